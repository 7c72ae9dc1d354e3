"""What a plan gives, in plain words; data for certain apps is never added to data for any use (R27)."""

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, labelled, own_words, undisclosed
from generator.tariff.allowances import (
    AppDataAllowance,
    DataAllowance,
    NetworkSpeed,
    SmsAllowance,
    VoiceAllowance,
)
from generator.tariff.language import BETWEEN_CLAUSES, Text, joined, message, sentence
from generator.tariff.offer import SecondarySims
from generator.tariff.plain_names import PLAIN_NAMES, yes_or_no
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Speed
from generator.tariff.wording import each
from generator.tariff.words import NONE, Area, NotStated, Rollover, YesNo


def _where(area: Area | NotStated, path: str) -> Text:
    return area.text if isinstance(area, Area) else undisclosed(PLAIN_NAMES[path])


def _data_bucket(bucket: DataAllowance) -> Text:
    parts = [each(bucket.per, bucket.volume.text), _where(bucket.area, "allowances.data.area")]
    if bucket.hours is not None:
        parts.append(labelled(PLAIN_NAMES["allowances.data.hours"], own_words(bucket.hours)))
    return clauses(parts)


def _data(plan: PublishedPlan) -> Answer:
    buckets = plan.allowances.data
    return stated(*map(_data_bucket, buckets)) if isinstance(buckets, tuple) else absence(buckets)


def _app_bucket(bucket: AppDataAllowance) -> Text:
    parts = [each(bucket.per, bucket.volume.text)]
    if isinstance(bucket.apps, tuple) and bucket.apps:
        names = "、".join(bucket.apps)
        parts.append(sentence("只能在这些 App 里用：%(names)s", names=names))
    else:
        parts.append(undisclosed(PLAIN_NAMES["allowances.app_data.apps"]))
    parts.append(_where(bucket.area, "allowances.app_data.area"))
    return clauses(parts)


def _app_data(plan: PublishedPlan) -> Answer:
    buckets = plan.allowances.app_data
    return stated(*map(_app_bucket, buckets)) if isinstance(buckets, tuple) else absence(buckets)


def _voice(plan: PublishedPlan) -> Answer:
    voice = plan.allowances.voice
    if not isinstance(voice, VoiceAllowance):
        return absence(voice)
    minutes = sentence("%(minutes)s 分钟", minutes=voice.minutes)
    return stated(clauses((each(voice.per, minutes), _where(voice.area, "allowances.voice.area"))))


def _sms(plan: PublishedPlan) -> Answer:
    sms = plan.allowances.sms
    if not isinstance(sms, SmsAllowance):
        return absence(sms)
    return stated(each(sms.per, sentence("%(messages)s 条", messages=sms.messages)))


def _speeds(speed: NetworkSpeed) -> Answer:
    down = sentence("下载最快 %(down)s", down=speed.down.text)
    if isinstance(speed.up, Speed):
        return stated(clauses((down, sentence("上传最快 %(up)s", up=speed.up.text))))
    return stated(clauses((down, undisclosed(message("上传")))))


def _broadband(plan: PublishedPlan) -> Answer:
    line = plan.allowances.broadband
    return _speeds(line) if isinstance(line, NetworkSpeed) else absence(line)


def _peak_speed(plan: PublishedPlan) -> Answer:
    speed = plan.allowances.peak_speed
    return _speeds(speed) if isinstance(speed, NetworkSpeed) else absence(speed)


def _other(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.allowances.other))


def _rollover(plan: PublishedPlan) -> Answer:
    rollover = plan.sharing.rollover
    return stated(rollover.text) if isinstance(rollover, Rollover) else absence(rollover)


def _can(value: YesNo | NotStated, path: str) -> Answer:
    return stated(yes_or_no(path, yes=value is YesNo.YES)) if isinstance(value, YesNo) else absence(value)


def _shareable(plan: PublishedPlan) -> Answer:
    return _can(plan.sharing.shareable, "sharing.shareable")


def _giftable(plan: PublishedPlan) -> Answer:
    return _can(plan.sharing.giftable, "sharing.giftable")


def _secondary_sims(plan: PublishedPlan) -> Answer:
    sims = plan.sharing.secondary_sims
    if not isinstance(sims, SecondarySims):
        return absence(sims)
    if isinstance(sims.at_most, NotStated):
        many = undisclosed(PLAIN_NAMES["sharing.secondary_sims.at_most"])
    else:
        many = sentence("最多 %(at_most)s 张", at_most=sims.at_most)
    if isinstance(sims.fee, RecurringCharge):
        fee = sentence("每张%(fee)s", fee=sims.fee.text)
    elif sims.fee is NONE:
        fee = message("不收钱")
    else:
        fee = undisclosed(PLAIN_NAMES["sharing.secondary_sims.fee"])
    return stated(joined((many, fee), BETWEEN_CLAUSES))


DATA = Element(("allowances.data",), _data)
APP_DATA = Element(("allowances.app_data",), _app_data)
VOICE = Element(("allowances.voice",), _voice)
SMS = Element(("allowances.sms",), _sms)
BROADBAND = Element(("allowances.broadband",), _broadband)
PEAK_SPEED = Element(("allowances.peak_speed",), _peak_speed)
OTHER = Element(("allowances.other",), _other)
ROLLOVER = Element(("sharing.rollover",), _rollover)
SHAREABLE = Element(("sharing.shareable",), _shareable)
GIFTABLE = Element(("sharing.giftable",), _giftable)
SECONDARY_SIMS = Element(
    ("sharing.secondary_sims",),
    _secondary_sims,
)

GET = (DATA, VOICE, SMS, APP_DATA, BROADBAND, PEAK_SPEED, OTHER, ROLLOVER, SHAREABLE, GIFTABLE, SECONDARY_SIMS)
"""What you get, in the order of the page."""
