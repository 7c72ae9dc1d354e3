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
