/* Reads the page aloud, sentence by sentence, in a voice that the device itself has. Without one the button stays hidden. */
(function () {
  "use strict";
  var SILENT = /^(NAV|FORM|BUTTON|INPUT|SELECT|PRE|CODE|SCRIPT|NOSCRIPT|STYLE|SVG|IMG)$/i;
  var MARKS = { zh: ["，", "；", "：", "。"], en: [", ", "; ", ": ", ". "] };
  /* In milliseconds: the pause after a heading, and the time after which a voice that reports nothing is given up. */
  var PAUSE = 400;
  var STUCK = 40000;
  var MOST_ERRORS = 3;
  var synth = window.speechSynthesis;
  var button = document.querySelector("[data-read-aloud]");
  var article = document.querySelector("article");
  var language = document.documentElement.lang;
  var queue = [];
  var round = 0;
  /* Kept, because Chrome forgets to report the end of an utterance that nobody holds. */
  var utterance, timer, shown, errors;

  function each(list, act) {
    [].forEach.call(list, act);
  }

  /* Only a voice on the device: others send the text to another host. */
  function voice(of) {
    /* Devices write zh-CN, zh_CN, zho-CHN and cmn-Hans-CN. */
    var own = /^zh/.test(of) ? /^(zh|cmn)/i : new RegExp("^" + of.slice(0, 2), "i");
    return synth.getVoices().filter(function (one) {
      return one.localService && own.test(one.lang);
    }).sort(function (one, other) {
      return /CH?N|Hans/i.test(other.lang) - /CH?N|Hans/i.test(one.lang);
    })[0];
  }

  /* The blocks of the page in reading order, each with its runs of one language. */
  function blocksOf() {
    var blocks = [];
    var flat = 0;

    function start(element) {
      blocks.push({ element: element, runs: [] });
    }
    function add(text, of) {
      var runs = blocks[blocks.length - 1].runs;
      var last = runs[runs.length - 1];
      if (last && (last.of === of || !/[\w\u4e00-\u9fa5]/.test(text))) {
        last.text += text;
      } else if (text.trim()) {
        runs.push({ text: text, of: of });
      }
    }
    function mark(which, of) {
      add(MARKS[/^zh/.test(of) ? "zh" : "en"][which], of);
    }
    function inside(element, of) {
      of = element.lang || of;
      each(element.childNodes, function (child) {
        if (child.nodeType === 3) {
          add(child.nodeValue, of);
        } else if (child.nodeType === 1) {
          walk(child, of);
        }
      });
    }
    /* A row says before each cell which column that is; a plan goes by its network there. */
    function row(one, heads, of) {
      start(one);
      each(one.cells, function (cell, place) {
        if (place && heads[place]) {
          add((heads[place].querySelector(".tag") || heads[place]).textContent, of);
          mark(2, of);
        }
        inside(cell, of);
        mark(cell.scope === "row" ? 3 : 1, of);
      });
    }
    function table(element, of) {
      var head = element.tHead && element.tHead.rows[0];
      flat += 1;
      if (element.caption) {
        start(element.caption);
        inside(element.caption, of);
      }
      if (head && head.querySelector(".tag")) {
        row(head, [], of);
      }
      each(element.tBodies, function (body) {
        each(body.rows, function (one) { row(one, head ? head.cells : [], of); });
      });
      flat -= 1;
    }
    function walk(element, of) {
      var name = element.tagName;
      var style = getComputedStyle(element);
      var beside = flat || /^(SPAN|A)$/.test(name) || style.display === "inline";
      /* checkVisibility also knows what stands in details that are closed. */
      if (SILENT.test(name) || style.display === "none" || style.visibility === "hidden" ||
          element.checkVisibility && !element.checkVisibility() || element.getAttribute("aria-hidden") === "true" ||
          /visually-hidden|screen-only/.test(element.className)) {
        return;
      }
      if (name === "TABLE") {
        table(element, of);
      } else {
        if (!beside) {
          start(element);
        }
        if (name === "LI" && element.parentNode.tagName === "OL") {
          add([].indexOf.call(element.parentNode.children, element) + 1 + "", of);
          mark(0, of);
        }
        inside(element, of);
      }
      if (!beside || name === "TABLE") {
        start(element.parentNode);
      } else if (name === "BR" || style.display !== "inline") {
        mark(0, of);
      }
    }

    start(article);
    inside(article, language);
    return blocks.filter(function (block) { return block.runs.length; });
  }

  /* From what the reader has marked, otherwise from the top. */
  function queueUp() {
    var blocks = blocksOf();
    var marked = getSelection();
    var from = 0;
    blocks.forEach(function (block, place) {
      if (!from && marked && !marked.isCollapsed && block.element !== article && block.element.contains(marked.getRangeAt(0).startContainer)) {
        from = place;
      }
    });
    queue = [];
    blocks.slice(from).forEach(function (block) {
      block.runs.forEach(function (run) {
        mingbaiSpoken.pieces(run.text, run.of).forEach(function (piece) {
          queue.push({ text: piece, of: run.of, element: block.element });
        });
      });
    });
  }

  function inSight(element) {
    var box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  /* The page follows only a reader who has the place in sight that was read before, and at once: nothing glides. */
  function show(element) {
    if (element === shown) {
      return;
    }
    var follow = !shown || inSight(shown);
    if (shown) {
      shown.classList.remove("being-read");
    }
    shown = element;
    if (element) {
      element.classList.add("being-read");
      if (follow && !inSight(element)) {
        element.scrollIntoView({ block: "center" });
      }
    }
  }

  function label(pressed) {
    button.setAttribute("aria-pressed", String(pressed));
    button.textContent = button.getAttribute(pressed ? "data-stop" : "data-start");
  }

  function stop() {
    round += 1;
    clearTimeout(timer);
    synth.cancel();
    show(null);
    label(false);
  }

  /* One utterance at a time: a long queue gets stuck in Chrome. */
  function say() {
    var mine = round;
    var piece = queue.shift();
    if (!piece) {
      stop();
      return;
    }
    function goOn(event) {
      if (mine !== round || utterance !== saying) {
        return;
      }
      errors = event && event.type === "end" ? 0 : errors + 1;
      clearTimeout(timer);
      utterance = null;
      if (errors === MOST_ERRORS || event && event.error === "not-allowed") {
        stop();
      } else if (/^H\d$/.test(piece.element.tagName)) {
        timer = setTimeout(say, PAUSE);
      } else {
        say();
      }
    }
    var saying = new SpeechSynthesisUtterance(piece.text);
    utterance = saying;
    saying.voice = voice(piece.of) || null;
    saying.lang = piece.of;
    saying.rate = 0.85;
    saying.onend = saying.onerror = goOn;
    show(piece.element);
    timer = setTimeout(function () {
      synth.cancel();
      goOn();
    }, STUCK);
    synth.speak(saying);
  }

  function press() {
    if (button.getAttribute("aria-pressed") === "true") {
      stop();
      return;
    }
    if (synth.speaking || synth.pending) {
      synth.cancel();
    }
    errors = 0;
    queueUp();
    label(true);
    say();
  }

  /* Voices often come late. What makes words of numbers is fetched with the first of them. */
  function offer() {
    if (window.mingbaiSpoken) {
      button.hidden = !voice(language);
    } else if (voice(language) && !words.parentNode) {
      document.head.appendChild(words);
    }
  }

  if (!synth || !window.SpeechSynthesisUtterance || !button || !article) {
    return;
  }
  var words = document.createElement("script");
  words.src = document.currentScript.src.replace("read_aloud", "spoken");
  words.onload = offer;
  button.setAttribute("data-start", button.textContent);
  button.addEventListener("click", press);
  addEventListener("pagehide", function () {
    if (button.getAttribute("aria-pressed") === "true") {
      stop();
    }
  });
  synth.onvoiceschanged = offer;
  addEventListener("load", offer);
  offer();
})();
