"""Finding telephone numbers and private contacts in a text, and leaving prices, volumes and years alone.

Long forms (mobile, area code, 400 and 800) are numbers wherever they stand. Short ones look like amounts
(“10000分钟”, “新档10001”), so they count only after a word that sends people to a telephone, and never before a unit.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

PUBLIC_NUMBERS = frozenset({"110", "119", "120", "122", "12300", "12315", "12321", "12345", "12381", "96110"})
"""Numbers of public services, which any text may name: emergencies, complaints, consumer rights, warnings of fraud."""

_CHINESE_DIGITS = str.maketrans("零〇一二三四五六七八九幺", "001234567891")
_SPELLED = re.compile(r"[零〇一二三四五六七八九幺]{3,}")
_WORTH_A_LOOK = re.compile(r"[0-9零\u3007一二三四五六七八九幺]{3}|[0-9][ .·\-–—][0-9]|\*[0-9]")
"""Without any of these a text holds no number, however it is written."""
_SPACED_OUT = re.compile(r"(?<![0-9])(?:[0-9][ .·\-–—]){4,}[0-9](?![0-9])")
_ADDRESS = re.compile(r"[A-Za-z]+://[!-~]+")

_SEPARATOR = r"[ \-–—·]?"
_UNIT = (
    r"\s*(?:元|分|角|条|兆|[KMGT](?:B|bps|\b|[^A-Za-z])|个|月|年|日|天|周|小时|时|秒|次|档|%|‰|岁|人|张|积分|号段|版|款|位|户|名|折|倍|项"
    r"|份|台|部|包|套餐|期|米|度|kbps|mbps|yuan\b|minutes?\b|messages?\b|days?\b|months?\b|years?\b|GB\b|MB\b)"
)
_NO_UNIT = rf"(?!(?:[、,/~～至到\-]\s?[0-9.]+)*{_UNIT})"
_LONG = re.compile(
    rf"(?<![0-9.])(?:\+?(?:00)?86{_SEPARATOR})?"
    rf"(?:1[3-9](?:{_SEPARATOR}[0-9]){{9}}"  # a mobile
    rf"|[48]00(?:{_SEPARATOR}[0-9]){{7}}"  # a company's number
    rf"|\(?0[1-9][0-9]{{1,2}}\)?{_SEPARATOR}[0-9](?:{_SEPARATOR}[0-9]){{6,7}})"  # one with an area code
    rf"(?![0-9]){_NO_UNIT}",
)
_SHORTEST_LONG = 10
_MOST_SEPARATORS = 3
"""People write at most four groups of digits; a row of prices has more."""

_CUE = re.compile(
    r"(?<!划)拨|致电|来电|电话|热线|客服|呼叫|联系|咨询|发(?:送)?[^0-9，,。；]{0,10}[至到]|短信[至到]|回复[^0-9，。；]{0,6}[至到]"
    r"|\b(?i:call(?:ing)?|dial(?:ling)?|hotline|phone|telephone|contact)\b",
)
_REACH = 24
"""How many characters after a cue word a number still belongs to it."""
_STOP = re.compile(r"[。；;！!？?\n]")
_SHORT = re.compile(rf"(?<![0-9A-Za-z*#])([0-9]{{3,8}})((?:-[0-9]{{1,5}})?)(?![0-9A-Za-z]|\.[0-9]){_NO_UNIT}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_AFTER_POINT = re.compile(r"[0-9]\.\Z")
_LONGEST_DECIMALS = 4
_SHORTEST_UNCUED = 5
_DIALLING_CODE = re.compile(r"\*[0-9]{2,}[*0-9]*#")

_PRIVATE_CONTACT = re.compile(
    r"(?i:微信号?|vx|wechat(?: id)?)\s*(?:是|为|:)?\s*(?=[A-Za-z0-9_-]*[0-9_])[A-Za-z][A-Za-z0-9_-]{5,19}"
    rf"|(?i:QQ|扣扣)\s*(?:群|号)*\s*(?:是|为|:)?\s*[1-9][0-9]{{4,10}}(?![0-9]){_NO_UNIT}",
)

_NAMES_A_MESSENGER = re.compile("[微vVwWqQ扣]")
"""Without any of these a text names no messenger."""


# The same text stands in hundreds of a carrier's plans.
@lru_cache(maxsize=4096)
def telephone_numbers(text: str, *, about_calling: bool = False) -> tuple[str, ...]:
    """Return every telephone number in a folded text, in digits alone; `about_calling` where the whole text names ways to call.

    An extension (`10086-1`) is left off. Codes such as `*139#` keep their signs.
    """
    return tuple(_telephone_numbers(text, about_calling=about_calling))


def _telephone_numbers(text: str, *, about_calling: bool) -> Iterator[str]:
    if not _WORTH_A_LOOK.search(text):
        return
    digits = _SPELLED.sub(lambda run: run[0].translate(_CHINESE_DIGITS), _ADDRESS.sub(" ", text))
    digits = _SPACED_OUT.sub(lambda run: re.sub("[^0-9]", "", run[0]), digits)
    yield from (found[0] for found in _DIALLING_CODE.finditer(digits))
    seen: set[tuple[int, int]] = set()
    for found in _LONG.finditer(digits) if sum(map(str.isdigit, digits)) >= _SHORTEST_LONG else ():
        number = re.sub("[^0-9]", "", found[0])
        if len(re.findall(r"[ \-–—·]", found[0])) <= _MOST_SEPARATORS:
            seen.add(found.span())
            yield re.sub(r"^(?:00)?86(?=1[3-9])", "", number)
    for found in _short_numbers(digits, about_calling=about_calling):
        if not any(start < found.end() and found.start() < end for start, end in seen):
            seen.add(found.span())
            yield found[1]


def _short_numbers(digits: str, *, about_calling: bool) -> Iterator[re.Match[str]]:
    stretches = [(cue.end(), _end_of_stretch(digits, cue.end())) for cue in _CUE.finditer(digits)]
    if not (stretches or about_calling):
        return
    for found in _SHORT.finditer(digits):
        cued = any(start <= found.start() < end for start, end in stretches)
        long_enough = about_calling and len(found[1]) >= _SHORTEST_UNCUED
        decimals = _AFTER_POINT.search(digits, 0, found.start()) and len(found[1]) <= _LONGEST_DECIMALS
        if (cued or long_enough) and not decimals and not _YEAR.match(found[1]):
            yield found


def _end_of_stretch(digits: str, start: int) -> int:
    stop = _STOP.search(digits, start, start + _REACH)
    return stop.start() if stop else start + _REACH


@lru_cache(maxsize=4096)
def private_contacts(text: str) -> tuple[str, ...]:
    """Return every account of a messenger in a folded text, as it stands there."""
    return tuple([found[0] for found in _PRIVATE_CONTACT.finditer(text)]) if _NAMES_A_MESSENGER.search(text) else ()
