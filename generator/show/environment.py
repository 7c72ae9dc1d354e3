"""Where templates come from and how a page's own part is rendered: autoescaped, and strict about unknown names."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.show.localisation import translate
from generator.show.page import Page
from generator.tariff.language import Language

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def environment(language: Language) -> Environment:
    """Return the environment of a language: pages by their name, components as `components/<name>/macro.html`."""
    made = Environment(
        loader=FileSystemLoader([TEMPLATES / "pages", TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    gettext = partial(translate, language)
    made.install_gettext_callables(gettext, _no_plural, newstyle=True)  # type: ignore[attr-defined] # added by the extension
    return made


def _no_plural(singular: str, plural: str, number: int) -> str:
    raise NotImplementedError(f"Chinese has no plural; say {singular!r} so that it needs none")


class Renderer:
    """Renders pages of one language; each template is compiled once."""

    def __init__(self, language: Language) -> None:
        """Prepare the language's environment."""
        self._environment = environment(language)
        self._language = language

    def render(self, page: Page) -> str:
        """Return the page's own part as HTML; raises what a faulty template or view raises."""
        template = self._environment.get_template(page.template)
        return template.render(view=page.view, language=self._language, link=_link(page), asset=_asset(page))


def _link(page: Page) -> Callable[[str], str]:
    """Return the function that turns an address of the language's tree into a relative link from `page`."""
    return ("../" * page.depth).__add__


def _asset(page: Page) -> Callable[[str], str]:
    """Return the function that turns an address counted from the site's root into a relative link from `page`."""
    return root_prefix(page).__add__


def root_prefix(page: Page) -> str:
    """Return the way from `page` up to the site's root: English pages lie one folder deeper."""
    return "../" * (page.depth + (0 if page.language is Language.ZH else 1))
