/* What a ruler would find on an open page. Every function returns one line for each fault. */
(() => {
  const SENTENCE = "p, li, dd, td, caption, label";
  // A wide table may be pushed sideways where a keyboard can do it too and a screen reader hears what it is.
  const PUSHABLE = "[tabindex='0'][role='region']:is([aria-label], [aria-labelledby])";

  const seen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    // What is only for screen readers is one pixel large; the skip link waits above the page.
    return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0;
  };
  const name = (element) => {
    const named = element.closest("[class]");
    const kind = named === element ? `.${[...element.classList].join(".")}` : named ? ` in .${named.classList[0]}` : "";
    const said = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 24);
    return `<${element.localName}${element.id ? `#${element.id}` : ""}${kind}> ${said}`;
  };
  const says = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const texts = () => [...document.body.querySelectorAll("*")].filter((element) => (says(element) || element.matches("input, select, textarea")) && seen(element));
  const targets = () => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")].filter(seen);

  /* A link with other words of the same sentence beside it: WCAG 2.5.8 lets it be as high as its line. */
  const inSentence = (link) => {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const sentence = link.closest(SENTENCE);
    if (!sentence) return false;
    const links = [...sentence.querySelectorAll("a")].reduce((sum, one) => sum + one.textContent.trim().length, 0);
    return sentence.textContent.trim().length > links + 3;
  };

  window.measures = {
    smallText: (least, lineHeight) =>
      texts().flatMap((element) => {
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const line = parseFloat(style.lineHeight) / size;
        const faults = [];
        if (size < least - 0.01) faults.push(`${size} px: ${name(element)}`);
        if (!(line >= lineHeight - 0.001) && element.localName !== "input") faults.push(`line height ${style.lineHeight} at ${size} px: ${name(element)}`);
        return faults;
      }),

    justified: () => texts().filter((element) => getComputedStyle(element).textAlign === "justify").map(name),

    lowTargets: (least, mains, most) =>
      targets()
        .filter((target) => !inSentence(target))
        .flatMap((target) => {
          const box = target.getBoundingClientRect();
          const wanted = target.matches(mains) ? most : least;
          const faults = [];
          if (box.height < wanted - 0.5) faults.push(`${box.height.toFixed(1)} px high instead of ${wanted}: ${name(target)}`);
          if (box.width < least - 0.5) faults.push(`${box.width.toFixed(1)} px wide instead of ${least}: ${name(target)}`);
          return faults;
        }),

    /* Nothing may stand outside the width, and no box may hide a part of its text or have to be pushed sideways. */
    cutOff: (width) => {
      const faults = [];
      const root = document.scrollingElement;
      if (root.scrollWidth > width) faults.push(`the page is ${root.scrollWidth} px wide on ${width} px`);
      for (const element of document.body.querySelectorAll("*")) {
        if (!seen(element) || element.closest(PUSHABLE)) continue;
        const box = element.getBoundingClientRect();
        if ((says(element) || element.matches("a, button, input, img")) && (box.right > width + 1 || box.left < -1)) {
          faults.push(`from ${box.left.toFixed(0)} to ${box.right.toFixed(0)} px: ${name(element)}`);
        }
        const style = getComputedStyle(element);
        if (element.localName === "input" || style.display === "inline") continue;
        if (element.scrollWidth > element.clientWidth + 1 && style.overflowX !== "visible") faults.push(`hides a part of its width: ${name(element)}`);
        if (element.scrollHeight > element.clientHeight + 1 && style.overflowY !== "visible") faults.push(`hides a part of its height: ${name(element)}`);
        if (style.textOverflow === "ellipsis") faults.push(`shortens its text: ${name(element)}`);
      }
      return faults;
    },

    /* Two lines of text or two targets that lie on each other cannot be read or hit. */
    coveredTargets: () =>
      targets().flatMap((target) => {
        target.scrollIntoView({ block: "center" });
        const box = target.getClientRects()[0];
        const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return found && (target.contains(found) || found.contains(target)) ? [] : [`${name(target)} lies under ${found ? name(found) : "nothing"}`];
      }),

    /* Where the parts of a plan's page begin and end, counted from the top of the page. */
    bottoms: (selectors) =>
      selectors.map((selector) => {
        const found = document.querySelector(selector);
        return found && seen(found) ? Math.round(found.getBoundingClientRect().bottom + scrollY) : null;
      }),

    /* The element that has the focus, and whether one can see that it has. */
    focused: () => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { what: name(element), body: element === document.body, visible: ring && inside && element.checkVisibility({ visibilityProperty: true }), href: element.getAttribute("href") };
    },
  };
})();
