"""nginx and Caddy, really run with our templates: what they show, what they refuse, what they say beside it, and swaps in between."""

import gzip
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.show.preview import MARKER
from site_tests.web_servers import SERVERS, Answer, Place, running

SECRET = b"nobody outside may read this"
FRAGMENT = "search/china-mobile/fragment/zh-cn_{}.pf_fragment"
PAGE = "<!doctype html><title>{}</title>" + "<p>套餐 59 元</p>" * 100
HEADERS = {
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "strict-transport-security",
    "cache-control",
}


def write(site: Path, files: dict[str, bytes]) -> None:
    for address, content in files.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(content)


def release(home: Path, name: str) -> Path:
    """A small release: its pages say which one it is, and its home page names a part of its own index, as real pages do."""
    folder = home / "releases" / name
    write(
        folder / "site",
        {
            "index.html": (PAGE.format(name) + FRAGMENT.format(name)).encode(),
            "404.html": PAGE.format("没有这一页").encode(),
            "en/404.html": PAGE.format("no such page").encode(),
            "en/index.html": PAGE.format(f"{name} in English").encode(),
            "plans/24JT207632.html": PAGE.format(f"plan of {name}").encode(),
            "assets/mingbai.css": b"p { color: black }" * 100,
            "assets/mingbai.js": b"'use strict';" * 100,
            "api/v1/plans.json": b'{"count":1}' * 200,
            "api/v1/plans.csv": "编号\r\n".encode() * 200,
            "calendar/china-mobile.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "en/calendar/china-mobile.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "en/feeds/site.json": b'{"items":[]}',
            "feeds/site.atom": "<feed>资费</feed>".encode() * 50,
            "log/checkpoint": b"mingbai.example/log\n1\n",
            "log/verifier": b"mingbai.example+1+key\n",
            "log/events.jsonl": b'{"event":"published"}\n',
            "verify_receipt.py": b"print('sound')\n",
            ".well-known/tariff-disclosure.json": b"{}\n",
            FRAGMENT.format(name): name.encode() * 100,
            ".git/config": SECRET,
            ".env": SECRET,
            "plans/.draft.yml": SECRET,
            ".well-known/.hidden": SECRET,
            "plans/.well-known/hidden.json": SECRET,
        },
    )
    write(folder, {"release.json": SECRET, "ledger/events.jsonl": SECRET})
    return folder


def point(home: Path, link: str, goal: Path) -> None:
    (home / f".{link}-next").symlink_to(goal)
    (home / f".{link}-next").replace(home / link)


def new_home(home: Path) -> Path:
    write(home, {"signing/key": SECRET, "repositories/secret": SECRET})
    point(home, "previous", release(home, "aaaaaaa"))
    point(home, "current", release(home, "bbbbbbb"))
    return home


@pytest.fixture(params=SERVERS, scope="module")
def server(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def place(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp(server)
    with running(server, folder / "server", new_home(folder / "home")) as there:
        yield there


@pytest.fixture
def own_place(server: str, tmp_path: Path) -> Iterator[Place]:
    """A server with a home that the test may change."""
    with running(server, tmp_path / "server", new_home(tmp_path / "home")) as there:
        yield there


def site_of(place: Place) -> Path:
    return place.home / "current" / "site"


def test_every_kind_of_file_arrives_whole_and_with_its_type(place: Place) -> None:
    types = {
        "index.html": "text/html",
        "assets/mingbai.css": "text/css",
        "assets/mingbai.js": "javascript",
        "api/v1/plans.json": "application/json",
        "api/v1/plans.csv": "text/csv",
        "calendar/china-mobile.ics": "text/calendar",
        "feeds/site.atom": "application/atom+xml",
        "log/checkpoint": "text/plain",
        "log/verifier": "text/plain",
        "verify_receipt.py": "text/plain",
        ".well-known/tariff-disclosure.json": "application/json",
    }
    for address, kind in types.items():
        answer = place.ask(f"/{address}")
        assert (answer.status, answer.body) == (200, (site_of(place) / address).read_bytes()), address
        assert kind in answer.headers["content-type"], (address, answer.headers["content-type"])
    assert place.ask("/").body == (site_of(place) / "index.html").read_bytes()
    assert place.ask("/en/").body == (site_of(place) / "en" / "index.html").read_bytes()


def test_chinese_in_tables_and_texts_is_said_to_be_utf_8(place: Place) -> None:
    for address in ("api/v1/plans.csv", "calendar/china-mobile.ics", "feeds/site.atom", "log/events.jsonl"):
        said = place.ask(f"/{address}").headers["content-type"].lower()
        assert "charset=utf-8" in said or "jsonl" in said, (address, said)


def test_what_has_not_changed_is_not_sent_again(place: Place) -> None:
    for path in ("/index.html", "/assets/mingbai.css", "/api/v1/plans.json"):
        for coding in ("identity", "gzip"):
            first = place.ask(path, headers={"Accept-Encoding": coding})
            again = place.ask(path, headers={"Accept-Encoding": coding, "If-None-Match": first.headers["etag"]})
            assert (again.status, again.body) == (304, b""), (path, coding)
            assert again.headers["cache-control"] == "no-cache"


def test_texts_are_compressed_for_those_who_can_read_it(place: Place) -> None:
    for path in ("/index.html", "/assets/mingbai.css", "/assets/mingbai.js", "/api/v1/plans.json"):
        plain, packed = place.ask(path), place.ask(path, headers={"Accept-Encoding": "gzip"})
        assert "content-encoding" not in plain.headers
        assert packed.headers["content-encoding"] == "gzip", path
        assert "accept-encoding" in packed.headers["vary"].lower()
        assert gzip.decompress(packed.body) == plain.body
        assert len(packed.body) < len(plain.body) / 2


def test_an_unknown_address_gets_the_sites_own_page_in_the_language_asked_for(place: Place) -> None:
    for path, page in {
        "/nothing.html": "404.html",
        "/plans/26HE999999.html": "404.html",
        "/en/plans/26HE999999.html": "en/404.html",
    }.items():
        answer = place.ask(path)
        assert (answer.status, answer.body) == (404, (site_of(place) / page).read_bytes()), path
        assert answer.headers["content-type"].startswith("text/html")


def test_a_folder_without_an_index_shows_nothing_of_itself(place: Place) -> None:
    for path in ("/plans/", "/api/v1/", "/assets/", "/search/", "/.well-known/", "/en/plans/"):
        answer = place.ask(path)
        assert answer.status == 404, path
        assert b"24JT207632" not in answer.body, path


def answers_of_every_kind(place: Place) -> dict[str, Answer]:
    etag = place.ask("/index.html").headers["etag"]
    return {
        "200": place.ask("/index.html"),
        "206": place.ask("/index.html", headers={"Range": "bytes=0-9"}),
        "304": place.ask("/index.html", headers={"If-None-Match": etag}),
        "404": place.ask("/nothing.html"),
        "404 for a hidden file": place.ask("/.git/config"),
        "405": place.ask("/index.html", "POST"),
        "200 of the index": place.ask("/" + FRAGMENT.format("bbbbbbb")),
        "200 of the index before": place.ask("/" + FRAGMENT.format("aaaaaaa")),
        "405 of the index": place.ask("/" + FRAGMENT.format("bbbbbbb"), "POST"),
        "404 of the index": place.ask("/" + FRAGMENT.format("ccccccc")),
    }


def test_every_answer_of_whatever_kind_has_every_header(place: Place) -> None:
    for kind, answer in answers_of_every_kind(place).items():
        assert str(answer.status) == kind[:3]
        assert HEADERS - set(answer.headers) == set(), kind
        assert answer.headers["x-content-type-options"] == "nosniff", kind
        assert answer.headers["referrer-policy"] == "no-referrer", kind
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], kind


def test_headers_stand_once(place: Place) -> None:
    for kind, answer in answers_of_every_kind(place).items():
        for name in HEADERS:
            assert ", default-src" not in answer.headers[name], (kind, name)
            assert ", nosniff" not in answer.headers[name], (kind, name)


def test_who_serves_and_in_which_version_is_not_told(place: Place) -> None:
    for kind, answer in answers_of_every_kind(place).items():
        assert not re.search(r"\d", answer.headers.get("server", "")), kind


def test_only_files_named_by_their_content_are_kept(place: Place) -> None:
    kept = {kind: answer.headers["cache-control"] for kind, answer in answers_of_every_kind(place).items()}
    index = {kind for kind, value in kept.items() if "immutable" in value}
    assert index == {"200 of the index", "200 of the index before"}
    assert {value for kind, value in kept.items() if kind not in index} == {"no-cache"}


def test_a_page_opened_before_the_swap_still_gets_its_part_of_the_index(place: Place) -> None:
    assert place.ask("/" + FRAGMENT.format("aaaaaaa")).body == b"aaaaaaa" * 100


def test_only_the_index_of_the_release_before_is_still_there(place: Place) -> None:
    write(place.home / "previous" / "site", {"plans/gone.html": b"gone"})
    assert place.ask("/plans/gone.html").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "TRACE"])
def test_nothing_but_reading_is_allowed(method: str, place: Place) -> None:
    for path in ("/index.html", "/nothing.html", "/"):
        answer = place.ask(path, method)
        assert answer.status == 405, path
        if method != "TRACE":  # nginx refuses it before it has looked at any configuration of headers by status
            assert answer.headers["allow"] == "GET, HEAD", path


def test_the_head_of_a_page_is_told_without_the_page(place: Place) -> None:
    answer = place.ask("/index.html", "HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) == len((site_of(place) / "index.html").read_bytes())


@pytest.mark.parametrize(
    "path",
    [
        "/.git/config",
        "/.env",
        "/%2egit/config",
        "/%2Egit%2Fconfig",
        "//.git/config",
        "/./.git/config",
        "/plans/../.git/config",
        "/plans/.draft.yml",
        "/plans/%2edraft.yml",
        "/.well-known/.hidden",
        "/.well-known/../.env",
        "/.well-known/..%2f.env",
        "/plans/.well-known/hidden.json",
        "/../release.json",
        "/../ledger/events.jsonl",
        "/..%2frelease.json",
        "/%2e%2e/release.json",
        "/%2e%2e%2frelease.json",
        "/..%5crelease.json",
        "/..\\release.json",
        "/plans/../../release.json",
        "/plans/..;/../release.json",
        "/search/../../release.json",
        "/search/..%2f..%2frelease.json",
        "/search/%2e%2e/%2e%2e/ledger/events.jsonl",
        "/../../../signing/key",
        "/../../../repositories/secret",
        "/%252e%252e/release.json",
        "/.git/config%00.html",
        "/index.html%00",
        "//etc/passwd",
        "/../../../../../../../../etc/passwd",
    ],
)
def test_no_way_leads_out_of_the_site_or_to_hidden_files(path: str, place: Place) -> None:
    answer = place.ask(path)
    assert answer.status in {301, 308, 400, 404}, path
    assert SECRET not in answer.body
    assert b"root:" not in answer.body


def test_data_may_be_read_by_pages_of_others_and_pages_may_not(place: Place) -> None:
    data = ("api/v1/plans.json", "feeds/site.atom", "en/feeds/site.json", "calendar/china-mobile.ics", "en/calendar/china-mobile.ics")
    for path in (*(f"/{one}" for one in data), "/log/events.jsonl", "/.well-known/tariff-disclosure.json"):
        assert place.ask(path).headers["access-control-allow-origin"] == "*", path
    for path in ("/index.html", "/en/index.html", "/assets/mingbai.js", "/nothing.html"):
        assert "access-control-allow-origin" not in place.ask(path).headers, path


def test_whoever_comes_without_encryption_is_sent_to_the_same_page_with_it(place: Place) -> None:
    answer = place.ask("/plans/24JT207632.html?from=sms", secure=False)
    assert answer.status in {301, 308}
    assert re.sub(r":\d+/", "/", answer.headers["location"]) == "https://tariffs.example/plans/24JT207632.html?from=sms"
    assert "strict-transport-security" not in answer.headers


def test_a_preview_is_not_shown_by_whichever_address(own_place: Place) -> None:
    write(site_of(own_place), {MARKER: b""})
    for path in (
        "/",
        "/index.html",
        "/en/index.html",
        "/nothing.html",
        "/api/v1/plans.json",
        f"/{MARKER}",
        "/.well-known/tariff-disclosure.json",
    ):
        answer = own_place.ask(path)
        assert answer.status == 503, path
        assert "套餐".encode() not in answer.body, path
        assert HEADERS - set(answer.headers) == set(), path


def test_after_a_swap_the_same_address_is_sent_anew(own_place: Place) -> None:
    before = own_place.ask("/index.html")
    fresh = release(own_place.home, "ccccccc")
    os.utime(fresh / "site" / "index.html", (4_000_000_000, 4_000_000_000))
    point(own_place.home, "current", fresh)
    after = own_place.ask("/index.html", headers={"If-None-Match": before.headers["etag"]})
    assert (after.status, after.body) == (200, (fresh / "site" / "index.html").read_bytes())


class Reader(threading.Thread):
    """Somebody who opens the home page and then asks for the part of the index that it names, again and again."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.visits = 0
        self.seen: set[str] = set()
        self.faults: list[str] = []
        self.ends = False

    def run(self) -> None:
        while not self.ends:
            self.visits += 1
            page = self.place.ask("/index.html")
            name = re.search(rb"<title>(\w+)</title>", page.body)[1].decode()
            self.seen.add(name)
            if page.body != (PAGE.format(name) + FRAGMENT.format(name)).encode():
                self.faults.append(f"half a page of {name}")
            part = self.place.ask("/" + FRAGMENT.format(name))
            if (part.status, part.body) != (200, name.encode() * 100):
                self.faults.append(f"{part.status} for the index of {name}")


def test_swaps_between_requests_are_never_noticed(own_place: Place) -> None:
    readers = [Reader(own_place) for _ in range(4)]
    newest = own_place.home / "releases" / "bbbbbbb"
    for reader in readers:
        reader.start()
    for number in range(40):
        # A visit may span one swap, as in life, and not two: so everybody begins a new one first.
        begun = [reader.visits for reader in readers]
        while any(reader.visits == visits for reader, visits in zip(readers, begun, strict=True)) and all(map(Reader.is_alive, readers)):
            threading.Event().wait(0.001)
        fresh = release(own_place.home, f"{number:07x}")
        point(own_place.home, "previous", newest)
        point(own_place.home, "current", fresh)
        newest = fresh
    for reader in readers:
        reader.ends = True
    for reader in readers:
        reader.join()
    assert [fault for reader in readers for fault in reader.faults] == []
    assert len(set().union(*(reader.seen for reader in readers))) > 20
