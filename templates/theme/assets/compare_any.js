/*
Two to four plans side by side, whichever a visitor chose. Which ones stands behind the # of the address, which browsers send
to nobody. What the plans say is read from their own pages on this site, the only things that are fetched, so that it cannot
differ from them: the facts by their labels, the figures for sentences from data- attributes (generator/show/compared_figures.py).
Of a fetched page only text is taken over, and the language of a text; links are made here, to the glossary alone.
*/
(function () {
  "use strict";
  var KEY = "mingbai-chosen";
  var MOST = 4;
  var LONGEST = 2000;
  var NUMBER = /^[0-9]{2}[A-Z]{2}[0-9]{6}$/;
  var IN_WORDS = /(?:^|[^0-9A-Z])([0-9]{2}[A-Z]{2}[0-9]{6})(?![0-9A-Z])/;
  var MB_PER_GB = 1024;
  var place = document.querySelector("[data-compare-any]");
  if (!place || !window.fetch || !window.DOMParser || !window.URL) {
    return;
  }
  var words = JSON.parse(place.getAttribute("data-words"));
  var rows = JSON.parse(place.getAttribute("data-rows"));
  var neutral = place.getAttribute("data-neutral") === "yes";
  var onServer = /^http/.test(location.protocol);
  var form = part("add");
  var field = form.querySelector("input");
  var onlyDifferent = part("switch");
  var onPaper = document.querySelector(".site-footer .print-only");
  var ownAddress = onPaper.textContent;
  var known = {};
  var turn = 0;
  var numbers = [];
  var replaced = -1;
  var shown = null;

  function part(name) {
    return place.querySelector("[data-" + name + "]");
  }

  function filled(pattern, values) {
    return pattern.replace(/%\((\w+)\)s/g, function (whole, name) {
      return values[name];
    });
  }

  function say(name, values) {
    return filled(words[name], values || {});
  }

  function add(into, name, text, className) {
    var element = document.createElement(name);
    if (text) {
      element.textContent = text;
    }
    if (className) {
      element.className = className;
    }
    return into.appendChild(element);
  }

  function paragraphs(into, sentences) {
    sentences.forEach(function (sentence) {
      add(into, "p", sentence);
    });
  }

  /* In place of what was said there before. */
  function report(name, sentences) {
    part(name).textContent = "";
    paragraphs(part(name), sentences);
  }

  /* == The pages of plans == */

  /* Relative, so that paper does not print it beside the name. */
  function addressOf(number) {
    return place.getAttribute("data-plans") + number + ".html";
  }

  function list(found) {
    return [].slice.call(found);
  }

  function read(html, number, address) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var about = page.querySelector('[data-plan="' + number + '"]');
    var name = page.querySelector("h1");
    if (!about || !name) {
      return null;
    }
    var facts = {};
    list(page.querySelectorAll("dl.facts > dt")).forEach(function (label) {
      var asked = label.textContent.trim();
      if (!facts[asked]) {
        facts[asked] = label.nextElementSibling;
      }
    });
    var plan = {
      number: number,
      name: name.textContent,
      lang: name.lang,
      price: page.querySelector(".price").textContent.trim(),
      figures: about.dataset,
      terms: {}
    };
    list(page.querySelectorAll("article a")).forEach(function (link) {
      var target = new URL(link.getAttribute("href"), address);
      if (/\/glossary\.html$/.test(target.pathname) && target.origin === location.origin) {
        plan.terms[link.textContent.toLowerCase()] = target.pathname + target.hash;
      }
    });
    plan.answers = rows.map(function (row) {
      return row[1].length ? answered(facts, row, about.dataset) : limits(page);
    });
    return plan;
  }

  /* Every restriction in a line, with its weight in words. */
  function limits(page) {
    return list(page.querySelectorAll("section.callout")).map(function (callout) {
      var weight = callout.querySelector(".callout__severity").textContent;
      return { before: filled(words.labelled, { label: weight, what: "" }), from: callout.querySelector("p") };
    });
  }

  /* What is stated under the labels of a row; where nothing is, a word for none if each of them says so, else for silence. */
  function answered(facts, row, figures) {
    var found = row[1].map(function (label) {
      return facts[label];
    }).filter(Boolean);
    var lines = [];
    var none = found.length > 0;
    found.forEach(function (fact) {
      if (fact.classList.contains("undisclosed")) {
        none = false;
      } else if (fact.textContent.trim().toLowerCase() !== words.none.toLowerCase()) {
        var several = list(fact.querySelectorAll("p"));
        lines = lines.concat((several.length ? several : [fact]).map(function (line) {
          return { before: "", from: line };
        }));
      }
    });
    if (row[2] && figures.leavingExample && lines.length) {
      lines.push({ before: capital(figures.leavingExample), from: document.createElement("p") });
    }
    return !lines.length && none ? [{ before: capital(words.none), from: document.createElement("p") }] : lines;
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function load(number) {
    if (known[number] !== undefined) {
      return Promise.resolve(known[number]);
    }
    var address = new URL(addressOf(number), location.href).href;
    return fetch(address).then(function (reply) {
      if (reply.status === 404 || reply.status === 410) {
        return "";
      }
      if (!reply.ok) {
        throw new Error(reply.status);
      }
      return reply.text();
    }).then(function (html) {
      known[number] = read(html, number, address);
      return known[number];
    });
  }

  /* == What is different, said as generator/show/words/difference.py says it == */

  function money(fen) {
    return say("money", { shown: fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100) });
  }

  function feesOf(plan) {
    var fees = {};
    if (!plan.figures.fees) {
      return null;
    }
    plan.figures.fees.split(",").forEach(function (step) {
      fees[step.split(":")[0]] = Number(step.split(":")[1]);
    });
    return fees;
  }

  function feeIn(fees, month) {
    return fees[Math.max.apply(null, Object.keys(fees).filter(function (first) {
      return Number(first) <= month;
    }))];
  }

  function monthsNamed(first, last) {
    if (!last) {
      return first === 1 ? "" : say("fromMonth", { first: first });
    }
    return say(first === last ? "oneMonth" : first === 1 ? "firstMonths" : "months", { first: first, last: last });
  }

  function payChange(more, time, thenTheSame) {
    var text = say(more < 0 ? "payLess" : "payMore", { money: money(Math.abs(more)) });
    text = time ? say("timed", { time: time, change: text }) : text;
    return thenTheSame ? say("thenTheSame", { change: text }) : text;
  }

  /* The changes of the price span by span; null where they cannot be compared. */
  function priceChanges(here, there) {
    var before = feesOf(here);
    var after = feesOf(there);
    if (!before || !after) {
      if (!here.figures.lasting || !there.figures.lasting) {
        return null;
      }
      var lasting = there.figures.lasting - here.figures.lasting;
      return lasting ? [payChange(lasting, words.inTheEnd)] : [];
    }
    var months = Object.keys(before).concat(Object.keys(after)).map(Number).sort(function (one, other) {
      return one - other;
    });
    var spans = [];
    months.forEach(function (first) {
      var more = feeIn(after, first) - feeIn(before, first);
      if (!spans.length || spans[spans.length - 1].more !== more) {
        spans.push({ first: first, more: more });
      }
    });
    return spans.map(function (span, at) {
      var next = spans[at + 1];
      var ends = at === spans.length - 2 && !next.more;
      return span.more && payChange(span.more, monthsNamed(span.first, next && next.first - 1), ends);
    }).filter(Boolean);
  }

  function volume(megabytes) {
    if (megabytes < MB_PER_GB) {
      return { shown: Number(megabytes.toFixed(6)) + " MB" };
    }
    var exact = megabytes / MB_PER_GB;
    var rounded = Math.round(exact * 10) / 10;
    return { shown: rounded + " GB", about: Math.abs(rounded - exact) > 1e-9 };
  }

  function amountChange(name, before, after) {
    var many = Math.abs(after - before);
    var amount = name === "minutes" || name === "messages" ? { shown: say(name + "Shown", { many: many }) } : volume(many);
    var shown = amount.about ? say("about", amount) : amount.shown;
    var pattern = after > before ? "more" : "less";
    return say(amount.about ? "about" + capital(pattern) : pattern, { what: words[name + "Item"], shown: shown });
  }

  function termChange(name, before, after) {
    var pattern = !before ? "New" : !after ? "Gone" : after > before ? "Longer" : "Shorter";
    return say("term" + pattern, { before: before, after: after, many: Math.abs(after - before) });
  }

  function leavingChange(name, before, after) {
    var pattern = !before ? "New" : !after ? "Gone" : after > before ? "More" : "Less";
    return say("leaving" + pattern, { money: money(Math.abs(after - before)) });
  }

  var ITEMS = [
    ["data", "data", amountChange],
    ["minutes", "minutes", amountChange],
    ["messages", "messages", amountChange],
    ["app-data", "appData", amountChange],
    ["term", "term", termChange],
    ["leaving", "leaving", leavingChange]
  ];

  function differences(here, there, at) {
    var prices = priceChanges(here, there);
    var others = [];
    var unclear = prices ? [] : [words.priceItem];
    var sentences = [];
    function tell(name, what) {
      sentences.push(say(name, { place: at, what: what }));
    }
    ITEMS.forEach(function (item) {
      var before = here.figures[item[1]];
      var after = there.figures[item[1]];
      if (before === undefined || after === undefined) {
        unclear.push(words[item[0] + "Item"]);
      } else if (before !== after) {
        others.push(item[2](item[0], Number(before), Number(after)));
      }
    });
    if (prices && prices.length) {
      tell("price", prices.join(words.parts));
    } else if (prices && others.length) {
      tell("samePrice");
    }
    if (others.length) {
      tell("others", others.join(words.steps));
    }
    if (!others.length && !(prices && prices.length)) {
      tell("same");
    }
    if (unclear.length) {
      tell("unclear", unclear.join(words.names));
    }
    if (here.figures.areas && there.figures.areas && here.figures.areas !== there.figures.areas) {
      tell("elsewhere");
    }
    return sentences;
  }

  function conditions(plan, at) {
    var states = words[plan.figures.state] ? [say(plan.figures.state, { place: at })] : [];
    return plan.figures.who ? states.concat(say("who", { place: at, what: plan.figures.who })) : states;
  }

  /* Everything about one plan together; of more than two, each below its name. */
  function told(plans) {
    var into = part("sentences");
    into.textContent = "";
    plans.forEach(function (plan, at) {
      var sentences = (at ? differences(plans[0], plan, at + 1) : []).concat(conditions(plan, at + 1));
      if (sentences.length && plans.length > 2) {
        headed(add(into, "h3"), plan, at);
      }
      paragraphs(into, sentences);
    });
  }

  /* == The table, and the same as questions and answers, as templates/components/compare_table has them == */

  function head(at) {
    var tag = document.createElement("span");
    tag.className = "tag tag--network";
    tag.textContent = say("head", { place: at + 1 });
    return tag;
  }

  function headed(into, plan, at, element) {
    into.appendChild(head(at));
    into.appendChild(document.createTextNode(" "));
    var name = add(into, element || "span", plan.name);
    if (plan.lang) {
      name.lang = plan.lang;
    }
    return name;
  }

  function named(into, plan, at) {
    headed(into, plan, at, "a").setAttribute("href", addressOf(plan.number));
  }

  /* Text with links to the glossary where a term is used for the first time; a line is never one whole link. */
  function linked(into, text, glossary) {
    var rest = text;
    var found = glossary.pattern && glossary.pattern.exec(rest);
    while (found) {
      var term = found[0];
      var href = glossary.terms[term.toLowerCase()];
      var end = found.index + term.length;
      var inWord = /[a-z]/i.test(term.charAt(0)) && (/[a-z]/i.test(rest.charAt(found.index - 1)) || /[a-z]/i.test(rest.charAt(end)));
      if (inWord || glossary.used[href] || text.length < term.length + 4) {
        into.appendChild(document.createTextNode(rest.slice(0, end)));
      } else {
        glossary.used[href] = true;
        into.appendChild(document.createTextNode(rest.slice(0, found.index)));
        add(into, "a", term).href = href;
      }
      rest = rest.slice(end);
      found = glossary.pattern.exec(rest);
    }
    into.appendChild(document.createTextNode(rest));
  }

  function glossaryOf(plans) {
    var terms = {};
    plans.forEach(function (plan) {
      Object.keys(plan.terms).forEach(function (term) {
        terms[term] = plan.terms[term];
      });
    });
    var longestFirst = Object.keys(terms).sort(function (one, other) {
      return other.length - one.length;
    }).map(function (term) {
      return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    });
    return { terms: terms, used: {}, pattern: longestFirst.length ? new RegExp(longestFirst.join("|"), "i") : null };
  }

  /* Only text is taken over, and the language of a text; running text in one piece, so that terms in it are found. */
  function copied(into, from, glossary) {
    var text = "";
    function close() {
      linked(into, text, glossary);
      text = "";
    }
    list(from.childNodes).forEach(function (node) {
      if (node.nodeType === 1 && node.lang) {
        close();
        var part = add(into, "span");
        part.lang = node.lang;
        linked(part, node.textContent, glossary);
      } else {
        text += node.textContent;
      }
    });
    close();
  }

  function cell(lines, glossary) {
    var found = document.createDocumentFragment();
    if (!lines.length) {
      add(found, "span", capital(words.notStated), "undisclosed");
    }
    lines.forEach(function (line) {
      var into = lines.length > 1 ? add(found, "p") : found;
      into.appendChild(document.createTextNode(line.before));
      copied(into, line.from, glossary);
    });
    return found;
  }

  function sideBySide(plans) {
    var caption = say("caption", { count: plans.length });
    var glossary = glossaryOf(plans);
    var table = document.createElement("table");
    table.className = "compare-table compare-table--" + plans.length;
    add(table, "caption", caption);
    var heads = add(add(table, "thead"), "tr");
    add(heads, "th", words.question).scope = "col";
    var body = add(table, "tbody");
    var stack = document.createElement("div");
    stack.className = "compare-stack";
    add(stack, "p", caption, "compare-stack__title");
    var names = add(stack, "ul", "", "compare-stack__plans");
    plans.forEach(function (plan, at) {
      var column = add(heads, "th");
      column.scope = "col";
      named(column, plan, at);
      named(add(names, "li"), plan, at);
    });
    rows.forEach(function (row, at) {
      var line = add(body, "tr");
      add(line, "th", row[0]).scope = "row";
      var question = add(stack, "h3", row[0]);
      var answers = add(stack, "dl");
      var texts = plans.map(function (plan, column) {
        var answer = cell(plan.answers[at], glossary);
        var text = answer.textContent;
        var pair = add(answers, "div");
        add(pair, "dt").appendChild(head(column));
        add(pair, "dd").appendChild(answer.cloneNode(true));
        add(line, "td").appendChild(answer);
        return text;
      });
      if (texts.every(function (text) {
        return text === texts[0];
      })) {
        [line, question, answers].forEach(function (element) {
          element.setAttribute("data-same", "");
        });
      }
    });
    var into = part("table");
    into.textContent = "";
    into.appendChild(table);
    into.appendChild(stack);
  }

  function hideTheSame() {
    var hides = onlyDifferent.getAttribute("aria-pressed") === "true";
    var same = list(place.querySelectorAll("tr[data-same]")).length;
    list(place.querySelectorAll("[data-same]")).forEach(function (element) {
      element.hidden = hides;
    });
    report("hidden-rows", !hides ? [] : [same ? say("hidden", { count: same }) : words.allDifferent]);
  }

  /* == What was chosen == */

  function button(into, text, plan, act) {
    var made = add(into, "button", text, "action action--second");
    made.type = "button";
    var about = add(made, "span", filled(words.labelled, { label: "", what: plan.name }), "visually-hidden");
    if (plan.lang) {
      about.lang = plan.lang;
    }
    made.addEventListener("click", act);
  }

  function listed(plans) {
    var into = part("list");
    into.textContent = "";
    into.hidden = !plans.length;
    plans.forEach(function (plan, at) {
      var item = add(into, "li");
      named(item, plan, at);
      add(item, "p", plan.price + " · ", "plan-link__about").appendChild(add(item, "span", plan.number, "filing-number"));
      var acts = add(item, "p", "", "screen-only");
      button(acts, words.remove, plan, function () {
        go(numbers.filter(function (number) {
          return number !== plan.number;
        }));
        document.getElementById("chosen").focus();
      });
      button(acts, words.replace, plan, function () {
        ask(at);
        field.focus();
      });
    });
  }

  /* Which plan the field below the list is for: a further one, or one instead of another. */
  function ask(at) {
    replaced = at;
    form.querySelector("label").textContent = at < 0 ? words.addLabel : say("replaceLabel", { place: at + 1 });
    field.value = "";
    report("answer", []);
  }

  function keep() {
    try {
      sessionStorage.setItem(KEY, numbers.join(","));
    } catch (refused) {
      /* The address has them too. */
    }
  }

  function kept() {
    try {
      return sessionStorage.getItem(KEY) || "";
    } catch (refused) {
      return "";
    }
  }

  function go(chosen) {
    var text = chosen.join(",");
    if (text === behind()) {
      follow();
    } else {
      location.hash = text;
    }
  }

  function behind() {
    var text = location.hash.slice(1, LONGEST);
    try {
      return decodeURIComponent(text);
    } catch (broken) {
      return text;
    }
  }

  /* Changes the address of this entry of the history; some browsers refuse that in a folder. */
  function addressed(text) {
    if (onServer && text) {
      history.replaceState(null, "", "#" + text);
    }
  }

  /* What an address names: the numbers in it, each once, and whether anything in it is no number. */
  function asked(text) {
    var parts = text.normalize("NFKC").toUpperCase().split(/[\s,;、&+]+/).filter(Boolean);
    var found = parts.filter(function (word, at) {
      return NUMBER.test(word) && parts.indexOf(word) === at;
    });
    return {
      numbers: found.slice(0, MOST),
      many: found.length > MOST,
      nonsense: parts.some(function (word) {
        return !NUMBER.test(word);
      })
    };
  }

  function show(wanted, plans) {
    var sentences = [];
    var unknown = wanted.numbers.filter(function (number, at) {
      return !plans[at];
    });
    var found = plans.filter(Boolean);
    var here = neutral ? found : found.filter(function (plan) {
      return plan.figures.carrier === found[0].figures.carrier;
    });
    unknown.forEach(function (number) {
      sentences.push(say("unknown", { number: number }));
    });
    if (wanted.nonsense) {
      sentences.push(words.nonsense);
    }
    if (unknown.length || wanted.nonsense) {
      sentences.push(words.advice);
    }
    if (here.length < found.length) {
      sentences.push(words.otherCarrier);
    }
    if (wanted.many) {
      sentences.push(words.many);
    }
    sentences.push(here.length > 1 ? say("ready", { count: here.length }) : here.length ? words.oneChosen : words.noneChosen);
    report("said", sentences);
    numbers = here.map(function (plan) {
      return plan.number;
    });
    keep();
    onPaper.textContent = ownAddress + (numbers.length ? "#" + numbers.join(",") : "");
    listed(here);
    part("result").hidden = here.length < 2;
    if (here.length > 1) {
      told(here);
      sideBySide(here);
      hideTheSame();
    }
  }

  /* From a folder nothing can be fetched. */
  function showLinks(wanted) {
    report("said", wanted.numbers.length ? [words.folder] : [words.noneChosen]);
    form.hidden = true;
    var into = part("list");
    into.textContent = "";
    into.hidden = !wanted.numbers.length;
    wanted.numbers.forEach(function (number) {
      add(add(into, "li"), "a", number).setAttribute("href", addressOf(number));
    });
  }

  function follow() {
    var text = behind();
    if (text && (text === "top" || document.getElementById(text))) {
      /* A link within the page: what is compared stays in the address. */
      text = shown === null ? kept() : shown;
      addressed(text);
      if (shown !== null) {
        return;
      }
    } else if (!text && shown === null) {
      text = kept();
      addressed(text);
    }
    shown = text;
    var mine = turn += 1;
    var wanted = asked(text);
    ask(-1);
    list(document.querySelectorAll("a[hreflang]")).forEach(function (link) {
      link.hash = text;
    });
    if (!onServer) {
      showLinks(wanted);
      return;
    }
    if (wanted.numbers.length) {
      report("said", [words.getting]);
    }
    Promise.all(wanted.numbers.map(load)).then(function (plans) {
      if (mine === turn) {
        show(wanted, plans);
      }
    }).catch(function () {
      if (mine === turn) {
        report("said", [words.failed]);
        part("result").hidden = true;
      }
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var typed = IN_WORDS.exec(field.value.slice(0, LONGEST).normalize("NFKC").toUpperCase());
    if (!typed) {
      report("answer", [words.misspelt]);
      return;
    }
    if (numbers.indexOf(typed[1]) >= 0) {
      report("answer", [words.already]);
      return;
    }
    if (replaced < 0 && numbers.length >= MOST) {
      report("answer", [words.full]);
      return;
    }
    var chosen = numbers.slice();
    chosen.splice(replaced < 0 ? numbers.length : replaced, replaced < 0 ? 0 : 1, typed[1]);
    go(chosen);
  });
  onlyDifferent.addEventListener("click", function () {
    onlyDifferent.setAttribute("aria-pressed", String(onlyDifferent.getAttribute("aria-pressed") === "false"));
    hideTheSame();
  });
  addEventListener("hashchange", follow);
  place.hidden = false;
  follow();
})();
