"""Was this what the site disclosed on that day? A script checks a receipt and its text on the page, with the browser's own means.

The page is there where the site has a log. Without a script, and for whoever trusts no page, it leads to the program that does the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ledger.ledger import VERIFIER
from generator.show.history import LOG
from generator.show.page import Page, PageType
from generator.show.proof_lines import VERIFY
from generator.show.site import Site
from generator.tariff.language import Language, message

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


def _pages(site: Site, language: Language) -> Iterator[Page]:
    if site.history is None or _KEY not in site.history.files:
        return
    yield Page(
        address=VERIFY,
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="verify.html",
        view=VerifyView(_TITLE.say(language), site.history.files[_KEY].decode().strip()),
    )


PAGE_TYPE = PageType(name="verify", pages=_pages)
