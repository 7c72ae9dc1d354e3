"""The finder's questions: which phone, how much one calls, whether one watches videos away from home, and where one lives."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.show.carrier_places import PROVINCES
from generator.show.finder.answers import QUESTIONS, Answer, Need
from generator.show.finder.trees import INDEX, Finder, finders
from generator.show.page import Link, Page, PageType
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.show.words.saying import own_words
from generator.tariff.language import BETWEEN_PARTS, Language, Text, joined, message, sentence
from generator.tariff.regions import Region

TITLE = message("帮您找套餐")
_WHERE = message("您的号码是哪个省份的？")
_STEPS = len(QUESTIONS) + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer, a line of its own: what it says, what it counts as, where it leads."""

    title: str
    note: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question."""

    title: str
    step: str
    hint: str
    """How to find out, or why it is asked."""
    told: tuple[str, ...]
    """What has been answered so far."""
    choices: tuple[Choice, ...]
    places: tuple[Link, ...]
    """The provinces, where the question is where."""
    comfort: tuple[str, ...]
    """What takes away the fear of a wrong answer; on the first page."""
    previous: str
    """The address of the question before; empty on the first."""


def _pages(site: Site, language: Language) -> Iterator[Page]:
    if not site.neutral:
        yield _whose(site, language)
    for finder in finders(site):
        for asked in range(len(QUESTIONS) + 1):
            for answers in product(*(question.answers for question in QUESTIONS[:asked])):
                yield _page(site, finder, answers, language)


def _whose(site: Site, language: Language) -> Page:
    """Return the page that asks for the carrier: on a carrier's own site plans of several are not put together (R29)."""
    say = sayer(language)
    title = message("您用哪家运营商？")
    choices = tuple(Choice(say(own_words(site.catalogue.carriers[one.carrier].name)), "", one.question(())) for one in finders(site))
    return Page(
        address=INDEX,
        language=language,
        title=sentence("%(finder)s：%(question)s", finder=TITLE, question=title).say(language),
        description=_DESCRIPTION.say(language),
        template="find.html",
        view=QuestionView(say(title), "", say(_DESCRIPTION), (), choices, (), told_in(language, _COMFORT), ""),
    )


_DESCRIPTION = message("三个问题，再选省份，找出您能办、够用、付得少的套餐。不知道的，也可以答。")
_COMFORT = (
    message("不知道也没关系，每个问题都可以答“不知道”。"),
    message("答错了，按“上一步”重新选。您答了什么，本站不会知道。"),
)


def _page(site: Site, finder: Finder, answers: tuple[Answer, ...], language: Language) -> Page:
    asked, say = len(answers), sayer(language)
    last = asked == len(QUESTIONS)
    question = _WHERE if last else QUESTIONS[asked].text
    labels = [answer.label for answer in answers]
    if finder.carrier:
        labels.insert(0, own_words(site.catalogue.carriers[finder.carrier].name))
    named = sentence("%(finder)s：%(question)s", finder=TITLE, question=question)
    title = sentence("%(named)s（%(told)s）", named=named, told=joined(labels, BETWEEN_PARTS)) if labels else named
    begins = not answers and not finder.carrier
    return Page(
        address=finder.question(answers),
        language=language,
        title=title.say(language),
        description=_DESCRIPTION.say(language),
        template="find.html",
        view=QuestionView(
            title=say(question),
            step=say(sentence("第 %(step)s 步，共 %(steps)s 步", step=asked + 1, steps=_STEPS)),
            hint=say(message("每个省份卖的套餐不一样。") if last else QUESTIONS[asked].hint),
            told=told_in(language, [_told(answer) for answer in answers]),
            choices=_places_unknown(finder, answers, language) if last else tuple(_choices(finder, answers, language)),
            places=_provinces(finder, answers, language) if last else (),
            comfort=told_in(language, _COMFORT) if begins else (),
            previous=finder.question(answers[:-1]) if answers else "" if begins else INDEX,
        ),
        breadcrumbs=() if begins else (Link(TITLE.say(language), INDEX),),
    )


def _told(answer: Answer) -> Text:
    return sentence("%(answer)s（%(note)s）", answer=answer.label, note=answer.note)


def _choices(finder: Finder, answers: tuple[Answer, ...], language: Language) -> Iterator[Choice]:
    say = sayer(language)
    for answer in QUESTIONS[len(answers)].answers:
        yield Choice(say(answer.label), say(answer.note), finder.question((*answers, answer)))


def _need(answers: tuple[Answer, ...]) -> Need:
    phone, calls, video = answers
    return Need(phone.means, calls.means, video.means)


def _places_unknown(finder: Finder, answers: tuple[Answer, ...], language: Language) -> tuple[Choice, ...]:
    say = sayer(language)
    title, note = message("不知道是哪个省份"), message("只找全国都能办的套餐")
    return (Choice(say(title), say(note), finder.result(Region.NATIONAL, _need(answers))),)


def _provinces(finder: Finder, answers: tuple[Answer, ...], language: Language) -> tuple[Link, ...]:
    need = _need(answers)
    return tuple(Link(region.text.say(language), finder.result(region, need)) for region in PROVINCES)


PAGE_TYPE = PageType(name="find", pages=_pages)
