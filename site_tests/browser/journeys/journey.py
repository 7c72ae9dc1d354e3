"""A journey: where it begins, what is followed or written on the way, what one has to see at its end, and how many keys it may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One thing on the way, named by a CSS selector: a link that is followed, or a field into which words are written."""

    to: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Journey:
    """`arrives` is a part of the last address, `sees` a selector of what has to be in the window there.

    `most` bounds the keys pressed, letters left out. `plain` are other steps where searching is not possible: without a script,
    and from a folder. A journey that stops at a telephone link does not dial: `reaches` names the link.
    """

    name: str
    start: str
    steps: tuple[Step, ...]
    arrives: str
    sees: str
    most: int
    reaches: str = ""
    plain: tuple[Step, ...] = ()


A_PLAN = Step("main .plan-list a[href*='plans/']")
PLAN = "plans/24JT207632.html"

JOURNEYS = (
    Journey(
        "find a plan by the province",
        "index.html",
        (Step("main a[href$='provinces/shanghai.html']"), Step("main a[href$='carriers/china-telecom/shanghai.html']"), A_PLAN),
        "plans/",
        "h1",
        60,
    ),
    Journey(
        "find a plan by the carrier",
        "index.html",
        (Step("main a[href$='carriers/china-mobile.html']"), Step("main a[href$='china-mobile/national.html']"), A_PLAN),
        "plans/",
        "h1",
        60,
    ),
    Journey(
        "be helped to a plan",
        "index.html",
        (
            Step("main .door[href$='find/index.html']"),
            Step("main .door[href$='find/unknown.html']"),
            Step("main .door[href$='find/unknown-unknown.html']"),
            Step("main .door[href$='find/unknown-unknown-unknown.html']"),
            Step("main a[href$='find/hebei/4g-200-10.html']"),
            A_PLAN,
        ),
        "plans/",
        "h1",
        90,
    ),
    Journey(
        "find a cheap 5G plan",
        "index.html",
        (Step("main .door[href$='networks/5g.html']"), Step("main .door[href$='networks/5g/low.html']"), A_PLAN),
        "plans/",
        "h1",
        20,
    ),
    Journey(
        "find a plan by its number",
        "index.html",
        (Step("main #q", "24JT207632"), Step("[data-search-results] a[href$='plans/24JT207632.html']")),
        PLAN,
        "h1",
        20,
        plain=(Step("main a[href$='catalogue/index.html']"), A_PLAN),
    ),
    Journey(
        "compare 4G and 5G",
        "index.html",
        (
            Step("main a[href$='compare/index.html']"),
            Step("main a[href$='#china-unicom']"),
            Step("main a[href$='compare/china-unicom/chongqing.html']"),
            Step("main a[href$='#middle']"),
        ),
        "compare/china-unicom/chongqing.html",
        "#middle",
        36,
    ),
    Journey("call a person", PLAN, (), PLAN, ".call[href^='tel:']", 16, reaches=".call[href^='tel:']"),
    Journey("find out how to leave", PLAN, (Step("main a[href='#cancel']"),), f"{PLAN}#cancel", "#cancel", 20),
    Journey(
        "find out how to complain",
        PLAN,
        (Step("main a[href='#call']"),),
        f"{PLAN}#call",
        "main .steps a[href^='tel:']",
        25,
        reaches="main .steps a[href^='tel:']",
    ),
)
