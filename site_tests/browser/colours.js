/* Colours as the eye gets them: what is painted behind an element, and how much two colours differ by WCAG's formula. */
(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();

  /* [red, green, blue, alpha] of any colour that CSS can name. */
  const parsed = (colour, opacity = 1) => {
    if (!known.has(colour)) {
      const plain = /^rgba?\(([^)]+)\)$/.exec(colour);
      if (plain) {
        const parts = plain[1].split(/[ ,/]+/).map(Number);
        known.set(colour, [parts[0], parts[1], parts[2], parts[3] === undefined ? 1 : parts[3]]);
      } else {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
        known.set(colour, [red, green, blue, alpha / 255]);
      }
    }
    const [red, green, blue, alpha] = known.get(colour);
    return [red, green, blue, alpha * opacity];
  };
  const over = ([red, green, blue, alpha], ground) => [red, green, blue].map((part, i) => part * alpha + ground[i] * (1 - alpha));
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const opacity = (element) => {
    let found = 1;
    for (let holder = element; holder; holder = holder.parentElement) found *= Number(getComputedStyle(holder).opacity);
    return found;
  };
  /* The colour behind an element's text; null where a picture is painted there. */
  const ground = (element) => {
    const layers = [];
    for (let holder = element; holder; holder = holder.parentElement) {
      const style = getComputedStyle(holder);
      if (style.backgroundImage !== "none") return null;
      const colour = parsed(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    const dark = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark");
    return layers.reverse().reduce((below, colour) => over(colour, below), dark ? [18, 18, 18] : [255, 255, 255]);
  };

  window.colours = { parsed, over, contrast, opacity, ground };
})();
