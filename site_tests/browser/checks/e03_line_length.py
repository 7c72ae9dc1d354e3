"""No line is longer than eyes can follow."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome, found
from site_tests.browser.viewing import EVERY_SIZE
from site_tests.browser.visit import Visit

MOST = 40

# The boxes of a text give its lines. Only a line that is wide for its type has its letters counted one by one: two letters,
# figures or spaces of half width stand for one Chinese character, as 80 of one kind stand for 40 of the other.
_MEASURE = """most => {
  const { name, seen } = measures;
  const FULL = /[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\u2018-\\u201d\\u2026\\u2014]/;
  const inline = element => getComputedStyle(element).display.startsWith("inline") && element !== document.body;
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    let block = node.parentElement;
    while (inline(block)) block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const onLines = (nodes, boxesOf, sizeOf) => {
    const lines = [];
    for (const node of nodes) for (const [box, size] of boxesOf(node)) {
      if (box.width === 0) continue;
      const middle = box.top + box.height / 2;
      const line = lines.find(one => Math.abs(one.middle - middle) < box.height / 2);
      if (line) line.size += size; else lines.push({ middle, size });
    }
    return lines.map(line => line.size);
  };
  const range = document.createRange();
  const wide = node => {
    range.selectNodeContents(node);
    const em = parseFloat(getComputedStyle(node.parentElement).fontSize);
    return [...range.getClientRects()].map(box => [box, box.width / em]);
  };
  const letters = node => [...node.data].reduce(([at, found], letter) => {
    range.setStart(node, at); range.setEnd(node, at + letter.length);
    const box = range.getClientRects()[0];
    if (box) found.push([box, FULL.test(letter) ? 1 : 0.5]);
    return [at + letter.length, found];
  }, [0, []])[1];
  const faults = [], figures = [];
  for (const [block, nodes] of blocks) {
    let longest = Math.max(...onLines(nodes, wide));
    if (longest > most * 0.75) longest = Math.max(...onLines(nodes, letters));
    figures.push(longest);
    if (longest > most) faults.push(`${longest.toFixed(1)} characters: ${name(block)}`);
  }
  return { faults, figure: measures.most(figures) };
}"""


def look(visit: Visit) -> Outcome:
    """Every line of every visible text."""
    return found(visit, _MEASURE, MOST)


CHECK = Check(
    id="E03",
    title=Text(zh="一行不太长", en="The lines are not too long"),
    criteria=("WCAG 1.4.8",),
    asked=Text(zh="一行不超过 40 个汉字，或 80 个字母。", en="A line has at most 40 Chinese characters, or 80 letters."),
    measured=Text(zh="最长的一行 {} 个字（两个字母算一个）", en="longest line {} characters (two letters count as one)"),
    worst=max,
    viewings=(*EVERY_SIZE[6:], *EVERY_SIZE[:6]),
    look=look,
)
