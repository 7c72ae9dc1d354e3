"""The one order of every list (R43): by the mean cost of two years over a published range of use, and then by filing number.

Nothing else of a plan is known to it: no carrier, no name, no network, no payment. `generator.bill.order` works the cost out.
"""

from collections.abc import Iterable

from generator.bill.order import FEN_PER_GIGABYTE_MISSING, FEN_PER_MINUTE_MISSING, GIGABYTES, MINUTES, MONTHS, POINTS, MeanCost
from generator.gate.published import PublishedPlan
from generator.show.site import Site
from generator.show.words.figure import money
from generator.tariff.language import Text, as_written, joined, message, sentence


def _listed(numbers: Iterable[int]) -> Text:
    return joined([as_written(str(number)) for number in numbers])


_POINTS = sentence(
    "看 %(points)s 种用法：每月上网 %(gigabytes)s GB，打电话 %(minutes)s 分钟，两两搭配。",
    points=POINTS,
    gigabytes=_listed(GIGABYTES),
    minutes=_listed(MINUTES),
)
_MISSING_DATA = sentence("变慢、停掉或者不给的流量，每 1 GB 算 %(money)s，不够 1 GB 也算 1 GB。", money=money(FEN_PER_GIGABYTE_MISSING))
_MISSING_MINUTES = sentence("不给的通话，每分钟算 %(money)s。到期以后也这样算。", money=money(FEN_PER_MINUTE_MISSING))

ORDER = (
    message("按用起来平均要付的钱，从少到多排。"),
    _POINTS,
    sentence("每种用法，把头 %(months)s 个月的钱加起来，再算每月平均。", months=MONTHS),
    _MISSING_DATA,
    _MISSING_MINUTES,
    message("说不准的，按最多要付的算。"),
    message("公示不全、最多要付多少说不清的，排在最后。"),
    message("平均一样，按方案编号排。"),
    message("谁也不能花钱排到前面。"),
)
"""The order of every list with its numbers, as the pages state it."""


def in_order(plans: Iterable[PublishedPlan], site: Site) -> list[PublishedPlan]:
    """Return `plans` in the order that every page states; their order before makes no difference."""
    costs = site.mean_costs
    return sorted(plans, key=lambda plan: costs[plan.filing_number].key(plan.filing_number))


def mean_text(cost: MeanCost) -> Text:
    """Return what a plan stands at in a list: the mean cost of a month."""
    most = cost.a_month.most
    if most is None:
        return message("公示不全，算不出")
    shown = money(most)
    return sentence("每月 %(money)s", money=shown) if cost.a_month.exact is not None else sentence("每月最多 %(money)s", money=shown)
