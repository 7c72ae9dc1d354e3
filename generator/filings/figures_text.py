"""The figures of an import as people read them."""

from generator.filings.filing import Element
from generator.filings.import_run import ElementShare, ImportFigures
from generator.tariff.language import Language, Text

_SHAPES_SHOWN = 3
_LONGEST_SHAPE = 40
_NAMES = {element.value: element.text for element in Element}


def figures_text(figures: ImportFigures, language: Language) -> str:
    """Return how many filings were read whole, in part and not, the share understood of each element, and what was not understood most."""
    head = Text(
        zh=f"全部读懂 {figures.whole} 条，读懂一部分 {figures.part} 条，没法读 {figures.unread} 条。",
        en=f"Read whole {figures.whole}, in part {figures.part}, not at all {figures.unread}.",
    )
    shares = Text(
        zh="每一栏读懂多少（按字数；全懂的条数）。下面是最常见的没读懂的话，N 代表数字：",
        en="Share understood of each element (by characters; filings whole), and what was not understood most; N is any number:",
    )
    lines = [head.say(language), shares.say(language)] if figures.elements else [head.say(language)]
    for share in figures.elements:
        lines.append(_line(share, language))
        lines += [f"      {count} × {_cut(shape)}" for shape, count in share.shapes[:_SHAPES_SHOWN]]
    return "\n".join(lines)


def _line(share: ElementShare, language: Language) -> str:
    name = _NAMES[share.element].say(language) if share.element in _NAMES else share.element
    return f"  {share.carried / share.spoken:6.1%}  {share.whole}/{share.filings}  {name}"


def _cut(shape: str) -> str:
    return shape if len(shape) <= _LONGEST_SHAPE else shape[:_LONGEST_SHAPE] + "……"
