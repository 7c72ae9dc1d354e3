"""Was this what the site disclosed on that day? A script checks a receipt and its text on the page, with the browser's own means.

The page is there where the site has a log. Without a script, and for whoever trusts no page, it leads to the program that does the same.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.ledger.key_change import Reason
from generator.ledger.ledger import VERIFIER
from generator.show.history import KEYS, LOG
from generator.show.page import Page, PageType
from generator.show.proof_lines import VERIFY
from generator.show.site import Site
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.wording import day_text, sentences

_TITLE = message("核对公示凭据")
_DESCRIPTION = message("核对一份套餐内容，是不是本站当天公示的那一份。")
_KEY = f"{LOG}/{VERIFIER}"
"""Where the log's public key lies below the site's root."""


@dataclass(frozen=True, slots=True)
class VerifyView:
    """What the page needs of the log."""

    title: str
    key: str
    """The log's public key, as everybody may keep it."""
    key_list: str
    """All keys that the log ever had and the proofs that lead from one to the next, as the script reads them."""
    keys: tuple[str, ...]
    """What is told of each key; nothing where the log never had another one."""


def _pages(site: Site, language: Language) -> Iterator[Page]:
    if site.history is None or not {_KEY, KEYS} <= site.history.files.keys():
        return
    key_list = site.history.files[KEYS].decode()
    keys = json.loads(key_list)["keys"]
    yield Page(
        address=VERIFY,
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="verify.html",
        view=VerifyView(
            title=_TITLE.say(language),
            key=site.history.files[_KEY].decode().strip(),
            key_list=key_list,
            keys=tuple(_told(key).say(language) for key in keys) if len(keys) > 1 else (),
        ),
    )


def _told(key: Mapping[str, str | bool | None]) -> Text:
    """Say of a key of the list from when until when it signed, and why it was changed."""
    key_id, begun = str(key["key"]).split("+")[1], _day(key["from"])
    if key["until"] is None:
        return sentence("钥匙 %(id)s：%(begun)s起用，现在用它。", id=key_id, begun=begun)
    told = [sentence("钥匙 %(id)s：%(begun)s到 %(ended)s。", id=key_id, begun=begun, ended=_day(key["until"]))]
    if key["changed_for"] == Reason.ROTATION.value:
        told.append(sentence("照例换了。它签过的仍然算数。"))
    if key["unsafe_from"] is not None:
        told.append(sentence("从 %(day)s起，它可能在别人手里。单凭它的签名不算数。", day=_day(key["unsafe_from"])))
    if not key["signed_for_the_next"]:
        told.append(sentence("它丢了，没能给新钥匙签名。换钥匙只有新钥匙这么说。"))
    return sentences(told)


def _day(day: object) -> Text:
    return day_text(date.fromisoformat(str(day)))


PAGE_TYPE = PageType(name="verify", pages=_pages)
