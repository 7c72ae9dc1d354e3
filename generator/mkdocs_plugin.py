"""The edge to MkDocs: the only module that imports it, on documented events alone.

MkDocs renders one page a language, the shell, which is never written. Everything else is made by the assembly:

    on_config     the gate; MkDocs empties `site_dir` right after this event, so nothing may fail later for want of it
    on_files      one page a language; of the theme's files only our own are published, Material's styles and scripts stay where they are
    on_env        the theme's templates escape by themselves
    on_page_context, on_post_page   the shell is rendered, taken and kept from being written
    on_post_build every page, export and index is written
    on_serve      the files that pages are made from are watched too
"""

import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

from generator import assembly
from generator.gate.publication import Publication, preview
from generator.shanghai import today
from generator.show.frame import frame
from generator.show.localisation import gettext_in
from generator.show.shell import Shell, mark
from generator.show.site import Contact
from generator.show.sitemap import sitemap
from generator.tariff.language import Language

CONFIGURATION = Path(__file__).resolve().parents[1] / "mkdocs.yml"

_TELEPHONE = re.compile(r"[0-9]{3,15}")
_log = get_plugin_logger("mingbai")


class ContactConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this method untyped
    """How visitors reach whoever runs the site, for complaints about the site itself."""

    telephone = config_options.Optional(config_options.Type(str))
    """Digits alone, so that a phone can dial it."""
    email = config_options.Optional(config_options.Type(str))


class MingbaiConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this method untyped
    """The plugin's options in `mkdocs.yml`."""

    root = config_options.Optional(config_options.Dir(exists=True))
    """The folder that holds `plans/`; that of `mkdocs.yml` by default."""
    as_of = config_options.Optional(config_options.Type((date, str)))
    """The day in Shanghai whose state the site shows; today by default."""
    contact = config_options.SubConfig(ContactConfig)
    neutral = config_options.Type(bool, default=False)
    """Whether whoever runs the site sells none of the plans; plans of several carriers stand side by side only then (R29)."""


class MingbaiPlugin(BasePlugin[MingbaiConfig]):  # type: ignore[no-untyped-call] # as above
    """Joins MkDocs to the assembly. One instance serves one build."""

    def __init__(self) -> None:
        self.publication: Publication | None = None
        """What goes through the gate; a caller that has already been there sets it."""
        self.ledger: Path | None = None
        """The folder of the ledger whose history and proofs the site shows; none by default."""
        self._shells: dict[Language, Shell] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Go through the gate; raises PluginError, with every error on stderr, where it stays shut."""
        if not config.site_url:
            raise PluginError("mkdocs.yml needs a site_url: the public address stands in every page's head and in the exports")
        if self.publication is None:
            self.publication = self._through_the_gate(Path(self.config.root or Path(config.config_file_path).parent))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make a page for each language; keep the theme's own files from being published, except those in our folder."""
        ours = Path(config.theme.custom_dir or "").resolve()
        for file in list(files):
            source = Path(file.abs_src_path or "").resolve()
            if not file.is_documentation_page() and ours not in source.parents:
                files.remove(file)
        for language in Language:
            files.append(File.generated(config, f"_shell.{language.value}.md", content=f"---\nlanguage: {language.value}\n---\n"))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make the theme's templates escape, which MkDocs' own environment does not."""
        env.autoescape = True
        return env

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """Give the shell's template its frame, its marks and its words."""
        language = Language(page.meta["language"])
        ours: dict[str, Any] = {"frame": frame(self._published().catalogue, language), "mark": mark, "_": gettext_in(language)}
        context.update(ours)  # type: ignore[typeddict-item] # MkDocs lists its own names only
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Take the rendered shell; an empty answer is MkDocs' way of writing nothing."""
        language = Language(page.meta["language"])
        self._shells[language] = Shell(output, language, config.site_url or "", preview=self._published().catalogue.preview)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every page and export, then the sitemap of what was written."""
        site_dir = Path(config.site_dir)
        contact = _contact(self.config.contact)
        site = assembly.site_of(self._published(), config.site_url or "", contact, neutral=self.config.neutral, ledger=self.ledger)
        assembly.write_site(site, self._shells, site_dir)
        pages = {page.relative_to(site_dir).as_posix() for page in site_dir.rglob("*.html")}
        # A preview names nothing to search engines.
        for file in () if self._published().catalogue.preview else sitemap(pages, config.site_url or ""):
            (site_dir / file.address).write_bytes(file.content)
        _log.info("%d pages written", len(pages))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401 - MkDocs' signature
        """Build anew when a plan or a template changes."""
        server.watch(str(Path(self.config.root or Path(config.config_file_path).parent) / "plans"))
        server.watch(str(CONFIGURATION.parent / "templates"))
        return server

    def _through_the_gate(self, root: Path) -> Publication:
        as_of = _day(self.config.as_of)
        try:
            return assembly.prepare(root, as_of)
        except assembly.Withheld as withheld:
            errors = withheld.publication.errors
            for finding in errors:
                # Not through the log, which wraps lines and would break the clickable places apart.
                print(finding.line_in(Language.ZH), file=sys.stderr)  # noqa: T201 - findings are for the person at the terminal
            refused = f"{len(errors)} 处错误，网站没有生成，旧的网站没有动。 / {len(errors)} errors; nothing was built."
            raise PluginError(refused) from withheld

    def _published(self) -> Publication:
        if self.publication is None:
            raise PluginError("nothing has gone through the gate: on_config has not run")
        return self.publication


def _contact(asked: ContactConfig) -> Contact | None:
    """Return the contact that the configuration names; raises PluginError where a telephone could not dial it."""
    if not (asked.telephone or asked.email):
        return None
    if asked.telephone and not _TELEPHONE.fullmatch(asked.telephone):
        raise PluginError(f"contact: telephone: {asked.telephone} has to be 3 to 15 digits, in quotation marks")
    return Contact(asked.telephone or "", asked.email or "")


def _day(asked: object) -> date:
    """Return the day that the option `as_of` names, which YAML may have read as a date already, or today in Shanghai."""
    if asked is None:
        return today()
    try:
        return asked if isinstance(asked, date) else date.fromisoformat(str(asked))
    except ValueError as wrong:
        raise PluginError(f"as_of: {asked} is not a day like 2026-11-22") from wrong


def build_site(root: Path, site_dir: Path, as_of: date) -> Publication:
    """Build the whole site of `root/plans` into `site_dir`; raises Withheld before anything is written or emptied.

    Warnings count as errors. The site's configuration is `root/mkdocs.yml`, or the project's own where there is none.
    """
    publication = assembly.prepare(root, as_of)
    build_published(publication, site_dir, own_configuration(root))
    return publication


def build_preview(root: Path, site_dir: Path, as_of: date) -> Publication:
    """Build a preview of `root/plans` into `site_dir`: all that is sound, drafts too, marked on every page as not public."""
    publication = preview(root, as_of)
    build_published(publication, site_dir, own_configuration(root))
    return publication


def build_published(publication: Publication, site_dir: Path, configuration: Path, ledger: Path | None = None) -> None:
    """Build the site of what went through the gate already, with the history and the proofs of `ledger`.

    Raises LedgerError, with nothing written, where the ledger was damaged.
    """
    config = _configured(configuration, site_dir=str(site_dir))
    plugin = config.plugins["mingbai"]
    if not isinstance(plugin, MingbaiPlugin):
        raise TypeError(f"the plugin named mingbai is {type(plugin)}")
    plugin.publication, plugin.ledger = publication, ledger
    mkdocs_build(config)


def own_configuration(root: Path) -> Path:
    """Return `root/mkdocs.yml`, or the project's own where there is none."""
    own = root / CONFIGURATION.name
    return own if own.is_file() else CONFIGURATION


def site_address(configuration: Path) -> str:
    """Return the public address of the site, ending in `/`."""
    return str(_configured(configuration).site_url or "")


def _configured(configuration: Path, **changes: str) -> MkDocsConfig:
    """Return what the file says; of theme and folders it need not speak, since those are the program's."""
    # Material's notice about its own future is for those who choose the theme, not for those who build the site.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    said, ours = (yaml_load(file.read_text(encoding="utf-8")) or {} for file in (configuration, CONFIGURATION))
    folder = CONFIGURATION.parent
    program: dict[str, Any] = {
        "docs_dir": str(folder / ours["docs_dir"]),
        "theme": {**ours["theme"], "custom_dir": str(folder / ours["theme"]["custom_dir"])},
        "plugins": ["mingbai"],
        **{name: ours[name] for name in ("site_name", "site_description", "use_directory_urls")},
    }
    unsaid = {name: value for name, value in program.items() if name not in said}
    return load_config(str(configuration), strict=True, **unsaid, **changes)
