/* What a ruler would find on an open page. A measure returns one line for each fault, or those and a figure. */
(() => {
  const SENTENCE = "p, li, dd, td, caption, label";
  // A wide table may be pushed sideways where a keyboard can do it too and a screen reader hears what it is.
  const PUSHABLE = "[tabindex='0'][role='region']:is([aria-label], [aria-labelledby])";
  const CONTROLS = "a[href], button, summary, input, select, textarea, [tabindex='0']";

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const seen = (element) => {
    if (!shown(element)) return false;
    // What is only for screen readers stands in a box of one pixel; the skip link waits above the page.
    for (let round = element; round !== document.body && round !== null; round = round.parentElement) {
      const box = round.getBoundingClientRect();
      if (box.width <= 1 && box.height <= 1 && getComputedStyle(round).position === "absolute") return false;
    }
    const box = element.getBoundingClientRect();
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
  const targets = () => [...document.querySelectorAll(CONTROLS)].filter(seen);

  /* A link with other words of the same sentence beside it: WCAG 2.5.8 lets it be as high as its line. */
  const inSentence = (link) => {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const sentence = link.closest(SENTENCE);
    if (!sentence) return false;
    const links = [...sentence.querySelectorAll("a")].reduce((sum, one) => sum + one.textContent.trim().length, 0);
    return sentence.textContent.trim().length > links + 3;
  };

  const least = (figures) => (figures.length ? Math.min(...figures) : null);
  const most = (figures) => (figures.length ? Math.max(...figures) : null);

  const textSizes = (floor) => {
    const sizes = texts().map((element) => [element, parseFloat(getComputedStyle(element).fontSize)]);
    const faults = sizes.filter(([, size]) => size < floor - 0.01).map(([element, size]) => `${size} px: ${name(element)}`);
    return { faults, figure: least(sizes.map(([, size]) => size)) };
  };
  const lineHeights = (floor) => {
    const lines = texts().flatMap((element) => {
      const style = getComputedStyle(element);
      // `normal` is no number: it is as low as the font at hand makes it. A field has one line only.
      return element.localName === "input" ? [] : [[element, (parseFloat(style.lineHeight) || 0) / parseFloat(style.fontSize), style]];
    });
    const low = lines.filter(([, ratio]) => ratio < floor - 0.001);
    const faults = low.map(([element, , style]) => `line height ${style.lineHeight} at ${style.fontSize}: ${name(element)}`);
    return { faults, figure: least(lines.map(([, ratio]) => ratio)) };
  };

  window.measures = {
    CONTROLS, all, shown, seen, name, says, texts, targets, inSentence, least, most, textSizes, lineHeights,

    smallText: (floor, lineHeight) => [...textSizes(floor).faults, ...lineHeights(lineHeight).faults],

    justified: () => texts().filter((element) => getComputedStyle(element).textAlign === "justify").map(name),

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

    /* Where the parts of a plan's page begin and end, counted from the top of the page. */
    bottoms: (selectors) =>
      selectors.map((selector) => {
        const found = document.querySelector(selector);
        return found && seen(found) ? Math.round(found.getBoundingClientRect().bottom + scrollY) : null;
      }),
  };
})();
