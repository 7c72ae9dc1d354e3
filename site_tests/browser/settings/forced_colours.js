/* What can no longer be told where the display has a few colours of its own. Needs measures.js and colours.js. */
(() => {
  window.forcedColours = () => {
    const { seen, name, texts } = measures;
    const { parsed, over, contrast, ground } = colours;
    const faults = [];
    const differs = (colour, behind) => contrast(over(parsed(colour), behind), behind);

    for (const element of texts()) {
      const behind = ground(element);
      const ratio = behind ? differs(getComputedStyle(element).color, behind) : 0;
      if (ratio < 4.5) faults.push(`text of ${ratio.toFixed(1)} to 1: ${name(element)}`);
    }

    /* What is a box to the eye must stay one: a border on the page's own ground. */
    const boxes = "button, input, .action, .door, .callout, .callout__severity, .notice, .tag, td, tbody th";
    for (const element of document.body.querySelectorAll(boxes)) {
      if (!seen(element)) continue;
      const style = getComputedStyle(element);
      const behind = ground(element.parentElement);
      const sides = ["Top", "Right", "Bottom", "Left"].filter(
        (side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none" && differs(style[`border${side}Color`], behind) >= 3,
      );
      const filled = differs(style.backgroundColor, behind) >= 3;
      if (!sides.length && !filled) faults.push(`no border left: ${name(element)}`);
    }

    for (const callout of document.querySelectorAll(".callout")) {
      const severity = callout.querySelector(".callout__severity");
      if (!severity || !seen(severity) || !severity.textContent.trim()) faults.push(`no word for how much it weighs: ${name(callout)}`);
    }

    for (const pressed of document.querySelectorAll("[aria-pressed='true']")) {
      const other = pressed.parentElement.querySelector("[aria-pressed='false']");
      if (!other || !seen(pressed) || !seen(other)) continue;
      if (differs(getComputedStyle(pressed).backgroundColor, ground(other)) < 3) faults.push(`pressed looks like not pressed: ${name(pressed)}`);
    }

    /* Every kind of stop, once. */
    const kinds = new Map();
    for (const element of measures.targets()) kinds.set(`${element.localName}.${element.className}|${element.parentElement.className}`, element);
    for (const element of kinds.values()) {
      element.focus({ focusVisible: true });
      const style = getComputedStyle(element);
      const behind = ground(element.parentElement);
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && behind && differs(style.outlineColor, behind) >= 3;
      if (!ring) faults.push(`the focus cannot be seen: ${name(element)}`);
      element.blur();
    }
    return faults;
  };
})();
