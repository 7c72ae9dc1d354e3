/*
The check of a filing number or a telephone number. A filing number is answered by that number's own page of this site,
the only thing that is fetched; a telephone number by what stands on this page. The number is kept behind the # of the
address, which browsers send to nobody, so that Back and a code with an address work.
*/
(function () {
  "use strict";
  var LONGEST = 200;
  var FILING_NUMBER = /(?:^|[^0-9A-Z])([0-9]{2}[A-Z]{2}[1235][0-9]{5})(?![0-9A-Z])/;
  var BETWEEN = /[\s\-._()\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff]/g;
  var ROUND = /^[^0-9A-Z+]+|[^0-9A-Z]+$/g;
  var form = document.querySelector("[data-check]");
  if (!form || !window.fetch || !("content" in document.createElement("template"))) {
    return;
  }
  var field = form.querySelector("input");
  var answer = document.querySelector("[data-check-answer]");
  var turn = 0;
  var shown = "";

  /* What somebody means by what is typed: full-width signs, small letters, spaces, dashes and words before it make no difference. */
  function meant(typed) {
    var plain = typed.slice(0, LONGEST).normalize("NFKC").toUpperCase();
    var bare = plain.replace(BETWEEN, "").replace(ROUND, "");
    var number = FILING_NUMBER.exec(plain) || FILING_NUMBER.exec(bare);
    return number ? { filing: number[1] } : { telephone: bare.replace(/^(?:\+|00)86/, "") };
  }

  function show(what) {
    answer.textContent = "";
    answer.appendChild(document.importNode(what, true));
    answer.scrollIntoView();
  }

  function outcome(name) {
    show(document.querySelector('[data-outcome="' + name + '"]').content);
  }

  function telephone(number) {
    var found = [].filter.call(document.querySelectorAll("[data-telephone]"), function (place) {
      return place.getAttribute("data-telephone") === number;
    });
    outcome(found.length > 0 ? "telephone" : "unknown");
    found.forEach(function (place) {
      [].forEach.call(place.children, function (part) {
        answer.appendChild(part.cloneNode(true));
      });
    });
  }

  /* The fetched page stands in another folder than this one, so its links begin at the root of the server. */
  function disclosed(html, number, address) {
    var part = new DOMParser().parseFromString(html, "text/html").querySelector("[data-disclosed]");
    if (!part || part.getAttribute("data-disclosed") !== number) {
      outcome("unknown");
      return;
    }
    [].forEach.call(part.querySelectorAll("a"), function (link) {
      var target = new URL(link.getAttribute("href"), address);
      if (target.protocol !== "tel:") {
        link.setAttribute("href", target.pathname + target.hash);
      }
    });
    show(part);
  }

  function filing(number) {
    var mine = turn;
    var address = new URL(number + ".html", new URL(form.getAttribute("action"), location.href)).href;
    function still(act) {
      return function (value) {
        if (mine === turn) {
          act(value);
        }
      };
    }
    /* From a folder nothing can be fetched. */
    if (!/^http/.test(location.protocol)) {
      outcome("failed");
      return;
    }
    answer.textContent = form.getAttribute("data-searching");
    fetch(address).then(function (reply) {
      if (reply.status === 404 || reply.status === 410) {
        return "";
      }
      if (!reply.ok) {
        throw new Error(reply.status);
      }
      return reply.text();
    }).then(still(function (html) {
      disclosed(html, number, address);
    })).catch(still(function () {
      outcome("failed");
    }));
  }

  function ask(typed) {
    var what = meant(typed);
    turn += 1;
    shown = typed;
    if (!typed) {
      answer.textContent = "";
    } else if (what.filing) {
      filing(what.filing);
    } else {
      telephone(what.telephone);
    }
  }

  /* The number in the address; null where the address only names a place of this page. */
  function addressed() {
    var behind = location.hash.slice(1);
    if (behind === "top" || (behind && document.getElementById(behind))) {
      return null;
    }
    try {
      behind = decodeURIComponent(behind);
    } catch (broken) {
      /* Nonsense is answered as such. */
    }
    return (behind || new URLSearchParams(location.search).get("number") || "").slice(0, LONGEST).trim();
  }

  function follow() {
    var asked = addressed();
    if (asked !== null && asked !== shown) {
      field.value = asked;
      ask(asked);
    }
  }

  form.addEventListener("submit", function (event) {
    var typed = field.value.slice(0, LONGEST).trim();
    event.preventDefault();
    if (!typed) {
      turn += 1;
      shown = "";
      outcome("empty");
      field.focus();
      return;
    }
    field.blur();
    ask(typed);
    location.hash = encodeURIComponent(typed);
  });
  addEventListener("hashchange", follow);
  follow();
})();
