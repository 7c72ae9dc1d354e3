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
