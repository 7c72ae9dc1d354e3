"""公示原文: what a filing said, as it said it, kept beside the fields that were read from it."""

from dataclasses import dataclass
from typing import Annotated

from generator.tariff.field import STRICT, Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledText:
    """One element of a filing, word for word. It is evidence for the author and the rules, and is never shown."""

    __pydantic_config__ = STRICT

    element: Annotated[str, Meaning("公示里的栏目名", "the element's name in the filing", "其他说明")]
    text: Annotated[str, Meaning("原文，一字不改", "the text, word for word", "合约期内不可办理停机保号。")]
    not_understood: Annotated[
        tuple[str, ...],
        Meaning("原文里没有写进任何字段的话；写进去以后删掉", "stretches that no field carries yet; delete each once a field does"),
    ] = ()
