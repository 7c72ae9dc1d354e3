/* What goes wrong on a page whose names are longer, whose facts are fewer and whose lists are longer than anybody thought of. */
(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const told = (element) => `<${element.localName}${element.className ? `.${element.className}` : ""}> ${element.textContent.trim().slice(0, 24)}`;

  window.awkward = {
    /* A cell, an answer, a heading or a link that says nothing, or nothing but a sign. */
    unfilled: () =>
      [...document.querySelectorAll("main :is(td, th, dt, dd, li, h1, h2, h3, h4, p, a, caption)")]
        .filter((element) => shown(element) && !element.closest("[data-search-said], [data-search-results], [aria-hidden]"))
        .filter((element) => /^[\s\-–—―－/·.。，、:：…]*$|^(null|undefined|nan)$/i.test(element.textContent))
        .map((element) => `${told(element)} says “${element.textContent.trim()}”`),

    /* A link that is a flex box puts a foreign name and the words beside it into columns of their own. */
    columns: () =>
      [...document.querySelectorAll("a, button, summary")]
        .filter((element) => shown(element) && /flex/.test(getComputedStyle(element).display))
        .filter((element) => [...element.childNodes].filter((node) => node.textContent.trim() && node.className !== "visually-hidden").length > 1)
        .map((element) => `${told(element)} falls into columns`),

    /* Something else lies where a line of text or a target is. */
    covered: () =>
      [...document.querySelectorAll("main :is(p, dd, td, th, dt, h1, h2, h3, a, button, input)")]
        .filter((element) => shown(element) && (element.textContent.trim() || element.matches("input")))
        .flatMap((element) => {
          element.scrollIntoView({ block: "center", behavior: "instant" });
          const box = element.getClientRects()[0];
          if (!box || box.width < 2) return [];
          const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return found && (element.contains(found) || found.contains(element)) ? [] : [`${told(element)} lies under ${found ? told(found) : "nothing"}`];
        }),

    /* Each comparison has a table and a list of questions; this many of its two are shown, and how many it has. */
    comparisons: () =>
      [...document.querySelectorAll(".compare-table")].map((table) => [table, table.nextElementSibling].map((one) => one.matches(".compare-table, .compare-stack") && shown(one))),

    /* The answers to the first question, the restrictions, that are shown: their size, and whether the price stands below them. */
    restrictions: () =>
      [...document.querySelectorAll(".compare-table, .compare-stack")].filter(shown).map((comparison) => {
        const answers = [...comparison.querySelectorAll("td, dd")];
        const plans = comparison.matches("table") ? comparison.querySelectorAll("thead th").length - 1 : comparison.querySelectorAll(".compare-stack__plans li").length;
        const limits = answers.slice(0, plans);
        const lines = limits.flatMap((answer) => (answer.querySelector("p") ? [...answer.querySelectorAll("p")] : [answer]));
        const price = answers[plans].getBoundingClientRect().top;
        return {
          counts: limits.map((answer) => answer.querySelectorAll("p").length || 1),
          words: limits.map((answer) => answer.innerText),
          smallest: Math.min(...lines.map((line) => parseFloat(getComputedStyle(line).fontSize))),
          visible: lines.every((line) => shown(line) && line.getBoundingClientRect().height > 10),
          beforePrice: limits.every((answer) => answer.getBoundingClientRect().bottom <= price + 1),
        };
      }),
  };
})();
