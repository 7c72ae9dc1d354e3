"""All web servers and static hosts say the same, it fits what the pages say of themselves, and none of it is ever on the site."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.show.export import export_files
from generator.show.preview import MARKER
from site_tests.conftest import ROOT
from site_tests.history_samples import pages_with_history, site_with_history
from site_tests.test_exports import whole_files
from site_tests.web_servers import TEMPLATES

NGINX = (TEMPLATES / "nginx" / "mingbai.conf").read_text(encoding="utf-8")
CADDY = (TEMPLATES / "caddy" / "Caddyfile").read_text(encoding="utf-8")
STATIC = (TEMPLATES / "static-hosts" / "_headers").read_text(encoding="utf-8")
EVERYWHERE = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy")


def static_rules() -> Mapping[str, Mapping[str, str]]:
    """The headers of the file for static hosts, by the paths that they hold for."""
    rules: dict[str, dict[str, str]] = {}
    for line in STATIC.splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.strip() and not line.startswith("#"):
            name, _, value = line.strip().partition(": ")
            rules[list(rules)[-1]][name] = value
    return rules


def policy(text: str) -> dict[str, set[str]]:
    """A content policy as its directives and their sources."""
    return {name: set(sources) for name, *sources in (part.split() for part in text.split(";") if part.strip())}


@pytest.mark.parametrize("name", EVERYWHERE)
def test_every_host_says_the_same(name: str) -> None:
    in_nginx = re.search(rf'add_header {name} "(.+)" always;', NGINX)
    in_caddy = re.search(rf'^\t\t{name} "(.+)"$', CADDY, re.MULTILINE)
    assert in_nginx
    assert in_caddy
    assert in_nginx[1] == in_caddy[1] == static_rules()["/*"][name]


def test_the_header_is_the_pages_own_policy_with_framing_forbidden() -> None:
    page = re.search(r'Content-Security-Policy" content="([^"]+)"', (ROOT / "templates/theme/main.html").read_text(encoding="utf-8"))
    assert page
    own = policy(page[1].replace("{{ mark('script-sources') }}", " 'wasm-unsafe-eval'"))
    assert policy(static_rules()["/*"]["Content-Security-Policy"]) == {**own, "frame-ancestors": {"'none'"}}


def test_the_same_folders_are_shared_with_other_sites_everywhere() -> None:
    static = {path for path, headers in static_rules().items() if "Access-Control-Allow-Origin" in headers}
    in_caddy = re.search(r"@shared path (.+)", CADDY)
    in_nginx = re.search(r'"~\^/\(\?:(.+)\)/" "\*"', NGINX)
    assert in_caddy
    assert in_nginx
    assert static == set(in_caddy[1].split()) == {f"/{name}/*".replace("\\", "") for name in in_nginx[1].split("|")}


def test_whatever_is_there_for_programs_is_shared_and_no_page_is() -> None:
    shared = tuple(
        path.removeprefix("/").removesuffix("*") for path, headers in static_rules().items() if "Access-Control-Allow-Origin" in headers
    )
    site = site_with_history()
    assert site.history is not None
    files = {*whole_files(export_files(site)), *site.history.files}
    assert sorted(address for address in files if not address.startswith(shared)) == []
    assert not [address for address in pages_with_history() if address.startswith(shared)]


def test_a_static_hosts_file_keeps_to_the_limits_of_such_files() -> None:
    assert len(static_rules()) <= 100
    assert max(map(len, STATIC.splitlines())) <= 2000


@pytest.mark.parametrize("text", [NGINX, CADDY])
def test_the_servers_know_a_preview_by_its_marker(text: str) -> None:
    assert MARKER in text


def test_nothing_of_the_templates_for_deployment_is_on_the_site(built_site: Path) -> None:
    ours = {
        path.read_bytes(): path for folder in ("deploy", "guides") for path in (ROOT / "templates" / folder).rglob("*") if path.is_file()
    }
    assert ours
    assert [ours[content] for path in built_site.rglob("*") if path.is_file() and (content := path.read_bytes()) in ours] == []
