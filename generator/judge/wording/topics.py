"""What a text with a fault in its wording is about, and the plain sentence that the typed fields have on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.judge.wording import facts as said
from generator.judge.wording.words import is_plain
from generator.read.plan_file import Plan
from generator.tariff.facts import Facts
from generator.tariff.language import Text
from generator.tariff.restrictions import restrictions_of
from generator.tariff.wording import sentences

_UNKNOWN = "未公示"
"""A sentence that says this of its own figure is no answer yet: the field has to be filled first."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that plans say: the field that holds it, the words by which texts speak of it, its sentence."""

    field: str
    words: re.Pattern[str]
    kinds: tuple[str, ...]
    """The kinds of restriction whose sentences say it."""
    otherwise: Callable[[Facts], Text | None]
    """The sentence where none of these restrictions follows from the plan."""

    def sentence(self, plan: Plan) -> Text | None:
        """Return the sentence that the plan's fields have on the topic, None where they do not say or say it badly."""
        limits = [each.sentence(plan) for each in restrictions_of(plan, plan.restrictions) if each.name in self.kinds]
        told = sentences(limits) if limits else self.otherwise(plan)
        return told if told is not None and _UNKNOWN not in told.zh and is_plain(told.zh) else None


def _topic(field: str, words: str, kinds: str, otherwise: Callable[[Facts], Text | None]) -> Topic:
    return Topic(field, re.compile(words), tuple(kinds.split()), otherwise)


THROTTLE = _topic("beyond.throttle", r"(?<!量)不限速|达量(?!不)|限速|降速|不限量|无限(?:量|流量)|网速", "throttled", said.throttle)
OVERAGE = _topic("beyond.data", r"套餐?外|不限速|超出|用完|超量|超套", "billed_beyond billed_as_main_plan stops_after_bundle", said.overage)
MINIMUM_TERM = _topic("term.minimum", r"在网|合约|协议期|承诺期|约定期|用满", "minimum_term", said.minimum_term)
LEAVING = _topic("term.early_termination", r"违约|赔|解约|提前(?:退|终止|离|走)", "early_termination benefits_repaid", said.leaving)
VALIDITY = _topic("term.validity", r"有效|永久|终身|终生|永远|长期", "", said.validity)
AREA = _topic("allowances.data", r"全国|港澳台|省内|国内|境内", "mainland_only province_only", said.no_sentence)
PRICE = _topic(
    "price.steps",
    r"资费|价|收费|月费|月租|费用|免费|赠送|优惠|低至|仅需|只需|[0-9] ?元|扣费|计费|最低|便宜|划算",
    "price_steps_up price_from_day",
    said.price,
)
TOPICS = (
    THROTTLE,
    _topic("beyond.cap", r"封顶", "stops_at_cap cap_unclear", said.cap),
    OVERAGE,
    _topic("allowances.app_data", r"定向|专属流量|免流", "app_data_only", said.no_sentence),
    _topic("sharing.rollover", r"结转|清零", "no_rollover", said.rollover),
    _topic("price.first_month", r"首月|按[天日]折算|过渡期", "", said.first_month),
    LEAVING,
    MINIMUM_TERM,
    _topic("term.at_expiry", r"到期|续订|续约|顺延|恢复", "auto_renewal changes_at_expiry ends_at_expiry", said.no_sentence),
    VALIDITY,
    _topic("price.minimum_spend", r"最低消费|保底|承诺消费", "minimum_spend", said.minimum_spend),
    _topic("sharing.secondary_sims", r"副卡", "secondary_sim_limit", said.secondary_sims),
    _topic("cancelling.channels", r"退订|取消|注销|销户|退网", "", said.cancelling),
    _topic("price.deposits", r"预存|押金|充值", "prepayment_needed prepayment_returned_slowly prepayment_lost", said.deposits),
    _topic("exclusions", r"互斥|同享|叠加|同时(?:办|享)", "not_combinable", said.no_sentence),
    _topic("sale.takes_effect", r"生效", "", said.takes_effect),
    AREA,
    _topic(
        "eligibility",
        r"适用|对象|资格|条件|用户范围|年龄",
        "age student disability only_for_groups new_customers_only existing_customers_only needs_broadband",
        said.who,
    ),
    _topic("sale.channels", r"渠道|办理(?:地点|方式|地方)|在哪里办", "", said.where),
    PRICE,
)
"""Every topic, the narrow ones first: “到期后资费以公告为准” is about the expiry before it is about a price."""


_STOPS = re.compile(r"[，,。；;：:！!？?（）()\n]")
_ASKING = re.compile(r"请|具体|详情|可以?|致电|联系|拨打|客服|人工|热线|营业厅|门店|当地|本地|公告|官网|[0-9 ]|[向到至按和或、]")
"""What stands beside 详询 and the like without saying what they are about."""


def topic_of(text: str, start: int, end: int) -> Topic | None:
    """Return what the words from `start` to `end` are about, None where nothing near them tells it.

    Their own clause says it, by what stands before them rather than after; where that clause does nothing but
    send the reader elsewhere (“副卡费用，请详询客服”), the clause before it does.
    """
    begins = max((stop.end() for stop in _STOPS.finditer(text, 0, start)), default=0)
    stop = _STOPS.search(text, end)
    before, after = text[begins:start], text[end : stop.start() if stop else len(text)]
    own = _nearest(before) or _first(text[start:end]) or _first(after)
    if own is not None or _ASKING.sub("", before + after) or not begins or text[begins - 1] not in "，,：:（(":
        return own
    return _nearest(_STOPS.split(text[: begins - 1])[-1])


def _first(words: str) -> Topic | None:
    return next((topic for topic in TOPICS if topic.words.search(words)), None)


def _nearest(words: str) -> Topic | None:
    """Return the topic of the last word that has one; a price only where nothing else is named (套外资费, 首月资费)."""
    ends = {
        topic.field: (max(found.end() for found in topic.words.finditer(words)), topic) for topic in TOPICS if topic.words.search(words)
    }
    if len(ends) > 1:
        ends.pop(PRICE.field, None)
    return max(ends.values(), key=lambda each: each[0])[1] if ends else None
