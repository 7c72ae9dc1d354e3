"""What the markup of a page asks of a browser, named as MDN's compatibility data name it."""

from collections.abc import Iterator

from site_tests.baseline.compatibility import named
from site_tests.html_pages import HtmlPage

# What a browser need not know: it is for screen readers and for our own scripts.
_FREE = ("aria-", "data-", "role")


def asked_by_markup(page: HtmlPage) -> Iterator[str]:
    """Yield every element, attribute and kind of input of the page."""
    for element in page.elements:
        yield f"html.elements.{element.tag}"
        for attribute, value in element.attributes.items():
            if not attribute.startswith(_FREE):
                yield from _of_attribute(f"html.elements.{element.tag}", attribute, value)


def _of_attribute(element: str, attribute: str, value: str) -> Iterator[str]:
    """Yield the attribute, as one of its element or of all, and its value where the data know it by name."""
    names = (f"{element}.{attribute}", f"html.global_attributes.{attribute}")
    valued = [feature for name in names for feature in (f"{name}.{value}", f"{name}_{value}") if named(feature)]
    yield from valued
    if not valued:
        yield next((name for name in names if named(name)), names[0])
