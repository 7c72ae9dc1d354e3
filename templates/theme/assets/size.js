/* Before the first paint: the text size chosen last time, so that nothing jumps. */
(function () {
  try {
    var size = localStorage.getItem("size");
    if (size === "large" || size === "largest") document.documentElement.setAttribute("data-size", size);
  } catch (error) { /* no storage: the standard size */ }
  document.documentElement.classList.remove("no-js");
})();
