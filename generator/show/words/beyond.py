"""What happens beyond the bundle, in plain words."""

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, undisclosed
from generator.tariff.beyond import CallPrice, Cap, DataTier, SmsPrice, Throttle
from generator.tariff.language import Text
from generator.tariff.words import CapEffect, NotStated, Resumes, Rounding, Unpriced


def _rounding(rounding: Rounding | NotStated) -> Text:
    if isinstance(rounding, Rounding):
        return rounding.text
    return undisclosed("不够一份怎么收", "how a part of a unit is charged")


def _tier(tier: DataTier) -> Text:
    parts = [tier.text, _rounding(tier.rounding)]
    if tier.above is not None:
        parts.insert(0, Text(zh=f"超出 {tier.above} 以后", en=f"beyond a further {tier.above}"))
    if tier.small_use is not None:
        small, money = tier.small_use, tier.small_use.text
        parts.append(
            Text(
                zh=f"不够 {tier.per} 时每 {small.per} {money.zh}",
                en=f"below {tier.per}, {money.en} per {small.per}",
            )
        )
    return clauses(parts)


def _data(plan: PublishedPlan) -> Answer:
    price = plan.beyond.data
    if isinstance(price, tuple):
        return stated(*map(_tier, price))
    return stated(price.text) if isinstance(price, Unpriced) else absence(price)


def _voice(plan: PublishedPlan) -> Answer:
    price = plan.beyond.voice
    if isinstance(price, CallPrice):
        return stated(clauses((price.text, _rounding(price.rounding))))
    return stated(price.text) if isinstance(price, Unpriced) else absence(price)


def _sms(plan: PublishedPlan) -> Answer:
    price = plan.beyond.sms
    return stated(price.text) if isinstance(price, SmsPrice | Unpriced) else absence(price)


def _restored(resumes: Resumes | NotStated) -> Text:
    return resumes.text if isinstance(resumes, Resumes) else undisclosed("什么时候恢复", "when it is restored")


def _one_cap(cap: Cap) -> Text:
    reached: list[Text] = []
    if cap.at_charge is not None:
        money = cap.at_charge.text
        reached.append(Text(zh=f"一个月套外费用到 {money.zh}", en=f"extra charges of {money.en} in a month"))
    if cap.at_volume is not None:
        reached.append(Text(zh=f"一个月流量用到 {cap.at_volume}", en=f"{cap.at_volume} of data used in a month"))
    if not reached:
        reached.append(undisclosed("到多少封顶", "where the cap lies"))
    known = isinstance(cap.effect, CapEffect)
    parts = [*reached, cap.effect.text if known else undisclosed("到了会怎样", "what happens there")]
    if cap.effect is not CapEffect.CHARGING_STOPS or isinstance(cap.resumes, Resumes):
        parts.append(_restored(cap.resumes))
    return clauses(parts)


def _caps(plan: PublishedPlan) -> Answer:
    caps = plan.beyond.cap
    return stated(*map(_one_cap, caps)) if isinstance(caps, tuple) else absence(caps)


def _one_throttle(step: Throttle) -> Text:
    slower = Text(
        zh=f"一个月用到 {step.above} 以后，最快只有 {step.speed}",
        en=f"after {step.above} in a month, at most {step.speed}",
    )
    return clauses((slower, _restored(step.resumes)))


def _throttle(plan: PublishedPlan) -> Answer:
    steps = plan.beyond.throttle
    return stated(*map(_one_throttle, steps)) if isinstance(steps, tuple) else absence(steps)


DATA_BEYOND = Element(("beyond.data",), Text("流量用完以后", "When the data is used up"), _data)
VOICE_BEYOND = Element(("beyond.voice",), Text("通话分钟用完以后", "When the minutes are used up"), _voice)
SMS_BEYOND = Element(("beyond.sms",), Text("短信用完以后", "When the messages are used up"), _sms)
CAP = Element(("beyond.cap",), Text("封顶（最多用到或花到多少）", "The cap on use or charges"), _caps)
THROTTLE = Element(("beyond.throttle",), Text("网速会变慢吗", "Does it get slower"), _throttle)

BEYOND = (DATA_BEYOND, VOICE_BEYOND, SMS_BEYOND, CAP, THROTTLE)
"""What happens when the bundle is used up, in the order of the page."""
