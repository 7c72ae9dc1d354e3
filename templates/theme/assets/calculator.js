/*
The calculator of one page: it reads the visitor's use, works out every plan of the page with bill.js, and lists them by their cost.
Nothing is fetched and nothing leaves the browser: the facts stand in the page. The use stands behind the # of the address, which
browsers send to nobody, so that Back works and a page can be kept.

A plan: n filing number, t name, l its language where it is not the page's, g network, h first restriction, w its weight,
s a sentence for each slower speed, f the facts for bill.js.
*/
(function () {
  "use strict";
  var form = document.querySelector("[data-calculator]");
  var pattern = document.querySelector("template[data-facts]");
  if (!form || !pattern || !pattern.content || !window.MingbaiBill) {
    return;
  }
  var TWO_YEARS = 24, LONGEST_ADDRESS = 4000, MOST_PARTS = 20, LONGEST_VALUE = 40;
  var bill = window.MingbaiBill;
  var stock = JSON.parse(pattern.getAttribute("data-facts"));
  var fields = [].map.call(form.querySelectorAll("[data-field]"), function (box) {
    return { name: box.getAttribute("data-field"), box: box, input: box.querySelector("input"), said: box.querySelector(".stepper__said") };
  });
  var startField = document.getElementById("use-start");
  var said = document.querySelector("[data-said]"), missed = document.querySelector("[data-missed]");
  var results = document.querySelector("[data-results]"), list = document.querySelector("[data-list]");
  var plansFolder = list.querySelector("a").getAttribute("href").replace(/[^\/]*$/, "");
  var listed = document.querySelector("[data-listed]"), more = document.querySelector("[data-more]");
  var chosen = document.querySelector("[data-calculated]");
  var defaults = { start: stock.start, plan: "", shown: stock.shown };
  fields.forEach(function (field) {
    defaults[field.name] = field.input.value = field.box.getAttribute("data-usual");
  });
  var state = copied(defaults), written = null, lastChanged = "", badStart = false;

  function copied(from) {
    var to = {};
    Object.keys(from).forEach(function (name) {
      to[name] = from[name];
    });
    return to;
  }

  /* == Words == */

  function say(name, gaps) {
    return Object.keys(gaps || {}).reduce(function (words, gap) {
      return words.split("{" + gap + "}").join(String(gaps[gap]));
    }, stock.words[name]);
  }

  function yuan(fen) {
    var rest = fen % 100, whole = (fen - rest) / 100;
    return rest ? whole + "." + (rest < 10 ? "0" : "") + rest : String(whole);
  }

  /* [the sum, what it depends on or ""]. */
  function worded(figure, withoutCap, ended) {
    var least;
    if (!figure) {
      return [say(ended ? "no_month" : "unworkable"), ""];
    }
    least = { least: yuan(figure.least) };
    if (figure.least === figure.most) {
      return [say("exact", { money: least.least }), ""];
    }
    if (withoutCap) {
      return [say("at_least", least), say("no_cap")];
    }
    return [
      figure.most !== null ? say("between", { least: least.least, most: yuan(figure.most) })
        : say(figure.least ? "at_least" : "nothing_known", least),
      say("depends", {
        why: bill.PATHS.filter(function (path, place) {
          return figure.why >> place & 1;
        }).map(function (path) {
          return stock.why[path];
        }).join(say("and"))
      })
    ];
  }

  function inWords(figure, withoutCap, ended) {
    return worded(figure, withoutCap, ended).filter(Boolean).join(say("clause"));
  }

  /* == What is typed == */

  /* Full-width signs, thousands and the unit behind the number make no difference. */
  function plain(typed) {
    return typed.slice(0, LONGEST_VALUE).replace(/[\uff01-\uff5e]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    }).replace(/\u3002/g, ".").replace(/[\u2010-\u2015\u2212\u8d1f]/g, "-").replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/(?:gb|g|\u5206\u949f|\u5206|\u6761|minutes?|messages?)$/i, "")
      .replace(/^\d{1,3}(?:,\d{3})+(?=$|\.)/, function (number) {
        return number.replace(/,/g, "");
      });
  }

  /* { amount } in whole minutes, messages or MB, with `text` as it stands in the address; or { fault }, a sentence. */
  function meant(field, typed) {
    var text = plain(typed), parts = /^(\d*)(?:\.(\d*))?$/.exec(text), most = Number(field.box.getAttribute("data-most"));
    var example = { example: field.box.getAttribute("data-example") }, decimals, thousandths;
    if (!text) {
      return { fault: say("empty") };
    }
    if (/^-\.?\d/.test(text)) {
      return { fault: say("below_zero") };
    }
    if (!parts || text === ".") {
      return { fault: say("no_number", example) };
    }
    decimals = (parts[2] || "").replace(/0+$/, "");
    if (Number(text) > most) {
      return { fault: say("too_much", { most: most }) };
    }
    if (field.box.hasAttribute("data-whole")) {
      return decimals ? { fault: say("no_whole", example) } : { amount: Number(parts[1] || 0), text: String(Number(parts[1] || 0)) };
    }
    if (decimals.length > 3) {
      return { fault: say("too_fine") };
    }
    thousandths = Number(parts[1] || 0) * 1000 + Number((decimals + "000").slice(0, 3));
    return { amount: Math.floor((2 * thousandths * 1024 + 1000) / 2000), text: String(thousandths / 1000) };
  }

  function tell(field, fault) {
    field.said.hidden = !fault;
    if (field.said.textContent !== (fault || "")) {
      field.said.textContent = fault || "";
    }
    if (fault) {
      field.input.setAttribute("aria-invalid", "true");
    } else {
      field.input.removeAttribute("aria-invalid");
    }
  }

  /* The use in whole units, null where a number is not one; each field says its own fault. */
  function use() {
    var found = {}, sound = true;
    fields.forEach(function (field) {
      var what = meant(field, state[field.name]);
      tell(field, what.fault);
      found[field.name] = what;
      sound = sound && !what.fault;
    });
    return sound ? found : null;
  }

  /* The next round number up or down from what is there. */
  function stepped(field, by) {
    var what = meant(field, state[field.name]), steps = field.box.getAttribute("data-steps").split(" ").map(Number);
    var here = what.fault ? Number(defaults[field.name]) : Number(what.text), next;
    steps.push(Number(field.box.getAttribute("data-most")));
    next = by > 0 ? steps.filter(function (step) {
      return step > here;
    })[0] : steps.filter(function (step) {
      return step < here;
    }).pop();
    return what.fault || next === undefined ? String(here) : String(next);
  }

  /* == The address == */

  function day(text) {
    var parts = /^(20[2-9]\d)-(\d\d)-(\d\d)$/.exec(text), date;
    if (!parts) {
      return null;
    }
    date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
    return date.toISOString().slice(0, 10) === text ? parts.slice(1).map(Number) : null;
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch (broken) {
      return text;
    }
  }

  /* What the address asks for; null where it only names a place of this page. Whatever is no number is answered as if it had been typed. */
  function addressed() {
    var behind = location.hash.slice(1, LONGEST_ADDRESS), asked = copied(defaults);
    if (behind && behind.indexOf("=") < 0) {
      return null;
    }
    behind.split("&").slice(0, MOST_PARTS).forEach(function (part) {
      var name = part.split("=")[0], value = decoded(part.slice(name.length + 1)).trim();
      if (name === "plan") {
        asked.plan = plain(value.split(/[,;\s]/)[0]).toUpperCase() || "";
      } else if (name === "shown") {
        asked.shown = Math.max(stock.shown, Math.floor(Number(value) / stock.shown) * stock.shown || 0);
      } else if (name !== "" && asked.hasOwnProperty(name)) {
        asked[name] = value.slice(0, LONGEST_VALUE);
      }
    });
    badStart = !day(asked.start);
    if (badStart) {
      asked.start = defaults.start;
    }
    return asked;
  }

  function address() {
    return "#" + Object.keys(state).filter(function (name) {
      return name === "minutes" || name === "data" || state[name] !== defaults[name];
    }).map(function (name) {
      return name + "=" + encodeURIComponent(state[name]);
    }).join("&");
  }

  /* Many changes of one number are one step for Back. */
  function write(changed) {
    var next = address();
    if (next === location.hash) {
      return;
    }
    written = next;
    if (changed === lastChanged) {
      location.replace(next);
    } else {
      location.hash = next;
    }
    lastChanged = changed;
  }

  /* == What is shown == */

  function slot(card, name) {
    return card.querySelector('[data-slot="' + name + '"]');
  }

  function fill(card, name, text) {
    var place = slot(card, name);
    place.textContent = text;
    place.hidden = !text;
    return place;
  }

  function warnings(found) {
    var usual = found.account.month(2) || found.account.month(1), told;
    if (!usual) {
      return [];
    }
    told = usual.slower.map(function (place) {
      return (found.plan.s || [])[place];
    });
    ["data", "voice", "sms"].forEach(function (service) {
      if (usual.stops[service]) {
        told.push(say("stops_" + service));
      }
    });
    if (found.account.last < TWO_YEARS) {
      told.push(say("ends", { months: found.account.last }));
    }
    return told;
  }

  function isDearer(dearest, most) {
    return Boolean(dearest && most && most.most !== null && (dearest.most === null || dearest.most > most.most));
  }

  function card(found) {
    var plan = found.plan, account = found.account, ended = account.last === 0;
    var made = document.importNode(pattern.content, true), item = document.createElement("li");
    var bills = [], number, bill1 = account.month(1), most = account.mostInAMonth(), dearest, average, box;
    item.appendChild(made);
    for (number = 1; number <= Math.min(account.last, found.months); number += 1) {
      bills.push(account.month(number).total);
    }
    dearest = bills.length ? bill.greatest(bills) : null;
    slot(item, "link").setAttribute("href", plansFolder + encodeURIComponent(plan.n) + ".html");
    [fill(item, "name", plan.t), fill(item, "chooses", plan.t)].forEach(function (name) {
      if (plan.l) {
        name.setAttribute("lang", plan.l);
      }
    });
    fill(item, "namesake", stock.namesakes.indexOf(plan.n) < 0 ? "" : plan.n);
    fill(item, "number", plan.n);
    fill(item, "chooses-number", plan.n);
    fill(item, "network", plan.g);
    average = worded(found.average, false, ended);
    fill(item, "average", average[0]);
    fill(item, "average-why", average[1]);
    fill(item, "first", inWords(bill1 && bill1.total, false, ended));
    fill(item, "dearest", isDearer(dearest, most) ? inWords(dearest) : "");
    slot(item, "dearest-label").hidden = slot(item, "dearest").hidden;
    if (most && most.most === null && dearest) {
      most = { least: Math.max(most.least, dearest.least), most: null, why: most.why };
    }
    fill(item, "most", inWords(most, plan.f.b && plan.f.b.y === 2, ended));
    fill(item, "limit", plan.h).className = "plan-list__limit plan-list__limit--" + plan.w;
    box = slot(item, "warnings");
    warnings(found).forEach(function (sentence) {
      box.appendChild(element("p", sentence));
    });
    box.hidden = !box.firstChild;
    item.querySelector("[data-choose]").setAttribute("data-choose", plan.n);
    return item;
  }

  function element(tag, text, className) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (className) {
      made.className = className;
    }
    return made;
  }

  /* Months with the same bill stand together: "第 2 到 12、14 个月". */
  function groups(found) {
    var all = [], places = {}, number, month, key;
    for (number = 1; number <= Math.min(found.account.last, found.months); number += 1) {
      month = found.account.month(number);
      key = JSON.stringify(month.rows);
      if (!(key in places)) {
        places[key] = all.length;
        all.push({ bill: month, runs: [] });
      }
      month = all[places[key]].runs;
      if (month.length && month[month.length - 1][1] === number - 1) {
        month[month.length - 1][1] = number;
      } else {
        month.push([number, number]);
      }
    }
    return all;
  }

  function monthBill(group) {
    var box = document.createElement("div"), rows = document.createElement("dl"), told;
    box.className = "month-bill";
    box.appendChild(element("h4", say("month", {
      months: group.runs.map(function (run) {
        return run[0] === run[1] ? run[0] : say("to", { first: run[0], last: run[1] });
      }).join(say("and"))
    })));
    rows.className = "facts facts--short";
    told = group.bill.rows.filter(function (line) {
      return line[0] === "fee" || !line[1] || line[1].most !== 0;
    });
    if (told.length > 1) {
      told.push(["total", group.bill.total]);
    }
    told.forEach(function (line) {
      var className = line[0] === "total" ? "month-bill__total" : "";
      rows.appendChild(element("dt", say(line[0]), className));
      rows.appendChild(element("dd", inWords(line[1]), className));
    });
    box.appendChild(rows);
    return box;
  }

  function showChosen(all) {
    var found = state.plan && all.filter(function (one) {
      return one.plan.n === state.plan;
    })[0];
    var months = chosen.querySelector("[data-months]"), first = chosen.querySelector("[data-calculated-card]");
    var putDown = chosen.querySelector("[data-put-down]"), made;
    missed.textContent = [badStart ? say("bad_start", { day: startName() }) : "", state.plan && !found ? say("not_here") : ""].join(" ").trim();
    missed.hidden = !missed.textContent;
    chosen.hidden = !found;
    months.textContent = first.textContent = "";
    if (!found) {
      return;
    }
    made = card(found);
    made.removeChild(made.querySelector("[data-choose]"));
    first.appendChild(made);
    putDown.hidden = !found.account.putDown;
    putDown.textContent = say("put_down", { money: say("exact", { money: yuan(found.account.putDown) }) });
    groups(found).forEach(function (group) {
      months.appendChild(monthBill(group));
    });
  }

  /* Plans in the order of what they cost at most; where nothing bounds that, last, by the least; at the same cost by number. */
  function order(one, other) {
    var a = one.average, b = other.average;
    function place(figure) {
      return !figure ? 2 : figure.most === null ? 1 : 0;
    }
    return place(a) - place(b) || (a && b ? (a.most === null ? a.least - b.least : a.most - b.most) : 0) ||
      (one.plan.n < other.plan.n ? -1 : 1);
  }

  function startName() {
    var option = startField.options[startField.selectedIndex];
    return option ? option.textContent : state.start;
  }

  function show() {
    var found = use(), all, counted, shown;
    fields.forEach(function (field) {
      if (field.input.value !== state[field.name]) {
        field.input.value = state[field.name];
      }
    });
    showStart();
    results.hidden = !found;
    if (!found) {
      chosen.hidden = true;
      said.textContent = say("mend");
      return;
    }
    counted = { data: found.data.amount, appData: found.app.amount, minutes: found.minutes.amount, messages: found.messages.amount };
    all = stock.plans.map(function (plan) {
      var account = bill.account(plan.f, day(state.start), counted), months = Math.max(plan.f.w || 0, TWO_YEARS);
      return { plan: plan, account: account, months: months, average: account.mean(months) };
    }).sort(order);
    shown = all.slice(0, state.shown);
    said.textContent = say("counted", { minutes: found.minutes.text, data: found.data.text, day: startName() }) +
      (found.app.amount || found.messages.amount ? " " + say("counted_too", { app: found.app.text, messages: found.messages.text }) : "");
    listed.textContent = say("listed", { count: all.length, shown: shown.length });
    list.textContent = "";
    shown.forEach(function (one) {
      list.appendChild(card(one));
    });
    if (more) {
      more.parentNode.hidden = shown.length === all.length;
      more.textContent = say("more", { count: Math.min(stock.shown, all.length - shown.length) });
    }
    showChosen(all);
  }

  /* A day that stands in the address only is put among those to choose from. */
  function showStart() {
    var known = [].some.call(startField.options, function (option) {
      return option.value === state.start;
    });
    if (!known) {
      startField.appendChild(element("option", state.start)).value = state.start;
    }
    startField.value = state.start;
  }

  /* == What somebody does == */

  function change(name, value) {
    state[name] = value;
    badStart = false;
    show();
    if (results.hidden === false) {
      write(name);
    }
  }

  function follow() {
    var asked;
    if (location.hash === written) {
      return;
    }
    asked = addressed();
    if (asked) {
      written = location.hash;
      lastChanged = "";
      state = asked;
      if (state.start !== defaults.start || state.app !== defaults.app || state.messages !== defaults.messages) {
        form.querySelector("details").open = true;
      }
      show();
    }
  }

  function choose(number) {
    change("plan", number);
    document.getElementById("chosen").focus();
    chosen.scrollIntoView();
  }

  fields.forEach(function (field) {
    field.input.addEventListener("input", function () {
      change(field.name, field.input.value);
    });
    [].forEach.call(field.box.querySelectorAll("[data-by]"), function (button) {
      button.addEventListener("click", function () {
        change(field.name, stepped(field, Number(button.getAttribute("data-by"))));
      });
    });
  });
  startField.addEventListener("change", function () {
    change("start", startField.value);
  });
  form.addEventListener("submit", function (event) {
    var faulty = form.querySelector("[aria-invalid]");
    event.preventDefault();
    (faulty || said).focus();
    (faulty || said).scrollIntoView();
  });
  document.addEventListener("click", function (event) {
    var button = event.target;
    while (button && button.nodeType === 1 && !button.hasAttribute("data-choose")) {
      button = button.parentNode;
    }
    if (button && button.nodeType === 1) {
      choose(button.getAttribute("data-choose"));
    }
  });
  if (more) {
    more.addEventListener("click", function () {
      var first = state.shown;
      change("shown", first + stock.shown);
      list.children[first].querySelector("a").focus();
    });
  }
  addEventListener("hashchange", follow);
  if (location.hash.indexOf("=") > 0) {
    follow();
    if (!chosen.hidden) {
      chosen.scrollIntoView();
    }
  }
})();
