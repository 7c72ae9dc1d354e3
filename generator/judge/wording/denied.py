"""Whether words of praise or a limit are denied where they stand: “不能敞开用”, “不是随时可退”, “不限本公司员工”."""

import re

from generator.claims.pattern import Pattern
from generator.judge.texts import PlanText

_DENIED = Pattern(
    r"(?:不(?:是|能|可以?|得|会|再|必|属|属于|支持|提供|允许|许|保证|承诺|等于|等同于?|适用于?|代表|意味着?)?|非|并非|没有|没法|无法|难以|未|暂不|禁止|谢绝|勿|绝非|从不|而不是|(?<![特分区识])别)"
    r"(?:按|用户|客户|您|再|说|做到|任何|所谓|有|做|作|为|用于|用作|的是|[“‘\"])?\Z"
)


def undenied(text: PlanText, words: Pattern) -> re.Match[str] | None:
    """Return the first stretch of a text that `words` match and that nothing right before it denies, None where there is none."""
    return next((found for found in words.finditer(text.folded) if not is_denied(text.folded, found.start())), None)


def claimed(text: PlanText, words: Pattern) -> str | None:
    """Return the words of that stretch."""
    found = undenied(text, words)
    return found[0] if found else None


def is_denied(folded: str, start: int) -> bool:
    """Return whether what stands right before a place of a text denies what begins there."""
    return bool(_DENIED.search(folded, 0, start))
