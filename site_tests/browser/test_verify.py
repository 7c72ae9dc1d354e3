"""The page that verifies a receipt: what it proves with the browser's own means, and what it says where it cannot."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import assembly
from generator.gate.publication import publish
from generator.ledger.checkpoint import SigningKey
from generator.ledger.key_change import Handover
from generator.ledger.ledger import Ledger
from generator.mkdocs_plugin import CONFIGURATION, build_published
from generator.show.page_types import page_types
from site_tests.browser.conftest import AxeFaults, OpenPage
from site_tests.small_ledger import KEY, LESS_DATA, SECOND_NUMBER, WITHDRAWN, at, four_days
from site_tests.test_ledger_key_change import LEAK_DAY, NEW, NEWEST, carried_over, forged
from site_tests.trees import SOUND_NUMBER, sound_plan, write_tree

PROVEN = "对得上：本站公示过这份内容，一个字没改。"
RECEIPT, TEXT = f"receipts/{SOUND_NUMBER}/2.json", f"revisions/{SOUND_NUMBER}/2.json"
OLD_BROWSER = """
const real = crypto.subtle.importKey.bind(crypto.subtle);
SubtleCrypto.prototype.importKey = (format, key, kind, ...rest) =>
  kind.name === "Ed25519" ? Promise.reject(new DOMException("unknown", "NotSupportedError")) : real(format, key, kind, ...rest);
"""
NO_MEANS = "Object.defineProperty(window, 'crypto', { value: {} })"
MISSING = ("404",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the history of four days."""
    root = tmp_path_factory.mktemp("verified")
    plans = {SOUND_NUMBER: sound_plan(**LESS_DATA, **WITHDRAWN), SECOND_NUMBER: sound_plan(SECOND_NUMBER)}
    ledger = four_days(root)
    build_published(publish(write_tree(root / "source", plans), at(24).date()), root / "site", CONFIGURATION, ledger)
    return root / "site"


@pytest.fixture(scope="module")
def address(folder: Path, serve: Callable[[Path], str]) -> str:
    return serve(folder)


def answered(page: Page) -> str:
    """Waits for the answer and returns what it says."""
    page.wait_for_function(
        """() => {
          const answer = document.querySelector("[data-verify-answer]").textContent.trim();
          return answer && answer !== document.querySelector("[data-verify]").dataset.checking;
        }"""
    )
    return page.locator("[data-verify-answer]").inner_text()


def verified(page: Page, *files: Path, key: str = "") -> str:
    """What the page says of files that somebody chooses."""
    page.locator("[data-verify-answer]").evaluate("place => { place.textContent = '' }")
    page.set_input_files("#kept", list(files))
    if key:
        page.fill("#key", key)
    page.click("form[data-verify] button")
    return answered(page)


@pytest.mark.parametrize(("language", "says"), [("", PROVEN), ("en/", "Proven: this site disclosed this text")])
def test_a_link_to_an_entry_is_verified_at_once(browser: Browser, address: str, language: str, says: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}{language}verify.html#{SOUND_NUMBER}-2")
    answer = answered(page)
    page.close()
    assert answer.startswith(says)
    for told in (SOUND_NUMBER, "2026-11-23 10:00:00", "\n3"):
        assert told in answer


def test_the_way_from_a_plan_to_its_proof_is_two_links(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}verify.html")
    page.goto(f"{address}plans/{SOUND_NUMBER}.html")
    page.click("text=怎么核对")
    page.locator("a[href*='verify.html']").first.click()
    page.wait_for_url("**/verify.html*")
    assert answered(page).startswith(PROVEN)
    assert page.locator("[data-said=revision]").inner_text() == "3"


def test_two_files_that_were_kept_are_verified_in_either_order(open_page: OpenPage, address: str, folder: Path) -> None:
    page = open_page(f"{address}verify.html")
    assert verified(page, folder / RECEIPT, folder / TEXT).startswith(PROVEN)
    assert verified(page, folder / TEXT, folder / RECEIPT).startswith(PROVEN)


def test_files_that_were_kept_are_verified_without_a_server(open_page: OpenPage, folder: Path) -> None:
    page = open_page((folder / "verify.html").as_uri())
    assert verified(page, folder / RECEIPT, folder / TEXT).startswith(PROVEN)


def test_another_key_than_the_sites_own_decides(open_page: OpenPage, address: str, folder: Path) -> None:
    page = open_page(f"{address}verify.html")
    foreign = str(SigningKey.new("tariffs.example/log").verifier)
    for key in (foreign, "nonsense", str(KEY.verifier)[:-1], str(KEY.verifier).replace("tariffs", "tarifs")):
        assert verified(page, folder / RECEIPT, folder / TEXT, key=key) == "对不上：签名不是这把公钥的。"
    assert verified(page, folder / RECEIPT, folder / TEXT, key=str(KEY.verifier)).startswith(PROVEN)


def test_what_was_altered_is_never_proven(open_page: OpenPage, address: str, folder: Path, tmp_path: Path) -> None:
    page = open_page(f"{address}verify.html")
    text, receipt = (folder / TEXT).read_bytes(), json.loads((folder / RECEIPT).read_bytes())
    note = receipt["checkpoint"]

    def says(changed: dict[str, object], plan: bytes = text) -> str:
        (tmp_path / "receipt.json").write_text(json.dumps({**receipt, **changed}))
        (tmp_path / "plan.json").write_bytes(plan)
        return verified(page, tmp_path / "receipt.json", tmp_path / "plan.json")

    not_text, not_log, not_signed = "对不上：内容不是凭据说的那一份。", "对不上：这条登记不在", "对不上：签名"
    assert says({}).startswith(PROVEN)
    assert says({}, text.replace(b"8 GB", b"9 GB")).startswith(not_text)
    assert says({}, text + b"\n").startswith(not_text)
    assert says({"entry": receipt["entry"].replace("2026-11-23", "2026-11-01")}).startswith(not_log)
    assert says({"index": 1}).startswith(not_log)
    assert says({"index": 2**40}).startswith(not_log)
    assert says({"proof": []}).startswith(not_log)
    assert says({"proof": [*receipt["proof"], receipt["proof"][0]]}).startswith(not_log)
    assert says({"checkpoint": note.replace("\n3\n", "\n4\n")}).startswith((not_log, not_signed))
    assert says({"checkpoint": note[:-6] + "AAA=\n"}).startswith(not_signed)
    assert says({"checkpoint": note.split("\n\n")[0] + "\n\n"}).startswith(not_signed)
    assert says({"format": "another"}).startswith("对不上：没有一个文件是公示凭据。")
    assert says({"checkpoint": 7}).startswith("对不上：没有一个文件是公示凭据。")


def test_a_browser_that_knows_no_ed25519_says_that_only_half_was_verified(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script(OLD_BROWSER)
    page = context.new_page()
    page.goto(f"{address}verify.html#{SOUND_NUMBER}-2")
    answer = answered(page)
    assert answer.startswith("只核对了一半：这个浏览器不会核对签名。")
    assert "签名是真是假，没有核对。" in answer
    assert PROVEN not in answer
    context.close()


def test_a_browser_without_any_means_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script(NO_MEANS)
    page = context.new_page()
    page.goto(f"{address}verify.html#{SOUND_NUMBER}-2")
    assert answered(page) == "这个浏览器在这里什么也核对不了。请用下面的程序。"
    context.close()


def test_without_a_script_the_page_leads_to_the_program(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}verify.html", javascript=False)
    assert "请用下面的程序，做的事一样。" in page.locator("main").inner_text()
    page.click("form[data-verify] button")
    page.wait_for_url("**#program")
    assert page.locator("a[href$='verify_receipt.py']").is_visible()


def test_what_is_missing_is_asked_for(open_page: OpenPage, address: str, folder: Path) -> None:
    page = open_page(f"{address}verify.html#{SOUND_NUMBER}-99", forgives=MISSING)
    assert answered(page) == "没有取到文件。请先下载，再在这里选。"
    page = open_page(f"{address}verify.html")
    assert verified(page, folder / TEXT) == "请选两个文件：一个是套餐内容，一个是它的公示凭据。"


def test_axe_finds_nothing_on_the_answer(open_page: OpenPage, axe_faults: AxeFaults, address: str) -> None:
    page = open_page(f"{address}verify.html#{SOUND_NUMBER}-2", width=390)
    answered(page)
    assert axe_faults(page) == []


# --- a log whose key was changed -------------------------------------------------------------------

EARLIER, LATER = "签名的是以前的钥匙。您填的公钥认它。", "签名的是后来的钥匙。您抄的公钥给它签过名。"
KEPT, LEAKED = "签名的钥匙后来泄露了，它的签名不算数。本站的日志里还有这条", "不可信：签名的钥匙泄露过。"
ELSEWHERE = "请从本站以外的地方拿新的公钥。"
LOST = "有一把旧钥匙丢了，没能给新钥匙签名。"
OLD_KEY, NEW_KEY = str(KEY.verifier), str(NEW.verifier)


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Path]]:
    """Makes a site whose log's key was changed so, once or several times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "page_types", lambda: tuple(each for each in page_types() if each.name in {"home", "plan", "verify"}))

        @cache
        def made(*handovers: Handover) -> Path:
            root = tmp_path_factory.mktemp("carried-over")
            ledger = carried_over(root, *handovers)
            plans = {SOUND_NUMBER: sound_plan(), SECOND_NUMBER: sound_plan(SECOND_NUMBER)}
            day = at(24 + len(handovers)).date()
            build_published(publish(write_tree(root / "source", plans), day), root / "site", CONFIGURATION, ledger)
            return root / "site"

        yield made


def files_of(site: Path, revision: int) -> tuple[Path, Path]:
    return site / f"receipts/{SOUND_NUMBER}/{revision}.json", site / f"revisions/{SOUND_NUMBER}/{revision}.json"


def test_after_a_rotation_either_key_proves_every_receipt(
    open_page: OpenPage, site_of: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    site = site_of(Handover(KEY, NEW))
    page = open_page(f"{serve(site)}verify.html")
    said = {(revision, key): verified(page, *files_of(site, revision), key=key) for revision in (1, 4, 5) for key in (OLD_KEY, NEW_KEY)}
    assert all(answer.startswith(PROVEN) for answer in said.values())
    assert {asked for asked, answer in said.items() if EARLIER in answer} == {(1, NEW_KEY)}
    assert {asked for asked, answer in said.items() if LATER in answer} == {(5, OLD_KEY)}
    listed = page.locator("h2#keys + ul").inner_text()
    assert f"钥匙 {KEY.verifier.key_id.hex()}：2026 年 11 月 21 日到 2026 年 11 月 24 日。照例换了。" in listed
    assert f"钥匙 {NEW.verifier.key_id.hex()}：2026 年 11 月 24 日起用，现在用它。" in listed


def test_a_receipt_of_a_key_that_leaked_counts_only_while_the_log_still_has_it(
    open_page: OpenPage, site_of: Callable[..., Path], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    site = site_of(Handover(KEY, NEW, LEAK_DAY))
    page = open_page(f"{serve(site)}verify.html", forgives=MISSING)
    for revision in (1, 3):
        answer = verified(page, *files_of(site, revision), key=NEW_KEY)
        assert answer.startswith(PROVEN)
        assert KEPT in answer
        assert ELSEWHERE in verified(page, *files_of(site, revision), key=OLD_KEY)
    ledger = Ledger.read(site.parent / "day-25")
    for day in ("2026-11-21", "2026-11-23", "2027-01-01"):
        for name, content in zip(("receipt", "plan"), forged(ledger, KEY, day), strict=True):
            (tmp_path / name).write_bytes(content)
        assert verified(page, tmp_path / "receipt", tmp_path / "plan", key=NEW_KEY).startswith(LEAKED)
    assert "从 2026 年 11 月 23 日起，它可能在别人手里。" in page.locator("h2#keys + ul").inner_text()


def test_without_the_site_a_key_that_leaked_proves_nothing(open_page: OpenPage, site_of: Callable[..., Path]) -> None:
    site = site_of(Handover(KEY, NEW, LEAK_DAY))
    page = open_page((site / "verify.html").as_uri(), forgives=("file:",))
    assert verified(page, *files_of(site, 1), key=NEW_KEY).startswith(LEAKED)
    assert verified(page, *files_of(site, 5), key=NEW_KEY).startswith(PROVEN)


def test_where_the_old_key_was_lost_the_new_one_answers_for_it_and_it_for_nobody(
    open_page: OpenPage, site_of: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    site = site_of(Handover(None, NEW))
    page = open_page(f"{serve(site)}verify.html")
    old = verified(page, *files_of(site, 1), key=NEW_KEY)
    assert old.startswith(PROVEN)
    assert LOST in old
    assert verified(page, *files_of(site, 1), key=OLD_KEY).startswith(PROVEN)
    assert verified(page, *files_of(site, 5), key=OLD_KEY).startswith("说不准：签名的是另一把钥匙")


def test_a_key_that_leaked_answers_for_none_before_it_either(
    open_page: OpenPage, site_of: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    site = site_of(Handover(KEY, NEW), Handover(NEW, NEWEST, LEAK_DAY))
    page = open_page(f"{serve(site)}verify.html")
    assert ELSEWHERE in verified(page, *files_of(site, 1), key=NEW_KEY)
    assert ELSEWHERE in verified(page, *files_of(site, 6), key=OLD_KEY)
    assert verified(page, *files_of(site, 1), key=str(NEWEST.verifier)).startswith(PROVEN)


def test_a_change_of_key_that_the_new_key_has_not_signed_leads_nowhere(
    open_page: OpenPage, site_of: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    site = site_of(Handover(KEY, NEW))
    (change,) = json.loads((site / ".well-known" / "tariff-log-keys.json").read_bytes())["changes"]
    signatures = change["checkpoint"].splitlines()[-2:]
    html = (site / "verify.html").read_text(encoding="utf-8")
    for number, signature in enumerate(signatures):
        damaged = f"{signature[:-9]}{'A' if signature[-9] != 'A' else 'B'}{signature[-8:]}"
        assert html.count(signature) == 1
        (site / f"altered-{number}.html").write_text(html.replace(signature, damaged), encoding="utf-8")
    page = open_page(f"{serve(site)}altered-1.html")
    for revision, key in ((1, NEW_KEY), (5, OLD_KEY)):
        assert verified(page, *files_of(site, revision), key=key).startswith("说不准：签名的是另一把钥匙")
    page = open_page(f"{serve(site)}altered-0.html")
    assert LOST in verified(page, *files_of(site, 1), key=NEW_KEY)
    assert verified(page, *files_of(site, 5), key=OLD_KEY).startswith("说不准：签名的是另一把钥匙")
