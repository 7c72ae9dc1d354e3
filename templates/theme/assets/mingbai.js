/* The size of the text and of the pointer, kept from page to page. Everything else on the site works without a script. */
(function () {
  "use strict";
  var KEY = "mingbai-text-size";
  var POINTER = "mingbai-pointer";
  var SIZES = ["standard", "large", "largest"];
  var root = document.documentElement;

  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (refused) {
      /* It then holds for this page only. */
    }
  }

  function each(selector, act) {
    [].forEach.call(document.querySelectorAll(selector), act);
  }

  function show(size, pointer) {
    var chosen = SIZES.indexOf(size) < 0 ? SIZES[0] : size;
    root.setAttribute("data-text-size", chosen);
    each("button[data-text-size]", function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-text-size") === chosen));
    });
    root.setAttribute("data-pointer", pointer === "large" ? "large" : "standard");
    each("[data-large-pointer]", function (button) {
      button.setAttribute("aria-pressed", String(pointer === "large"));
    });
  }

  function showKept() {
    show(kept(KEY), kept(POINTER));
  }

  /* Larger text may fold the buttons; they stay open under the finger that has just pressed one. */
  function open(state) {
    each("[data-opens]", function (button) {
      button.setAttribute("aria-expanded", String(state));
    });
  }

  function chooseSize(event) {
    var size = event.currentTarget.getAttribute("data-text-size");
    keep(KEY, size);
    open(true);
    show(size, root.getAttribute("data-pointer"));
  }

  function choosePointer() {
    var pointer = root.getAttribute("data-pointer") === "large" ? "standard" : "large";
    keep(POINTER, pointer);
    show(root.getAttribute("data-text-size"), pointer);
  }

  /* Where there may be a voice, a place is left for the button that comes with it, so that nothing moves. */
  root.className = "speechSynthesis" in window ? "js may-speak" : "js";
  showKept();
  document.addEventListener("DOMContentLoaded", function () {
    each("button[data-text-size]", function (button) {
      button.addEventListener("click", chooseSize);
    });
    each("[data-large-pointer]", function (button) {
      button.addEventListener("click", choosePointer);
    });
    each("[data-opens]", function (button) {
      button.addEventListener("click", function () {
        open(button.getAttribute("aria-expanded") === "false");
      });
    });
    showKept();
  });
  /* A page that the browser brings back from its memory may still have the size of before. */
  addEventListener("pageshow", function (event) {
    if (event.persisted) {
      showKept();
    }
  });
})();

/* A browser loads no search index from a folder: say so and leave the lists. */
document.addEventListener("DOMContentLoaded", function () {
  var said = document.querySelector("[data-search-said]");
  if (said && location.protocol === "file:") said.textContent = said.getAttribute("data-failed");
});

/* Plans chosen for comparing: a button beside each plan, and one calm line that leads to the comparison. Kept while the window is open. */
(function () {
  "use strict";
  var KEY = "mingbai-chosen";
  var MOST = 4;
  var PLAN = /plans\/([0-9]{2}[A-Z]{2}[0-9]{6})\.html$/;
  var chosen = [];
  var buttons = [];
  var line;

  function read() {
    try {
      chosen = (sessionStorage.getItem(KEY) || "").split(",").filter(Boolean);
    } catch (refused) {
      /* They are then kept in the links only. */
    }
  }

  function count() {
    return line.getAttribute("data-count").replace("%(count)s", chosen.length);
  }

  function lead(link) {
    link.textContent = count();
    link.hash = chosen.join(",");
  }

  function showAll() {
    buttons.forEach(function (one) {
      one.words.textContent = line.getAttribute(chosen.indexOf(one.number) < 0 ? "data-add" : "data-remove");
    });
    lead(line.firstElementChild);
    line.style.visibility = chosen.length ? "" : "hidden";
  }

  /* A fifth is not taken; what is said stands beside the button that was pressed. */
  function press(one) {
    var at = chosen.indexOf(one.number);
    var full = at < 0 && chosen.length >= MOST;
    if (at >= 0) {
      chosen.splice(at, 1);
    } else if (!full) {
      chosen.push(one.number);
    }
    try {
      sessionStorage.setItem(KEY, chosen.join(","));
    } catch (refused) {
      /* As above. */
    }
    buttons.forEach(function (other) {
      other.said.textContent = "";
    });
    if (chosen.length) {
      one.said.appendChild(document.createTextNode(full ? line.getAttribute("data-full") + " " : ""));
      lead(one.said.appendChild(line.firstElementChild.cloneNode()));
    }
    showAll();
  }

  function offer(into, number, name) {
    var button = document.createElement("button");
    var one = { number: number, words: document.createElement("span"), said: document.createElement("span") };
    var about = document.createElement("span");
    var whole = document.createElement("span");
    into.className = "choose";
    button.type = "button";
    button.className = "action action--second";
    one.said.setAttribute("role", "status");
    about.className = "visually-hidden";
    about.textContent = " " + name.textContent;
    if (name.lang) {
      about.lang = name.lang;
    }
    whole.appendChild(one.words);
    whole.appendChild(about);
    button.appendChild(whole);
    into.appendChild(button);
    into.appendChild(one.said);
    button.addEventListener("click", function () {
      press(one);
    });
    buttons.push(one);
  }

  function offerAll() {
    [].forEach.call(document.querySelectorAll(".plan-list > li"), function (place) {
      var link = place.querySelector("a[href*='plans/']");
      var found = link && PLAN.exec(link.pathname);
      if (found && !place.querySelector(".choose")) {
        offer(place.appendChild(document.createElement("div")), found[1], link);
      }
    });
    showAll();
  }

  /* Below a comparison, each with the plan's name: in a heading of the table it would be heard with every cell. */
  function offerBelow() {
    [].forEach.call(document.querySelectorAll(".compare-table"), function (table) {
      var below = table.nextElementSibling;
      [].forEach.call(table.querySelectorAll("thead a"), function (link) {
        var place = document.createElement("div");
        below.parentNode.insertBefore(place, below.nextSibling);
        offer(place, PLAN.exec(link.pathname)[1], link);
        place.querySelector(".visually-hidden").className = "";
        below = place;
      });
    });
  }

  /* Before anything is painted the line gets its place, and the buttons come as soon as the page is there: nothing shall move. */
  read();
  var leadsOn = chosen.length > 0 && !/compare\/any\.html$/.test(location.pathname);
  if (leadsOn) {
    document.documentElement.className += " has-chosen";
  }
  document.addEventListener("readystatechange", function () {
    var own = PLAN.exec(location.pathname);
    var ways = document.querySelector("[aria-labelledby=below]");
    var name = document.querySelector("h1");
    line = document.querySelector("[data-chosen]");
    if (document.readyState !== "interactive" || !line) {
      return;
    }
    line.hidden = !leadsOn;
    if (own && ways && name) {
      offer(ways.parentNode.insertBefore(document.createElement("div"), ways.nextSibling), own[1], name);
    }
    offerBelow();
    offerAll();
    document.addEventListener("mingbai-listed", offerAll);
  });
  addEventListener("pageshow", function (event) {
    if (event.persisted && line) {
      read();
      showAll();
    }
  });
})();
