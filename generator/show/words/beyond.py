"""What happens beyond the bundle, in plain words."""

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, undisclosed
from generator.tariff.beyond import CallPrice, Cap, DataTier, SmsPrice, Throttle
from generator.tariff.language import Text, message, sentence
from generator.tariff.plain_names import PLAIN_NAMES
from generator.tariff.quantity import yuan
from generator.tariff.words import CapEffect, NotStated, Resumes, Rounding, Unpriced


def _rounding(rounding: Rounding | NotStated, path: str) -> Text:
    return rounding.text if isinstance(rounding, Rounding) else undisclosed(PLAIN_NAMES[path])


def _tier(tier: DataTier) -> Text:
    parts = [tier.text, _rounding(tier.rounding, "beyond.data.rounding")]
    if tier.above is not None:
        parts.insert(0, sentence("超出 %(above)s 以后", above=tier.above.text))
    if tier.small_use is not None:
        small, money = tier.small_use, yuan(tier.small_use.yuan)
        parts.append(sentence("不够 %(per)s 时每 %(small)s %(money)s", per=tier.per.text, small=small.per.text, money=money))
    return clauses(parts)


def _data(plan: PublishedPlan) -> Answer:
    price = plan.beyond.data
    if isinstance(price, tuple):
        return stated(*map(_tier, price))
    return stated(price.text) if isinstance(price, Unpriced) else absence(price)


def _voice(plan: PublishedPlan) -> Answer:
    price = plan.beyond.voice
    if isinstance(price, CallPrice):
        return stated(clauses((price.text, _rounding(price.rounding, "beyond.voice.rounding"))))
    return stated(price.text) if isinstance(price, Unpriced) else absence(price)


def _sms(plan: PublishedPlan) -> Answer:
    price = plan.beyond.sms
    return stated(price.text) if isinstance(price, SmsPrice | Unpriced) else absence(price)


def _restored(resumes: Resumes | NotStated, path: str) -> Text:
    return resumes.text if isinstance(resumes, Resumes) else undisclosed(PLAIN_NAMES[path])


def _one_cap(cap: Cap) -> Text:
    reached: list[Text] = []
    if cap.at_charge is not None:
        money = cap.at_charge.text
        reached.append(sentence("一个月套外费用到 %(money)s", money=money))
    if cap.at_volume is not None:
        reached.append(sentence("一个月流量用到 %(at_volume)s", at_volume=cap.at_volume.text))
    if not reached:
        reached.append(undisclosed(message("到多少封顶")))
    known = isinstance(cap.effect, CapEffect)
    parts = [*reached, cap.effect.text if known else undisclosed(PLAIN_NAMES["beyond.cap.effect"])]
    if cap.effect is not CapEffect.CHARGING_STOPS or isinstance(cap.resumes, Resumes):
        parts.append(_restored(cap.resumes, "beyond.cap.resumes"))
    return clauses(parts)


def _caps(plan: PublishedPlan) -> Answer:
    caps = plan.beyond.cap
    return stated(*map(_one_cap, caps)) if isinstance(caps, tuple) else absence(caps)


def _one_throttle(step: Throttle) -> Text:
    slower = sentence("一个月用到 %(above)s 以后，最快只有 %(speed)s", above=step.above.text, speed=step.speed.text)
    return clauses((slower, _restored(step.resumes, "beyond.throttle.resumes")))


def _throttle(plan: PublishedPlan) -> Answer:
    steps = plan.beyond.throttle
    return stated(*map(_one_throttle, steps)) if isinstance(steps, tuple) else absence(steps)


DATA_BEYOND = Element(("beyond.data",), _data)
VOICE_BEYOND = Element(("beyond.voice",), _voice)
SMS_BEYOND = Element(("beyond.sms",), _sms)
CAP = Element(("beyond.cap",), _caps)
THROTTLE = Element(("beyond.throttle",), _throttle)

BEYOND = (DATA_BEYOND, VOICE_BEYOND, SMS_BEYOND, CAP, THROTTLE)
"""What happens when the bundle is used up, in the order of the page."""
