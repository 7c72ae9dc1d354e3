"""Where a running text says what use beyond the bundle costs."""

from generator.claims.passage import passage_of
from generator.claims.pattern import Pattern
from generator.judge.filed_claims import running_texts
from generator.read.plan_file import Plan

_BEYOND = r"(?:超出|套外|套餐外|超套|超过(?:套餐|部分)|超额|用完|用尽)"
_SUM = r"[0-9.]+ ?元? ?/ ?[0-9.]*"
_TOLD = {
    "data": Pattern(rf"{_BEYOND}[^。\n]{{0,120}}?流量[^。;,\n]{{0,20}}?{_SUM} ?[GMKgmk]"),
    "voice": Pattern(rf"{_BEYOND}[^。\n]{{0,120}}?{_SUM} ?分"),  # nothing but calls is counted in minutes
    "sms": Pattern(rf"{_BEYOND}[^。\n]{{0,120}}?(?:短信|彩信)[^。;,\n]{{0,20}}?{_SUM} ?条"),
}


_ABOUT = {
    "data": Pattern(r"流量|上网|[GMgm][Bb]?(?![A-Za-z])|套餐资费"),
    "voice": Pattern(r"通话|语音|主叫|拨打|分钟|套餐资费"),
    "sms": Pattern(r"[短彩]信|/条|套餐资费"),
}


def tells_of(service: str, words: str) -> bool:
    """Return whether the words of the box of prices beyond the bundle are about data, voice or sms."""
    return _ABOUT[service].search(passage_of(words).folded) is not None


def overage_told(plan: Plan, service: str) -> str | None:
    """Return the words of the first running text that name a price of data, voice or sms beyond the bundle; None where none does."""
    for _, passage in running_texts(plan):
        if found := _TOLD[service].search(passage.folded):
            return passage.text[slice(*found.span())]
    return None
