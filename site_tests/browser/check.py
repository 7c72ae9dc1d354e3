"""What a check is: one thing asked of every page, with its pass line, what it finds, and the figure that it measures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.tariff.language import Text
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

NOTHING = Text(zh="这些页面上没有这样的内容", en="nothing of the kind on these pages")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check finds on one page in one viewing.

    `figure` is what was measured, `None` where the page holds nothing of the kind. `place` is what all pages of one language
    have to share in one viewing, such as where a button stands.
    """

    faults: tuple[str, ...] = ()
    figure: float | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that every page has to be or do, and how to see it in the browser.

    `criteria` are those of `generator.show.conformance.requirements`, such as `WCAG 1.4.8`, or `house`. `measured` says the worst
    figure of all pages, with `{}` where it stands; `worst` picks it out (`sum` where things are counted).
    `viewings` are all ways in which a page is looked at; the first is the one that shows most. `unfolded` checks look at what is
    folded too: they come first, so that the page is opened out once for all of them.
    """

    id: str
    title: Text
    criteria: tuple[str, ...]
    asked: Text
    measured: Text
    worst: Callable[[Iterable[float]], float]
    viewings: tuple[Viewing, ...]
    look: Callable[[Visit], Outcome]
    unfolded: bool = False

    def said(self, figures: Sequence[float]) -> Text:
        """What was measured on all pages, in both languages."""
        if not figures:
            return NOTHING
        worst = self.worst(figures)
        figure = f"{worst:,.0f}" if float(worst).is_integer() and self.worst is sum else f"{worst:.1f}"
        return Text(zh=self.measured.zh.format(figure), en=self.measured.en.format(figure))


def found(visit: Visit, measure: str, *given: object) -> Outcome:
    """The outcome of a JavaScript function that returns `{faults, figure}`, run on the open page with what it is given."""
    answer = visit.page.evaluate(f"given => ({measure})(...given)", list(given))
    return Outcome(tuple(answer["faults"]), answer["figure"])
