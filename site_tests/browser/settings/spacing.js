/* The reader's own spacing, and what then lies on each other. Every function needs measures.js. */
window.spacing = {
  /* The four values of WCAG 1.4.12, over whatever the page says. A sheet made by a script is what an extension brings. */
  widen: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  },

  narrow: () => {
    document.adoptedStyleSheets = [];
  },

  /* Lines of text that lie on each other; a line is taken without the room above and below its letters. */
  overlaps: () => {
    const { seen, name } = measures;
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || !seen(node.parentElement) || node.parentElement.closest("[tabindex='0'][role='region']")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1) lines.push({ node, left: box.left + 1, right: box.right - 1, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const faults = new Set();
    lines.forEach((one, place) => {
      for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        if (other.left < one.right && one.left < other.right) faults.add(`${name(one.node.parentElement)} lies on ${name(other.node.parentElement)}`);
      }
    });
    return [...faults];
  },
};
