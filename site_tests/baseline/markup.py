"""What the markup of a page asks of a browser, named as MDN's compatibility data name it."""

from collections.abc import Iterator
from functools import cache

from site_tests.baseline.compatibility import named
from site_tests.html_pages import HtmlPage

# What a browser need not know: it is for screen readers and for our own scripts, and `focusable` for the one old browser that
# stops at drawings.
_FREE = ("aria-", "data-", "role", "focusable")
_WRITTEN_BY_SVG = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


def asked_by_markup(page: HtmlPage) -> Iterator[str]:
    """Yield every element, attribute and kind of input of the page."""
    for element in page.elements:
        language = "svg" if element.tag == "svg" or element.inside("svg") else "html"
        yield f"{language}.elements.{element.tag}"
        for attribute, value in element.attributes.items():
            if not attribute.startswith(_FREE):
                yield from _of_attribute(language, element.tag, attribute, value)


@cache
def _of_attribute(language: str, tag: str, attribute: str, value: str) -> tuple[str, ...]:
    """Return the attribute, as one of its element or of all, or its values that the data know by name."""
    names = [f"{language}.elements.{tag}.{attribute}", f"{language}.global_attributes.{attribute}"]
    if language == "svg":
        # The parser writes names small, the data as SVG does. How a drawing looks may be said by style or by an attribute of
        # the same name, which SVG 1.1 has had from the start; the data name it, and when it came, among the properties of style.
        written = _WRITTEN_BY_SVG.get(attribute, attribute)
        names = [f"svg.elements.{tag}.{written}", f"css.properties.{written}", f"svg.global_attributes.{written}"]
    valued = [feature for name in names for feature in (f"{name}.{value}", f"{name}_{value}") if named(feature)]
    return tuple(valued) or (next((name for name in names if named(name)), names[0]),)
