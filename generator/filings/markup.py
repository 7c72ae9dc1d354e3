"""HTML in a cell becomes text: tags go, line ends stay, entities are resolved; `<=6个月` is no tag and stays."""

import html
import re
from dataclasses import dataclass
from html.entities import html5
from typing import Final

_INLINE: Final = (
    "a|abbr|b|base|bdi|bdo|big|button|center|cite|code|dfn|em|embed|font|i|iframe|img|input|ins|kbd|label|link|mark|meta|nobr|o:p|object"
    "|path|q|samp|small|span|strong|svg|tt|u|var|wbr"
)
_LINES: Final = (
    "address|article|aside|blockquote|body|br|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header"
    "|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|title|tr|ul"
)
_APART: Final = "td|th|del|s|strike|sub|sup"
"""What these hold must not run into what stands beside it: 原价<del>39</del>29元 is not 3929元."""
_SCRIPTS: Final = "script|style|noscript|template"
_NAMES: Final = f"(?P<line>{_LINES})|(?P<apart>{_APART})|(?P<script>{_SCRIPTS})|{_INLINE}"
_ATTRIBUTES: Final = r"""(?>(?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*+)\s*+/?"""
_TAG: Final = re.compile(rf"(?P<comment><!--)|<!doctype[^<>]*>|<(?P<close>/?)(?:{_NAMES}){_ATTRIBUTES}>", re.IGNORECASE | re.ASCII)
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_DEEPEST_ESCAPING: Final = 3


@dataclass(frozen=True, slots=True)
class PlainCell:
    """A cell's text without markup: whether any was there, and the scripts and style sheets that were left out."""

    text: str
    had_markup: bool = False
    scripts: tuple[str, ...] = ()


def without_markup(text: str) -> PlainCell:
    """Return the text of a cell that may hold HTML, also HTML that was escaped once or twice more than meant."""
    had_markup = False
    scripts: list[str] = []
    for _ in range(_DEEPEST_ESCAPING):
        bare = _resolved(_without_tags(text, scripts))
        if bare == text:
            break
        text, had_markup = bare, True
    return PlainCell(text, had_markup, tuple(scripts))


def _without_tags(text: str, scripts: list[str]) -> str:
    """Return `text` with a line end for each run of block tags; what scripts held is added to `scripts`."""
    if "<" not in text:
        return text
    kept = ""
    gap = ""
    at = search_from = 0
    while tag := _TAG.search(text, search_from):
        end = text.find("-->", tag.end()) + len("-->") if tag["comment"] else tag.end()
        if end < tag.end():  # a comment that nothing closes is text
            search_from = tag.end()
            continue
        kept, gap = _joined(kept, gap, text[at : tag.start()])
        at = end
        if tag["script"] and not tag["close"]:
            at = _end_of_script(text, at, tag["script"])
            scripts.append(text[tag.start() : at])
        elif tag["line"]:
            gap = "\n"
        elif tag["apart"]:
            gap = gap or " "
        search_from = at
    return _joined(kept, gap, text[at:])[0] if at else text


def _joined(kept: str, gap: str, piece: str) -> tuple[str, str]:
    """Return the text with one more piece, and the gap that is still to come: blank pieces between tags add none of their own."""
    if not gap:
        return kept + piece, ""
    bare = piece.lstrip()
    if not bare:
        return kept, gap
    kept = kept.rstrip()
    return (kept + gap + bare if kept else bare), ""


def _end_of_script(text: str, start: int, name: str) -> int:
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, start)
    return closing.end() if closing else len(text)


def _resolved(text: str) -> str:
    """Return `text` with its entities resolved; only those that end in a semicolon, so that `a=1&lt=2` in an address stays."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]) if found[0][1] == "#" or found[0][1:] in html5 else found[0], text)
