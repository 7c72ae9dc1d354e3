"""Passages of the pages that explain: a heading, short sentences, and the source that they rest on, in both languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.tariff.language import BETWEEN_PARTS, Language, Text, joined, message

UNDERSTAND = message("工信部“明白办、放心用”行动，2025 年 4 月")
TEN_MEASURES = message("工信部暖心服务十件实事，2025 年 5 月")
FIVE_G_NOTICE = message("工信部提升 5G 服务质量的通知，2021 年")
OUTBOUND = message("三家运营商统一外呼营销号码，2025 年 8 月")
SPAM_MEETING = message("营销短信行政指导会，2021 年 10 月")
REMINDERS = message("工信部电信消费提醒的通知，2012 年")
COMPLAINTS = message("电信用户申诉处理办法")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One passage as its author writes it; without sources it says what this site itself does."""

    anchor: str
    heading: Text
    sentences: Sequence[Text]
    sources: Sequence[Text] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage in the page's language; `source` is empty where the site speaks of itself."""

    anchor: str
    heading: str
    sentences: tuple[str, ...]
    source: str


def passages(chapters: Iterable[Chapter], language: Language) -> tuple[Passage, ...]:
    """Return the chapters in `language`."""
    say = sayer(language)
    return tuple(
        Passage(
            chapter.anchor,
            say(chapter.heading),
            told_in(language, chapter.sentences),
            say(joined(list(chapter.sources), BETWEEN_PARTS)) if chapter.sources else "",
        )
        for chapter in chapters
    )
