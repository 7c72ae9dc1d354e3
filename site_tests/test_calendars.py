"""Calendar files: the days of plans with dated ends as RFC 5545 has them, the same on every build, and offered in plain words."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assembly import site_of
from generator.gate.publication import preview, publish
from generator.show.export import export_files
from generator.show.icalendar import WholeDay, calendar
from generator.show.site import Site
from generator.tariff.language import Language
from site_tests.rendered import BASE, real_pages, real_site, rendered
from site_tests.test_exports import whole_files
from site_tests.trees import SOUND_NUMBER, sound_plan, write_tree

Component = list[tuple[str, str, str]]

REQUIRED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
"""RFC 5545 asks for the first three (3.6.1); without the last a calendar shows an empty line."""
MOST_OCTETS = 75

LAST_DAY = "  last_day: 2027-12-31"
STEP = "{amount: 39.00, unit: yuan, per: month}"
VALIDITY = "validity: {length: 24 months}"


def content_lines(content: bytes) -> list[str]:
    """The lines of a calendar, put together again; fails where a line is too long, has another end or cuts a character."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert not [line for line in lines if b"\r" in line or b"\n" in line]
    assert max(map(len, lines)) <= MOST_OCTETS
    for line in lines:
        line.decode()
    return b"\r\n".join(lines).replace(b"\r\n ", b"").decode().split("\r\n")


def read(content: bytes) -> tuple[Component, list[Component]]:
    """The calendar's own properties and those of each event: name, parameters, value."""
    own: Component = []
    events: list[Component] = []
    lines = content_lines(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    inside = own
    for line in lines[1:-1]:
        if line == "BEGIN:VEVENT":
            assert inside is own
            inside = []
        elif line == "END:VEVENT":
            events.append(inside)
            inside = own
        else:
            found = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)", line)
            assert found, line
            inside.append((found[1], found[2], found[3]))
    assert inside is own
    return own, events


def value(event: Component, name: str) -> str:
    """The one value of a property, with its escapes undone."""
    (found,) = [value for each, _, value in event if each == name]
    return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] == "n" else escape[1], found)


def site_with(root: Path, as_of: date, **changes: str) -> Site:
    return site_of(publish(write_tree(root, {SOUND_NUMBER: sound_plan(**changes)}), as_of), BASE)


def calendars(site: Site) -> dict[str, bytes]:
    return {address: content for address, content in whole_files(export_files(site)).items() if address.endswith(".ics")}


@pytest.fixture(scope="module")
def real(repo_root: Path, as_of: date) -> dict[str, bytes]:
    return calendars(real_site(repo_root, as_of))


def test_every_calendar_can_be_read_and_has_what_the_format_asks_for(real: dict[str, bytes]) -> None:
    assert len(real) > 200
    for address, content in real.items():
        own, events = read(content)
        assert {("VERSION", "", "2.0"), ("METHOD", "", "PUBLISH")} <= set(own), address
        assert [name for name, _, _ in own].count("PRODID") == 1
        assert events, address
        for event in events:
            names = [name for name, _, _ in event]
            assert set(names) >= REQUIRED
            assert len(names) == len(set(names)), f"{address}: a property stands twice"


def test_every_event_is_a_whole_day_that_is_not_over(real: dict[str, bytes], as_of: date) -> None:
    for content in real.values():
        for event in read(content)[1]:
            properties = {name: (parameters, told) for name, parameters, told in event}
            first, after = (properties[name] for name in ("DTSTART", "DTEND"))
            assert first[0] == after[0] == ";VALUE=DATE"
            day = date.fromisoformat(first[1])
            assert day >= as_of
            assert (date.fromisoformat(after[1]) - day).days == 1
            assert properties["TRANSP"][1] == "TRANSPARENT"


def test_an_event_is_known_again_in_every_calendar_that_has_it(real: dict[str, bytes]) -> None:
    days: dict[str, set[str]] = {}
    for content in real.values():
        events = read(content)[1]
        identities = [value(event, "UID") for event in events]
        assert len(identities) == len(set(identities))
        for event in events:
            days.setdefault(value(event, "UID"), set()).add(value(event, "DTSTART"))
    assert {len(found) for found in days.values()} == {1}
    for carrier in {address for address in real if address.startswith("calendar/carriers/")}:
        assert real[f"en/{carrier}"]


def test_a_carriers_calendar_has_every_day_of_its_plans_the_nearest_first(real: dict[str, bytes], repo_root: Path, as_of: date) -> None:
    for carrier in real_site(repo_root, as_of).catalogue.carriers:
        plans = [plan.filing_number for plan in real_site(repo_root, as_of).catalogue if plan.carrier == carrier]
        of_plans = [event for number in plans for event in read(real.get(f"calendar/{number}.ics", EMPTY))[1]]
        together = read(real[f"calendar/carriers/{carrier}.ics"])[1]
        assert sorted(of_plans) == sorted(together)
        found = [value(event, "DTSTART") for event in together]
        assert found == sorted(found)


EMPTY = calendar("无", "zh-CN", ())


def test_the_stamp_is_the_day_of_disclosure_and_no_clock(tmp_path: Path) -> None:
    one, other = (
        calendars(site_with(tmp_path / str(day), day))[f"calendar/{SOUND_NUMBER}.ics"] for day in (date(2026, 11, 22), date(2027, 3, 1))
    )
    assert one == other
    (event,) = read(one)[1]
    assert value(event, "DTSTAMP") == "20251231T160000Z"
    assert value(event, "UID") == f"{SOUND_NUMBER}-last-day@tariffs.example"


def test_a_plan_tells_its_end_of_sale_its_new_price_and_the_end_of_what_was_agreed(tmp_path: Path, as_of: date) -> None:
    steps = f"{STEP}, {{amount: 49.00, unit: yuan, per: month, from_day: 2027-02-01}}"
    site = site_with(tmp_path, as_of, **{STEP: steps, VALIDITY: "validity: {until: 2028-06-30}"})
    found = calendars(site)
    events = read(found[f"calendar/{SOUND_NUMBER}.ics"])[1]
    assert [(value(event, "DTSTART"), value(event, "SUMMARY").partition("：")[2]) for event in events] == [
        ("20270201", "从这天起每月 49 元"),
        ("20271231", "最后一天能办"),
        ("20280630", "有效期的最后一天"),
    ]
    assert "到期以后" in value(events[2], "DESCRIPTION")
    english = read(found[f"en/calendar/{SOUND_NUMBER}.ics"])[1]
    assert value(english[0], "SUMMARY").endswith("from this day 49 yuan a month")
    assert value(english[0], "URL") == f"{BASE}en/plans/{SOUND_NUMBER}.html"


def test_a_withdrawal_stands_in_place_of_the_last_day_once_planned(tmp_path: Path, as_of: date) -> None:
    site = site_with(tmp_path, as_of, **{LAST_DAY: f"{LAST_DAY}\n  withdrawn_on: 2027-03-01"})
    (event,) = read(calendars(site)[f"calendar/{SOUND_NUMBER}.ics"])[1]
    assert value(event, "DTSTART") == "20270301"
    assert value(event, "SUMMARY").endswith("：从这天起停售")


def test_where_no_day_is_to_come_there_is_neither_calendar_nor_link(tmp_path: Path) -> None:
    site = site_with(tmp_path, date(2028, 1, 1))
    assert calendars(site) == {}
    assert not [address for address, html in rendered(site).items() if ".ics" in html]


def test_a_preview_offers_no_calendar_since_it_has_no_exports(tmp_path: Path, as_of: date) -> None:
    site = site_of(preview(write_tree(tmp_path, {SOUND_NUMBER: sound_plan()}), as_of), BASE)
    assert not [address for address, html in rendered(site).items() if ".ics" in html]


def test_every_calendar_of_a_plan_is_offered_on_its_page_in_plain_words(real: dict[str, bytes], repo_root: Path, as_of: date) -> None:
    words = {Language.ZH: "把日期加到手机日历", Language.EN: "Add the days to your phone’s calendar"}
    pages = real_pages(repo_root, as_of)
    offered = set()
    for language, told in words.items():
        for address, html in pages.items():
            if address.startswith(f"{language.folder}plans/"):
                for found in re.findall(rf'<a href="\.\./(calendar/[^"]+\.ics)">{told}</a>', html):
                    assert found == f"calendar/{Path(address).stem}.ics"
                    offered.add(language.folder + found)
    assert offered == {address for address in real if "/carriers/" not in address}


def day_of(words: str) -> WholeDay:
    stamp = datetime(2026, 1, 5, tzinfo=UTC)
    return WholeDay(
        uid="1@tariffs.example",
        stamp=stamp,
        sequence=0,
        day=date(2027, 1, 1),
        summary=words,
        description=words,
        url="https://tariffs.example/",
    )


@given(words=st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\\,;资费"), max_size=300))
def test_any_words_come_back_as_they_were(words: str) -> None:
    (event,) = read(calendar(words, "zh-CN", [day_of(words)]))[1]
    assert value(event, "SUMMARY") == value(event, "DESCRIPTION") == words


@pytest.mark.parametrize("hostile", ["a\r\nEND:VEVENT\r\nBEGIN:VALARM", "b\x00\x1b[31m", "c\nATTACH:https://elsewhere.example/"])
def test_words_cannot_break_out_of_their_line(hostile: str) -> None:
    own, events = read(calendar(hostile, "zh-CN", [day_of(hostile)]))
    assert len(events) == 1
    assert {name for name, _, _ in events[0]} <= {*REQUIRED, "SEQUENCE", "DTEND", "DESCRIPTION", "URL", "TRANSP"}
    assert not [line for line in content_lines(calendar(hostile, "zh-CN", [day_of(hostile)])) if re.search("[\x00-\x1f]", line)]
    assert own
