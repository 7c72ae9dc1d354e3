"""The page on which visitors compare plans of their choice, as tests open it and read it."""

from collections.abc import Sequence

from playwright.sync_api import Page

from generator.tariff.language import Language
from site_tests.browser.conftest import OpenPage

FOUR = ("24BJ201078", "24BJ200491", "24JT207632", "24SH100150")
"""Four public plans; the third is for older people, the last is no longer sold."""
MISSING = ("404",)
"""What the console says of the page of a plan that is not public."""
FOLDERS = {Language.ZH: "", Language.EN: "en/"}
_SETTLED = """() => {
  const said = document.querySelector("[data-said]").textContent;
  return said && said !== JSON.parse(document.querySelector("[data-compare-any]").dataset.words).getting;
}"""


def settled(page: Page) -> Page:
    """The page, when it has said what it found."""
    page.wait_for_function(_SETTLED)
    return page


def compared(
    open_page: OpenPage,
    numbers: Sequence[str],
    language: Language = Language.ZH,
    *,
    width: int = 1280,
    forgives: tuple[str, ...] = MISSING,
) -> Page:
    """The comparison of these plans, opened by its address."""
    return settled(open_page(f"{FOLDERS[language]}compare/any.html#{','.join(numbers)}", width=width, height=844, forgives=forgives))


def readdressed(page: Page, behind: str) -> Page:
    """The same open page after somebody changed what stands behind the # of its address."""
    page.evaluate("""behind => {
      document.querySelector("[data-said]").textContent = "";
      location.hash = behind;
    }""", behind)  # fmt: skip
    return settled(page)


def said(page: Page) -> str:
    """What the page says about what was chosen."""
    return page.locator("[data-said]").inner_text()


def chosen(page: Page) -> list[str]:
    """The filing numbers of the plans that are listed as chosen."""
    return page.locator("[data-list] .filing-number").all_inner_texts()


def sentences(page: Page) -> list[str]:
    """The sentences about the differences."""
    return page.locator("[data-sentences] p").all_inner_texts()
