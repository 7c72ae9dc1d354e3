"""What another wording may mean for customers: no field tells, so figures and words that bind or promise are held together."""

import re
import unicodedata
from collections import Counter

from generator.changes.effect import Effect

_UNIT = r"(?:元|角|分钟|分|个?月|年|天|日|小时|岁|[KMGT]B|[KMG]bps|[%折条次户张])"
_FIGURE = re.compile(rf"\d+(?:\.\d+)?{_UNIT}?|[一二两三四五六七八九十百半]+{_UNIT}")
_BURDEN = re.compile(
    "不(?:得|能|可|予|退|再|支持|享|含|包含|参加)|无法|禁止|必须|须|需|仅|只|限|自动|违约|赔|补[缴足收交]|扣|[另加]?收取?费|另[收付计]|缴"
    "|预存|押金|最低|保底|承诺|恢复|失效|清零|作废|停止|取消|终止|降|绑定|互斥"
)
_PROMISE = re.compile(r"不收|不限|免(?!责)|退还|可退|返还|赠|送|结转|保留|随时|优惠|减")
_DENIED = re.compile(r"(?:不(?![收限])|没|无|未)[^,。;!?\n]*")
"""From the denial to the end of its clause: what is denied is promised by nobody."""


def effect_of_words(before: str, after: str) -> Effect:
    """Return what another wording means: nobody can tell where a figure or a burden comes or a promise goes, else it is neutral.

    Sentences may stand in another order and other plain words may say them; what counts is how often each figure and word is there.
    """
    before, after = (unicodedata.normalize("NFKC", text).replace(" ", "") for text in (before, after))
    comes = _found(_FIGURE, after) - _found(_FIGURE, before) or _found(_BURDEN, after) - _found(_BURDEN, before)
    goes = _found(_PROMISE, _DENIED.sub("", before)) - _found(_PROMISE, _DENIED.sub("", after))
    return Effect.UNCLEAR if comes or goes else Effect.NEUTRAL


def _found(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(pattern.findall(text))
