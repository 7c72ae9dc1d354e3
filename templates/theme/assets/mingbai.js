/* The size of the text, kept from page to page. Everything else on the site works without a script. */
(function () {
  "use strict";
  var KEY = "mingbai-text-size";
  var SIZES = ["standard", "large", "largest"];
  var root = document.documentElement;

  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null;
    }
  }

  function show(size) {
    var chosen = SIZES.indexOf(size) < 0 ? SIZES[0] : size;
    root.setAttribute("data-text-size", chosen);
    var buttons = document.querySelectorAll("button[data-text-size]");
    for (var i = 0; i < buttons.length; i += 1) {
      buttons[i].setAttribute("aria-pressed", String(buttons[i].getAttribute("data-text-size") === chosen));
    }
  }

  function choose(event) {
    var size = event.currentTarget.getAttribute("data-text-size");
    try {
      localStorage.setItem(KEY, size);
    } catch (refused) {
      /* The size then holds for this page only. */
    }
    show(size);
  }

  root.className = "js";
  show(kept());
  document.addEventListener("DOMContentLoaded", function () {
    var buttons = document.querySelectorAll("button[data-text-size]");
    for (var i = 0; i < buttons.length; i += 1) {
      buttons[i].addEventListener("click", choose);
    }
    show(kept());
  });
  /* A page that the browser brings back from its memory may still have the size of before. */
  addEventListener("pageshow", function (event) {
    if (event.persisted) {
      show(kept());
    }
  });
})();

/* A browser loads no search index from a folder: say so and leave the lists. */
document.addEventListener("DOMContentLoaded", function () {
  var said = document.querySelector("[data-search-said]");
  if (said && location.protocol === "file:") said.textContent = said.getAttribute("data-failed");
});
