"""Our own Jinja environment: templates of pages and components, escaping by itself, strict about every name.

Not MkDocs' environment, which escapes nothing: a carrier's words must stay words. In templates `view` is the
page's view; `link(address)` points to a page of the same language, `shared(address)` to a file of both languages;
`language` is the page's language; `_("…")` says an interface string; `line|explained` links the
terms in a line to the glossary. All but `view` work inside macros too.
"""

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from generator.show.addresses import Roots, roots
from generator.show.folded_strings import PLAIN_GETTEXT, FoldedStrings
from generator.show.localisation import gettext_in, ngettext_in
from generator.show.page import Page
from generator.show.template_folder import TEMPLATES
from generator.show.term_links import TermLinks
from generator.tariff.language import Language


class Renderer:
    """Renders pages of one language. Each template is compiled once; one page is rendered at a time.

    `base_address` is the site's public address; only the page for addresses that do not exist needs it.
    """

    def __init__(self, language: Language, base_address: str = "/") -> None:
        self._language = language
        self._base_address = base_address
        # Which page is being rendered is kept here and not in the template's context, so that macros can link as well.
        self._here = Roots("", "")
        self._terms = TermLinks(language)
        self._environment = _environment(language)
        self._environment.filters["explained"] = self._terms.linked
        self._environment.globals.update(link=self._link, shared=self._shared, language=language)

    def render(self, page: Page) -> str:
        """Return the page's own HTML; raises what Jinja raises where a template and its view disagree."""
        if page.language is not self._language:
            raise ValueError(f"{page.address} is in {page.language.value}, this renderer speaks {self._language.value}")
        self._here = roots(page.address, page.language, self._base_address)
        self._terms.begin(self._here.language)
        return self._environment.get_template(page.template).render(view=page.view)

    def _link(self, address: str) -> str:
        return self._here.language + address

    def _shared(self, address: str) -> str:
        return self._here.site + address


def _environment(language: Language) -> Environment:
    loader = ChoiceLoader(
        [
            FileSystemLoader(TEMPLATES / "pages"),
            PrefixLoader({"components": FileSystemLoader(TEMPLATES / "components")}),
        ]
    )
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", FoldedStrings],
        cache_size=-1,
        auto_reload=False,
    )
    environment.globals[PLAIN_GETTEXT] = gettext_in(language)
    environment.install_gettext_callables(gettext_in(language), ngettext_in(language), newstyle=True)  # type: ignore[attr-defined]
    return environment
