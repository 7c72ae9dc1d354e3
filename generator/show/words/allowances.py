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
from generator.tariff.language import Text, joined
from generator.tariff.offer import SecondarySims
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Period, Speed, TimeUnit
from generator.tariff.words import NONE, Area, NotStated, Rollover, YesNo


def each(per: Period, what: Text) -> Text:
    """Return how much is given and how often: `每月 10 GB`, `10 GB a month`."""
    if per.unit is TimeUnit.ONCE:
        return Text(zh=f"一次给 {what.zh}", en=f"{what.en} once")
    return Text(zh=f"{per.text.zh} {what.zh}", en=f"{what.en} {per.text.en}")


def _where(area: Area | NotStated) -> Text:
    return area.text if isinstance(area, Area) else undisclosed("在哪里能用", "where it can be used")


def _data_bucket(bucket: DataAllowance) -> Text:
    parts = [each(bucket.per, bucket.volume.text), _where(bucket.area)]
    if bucket.hours is not None:
        parts.append(labelled(Text(zh="只能在这些时间用", en="only at these hours"), own_words(bucket.hours)))
    return clauses(parts)


def _data(plan: PublishedPlan) -> Answer:
    buckets = plan.allowances.data
    return stated(*map(_data_bucket, buckets)) if isinstance(buckets, tuple) else absence(buckets)


def _app_bucket(bucket: AppDataAllowance) -> Text:
    parts = [each(bucket.per, bucket.volume.text)]
    if isinstance(bucket.apps, tuple) and bucket.apps:
        names = "、".join(bucket.apps)
        parts.append(Text(zh=f"只能在这些 App 里用：{names}", en=f"only in these apps: {names}"))
    else:
        parts.append(undisclosed("能用哪些 App", "which apps"))
    parts.append(_where(bucket.area))
    return clauses(parts)


def _app_data(plan: PublishedPlan) -> Answer:
    buckets = plan.allowances.app_data
    return stated(*map(_app_bucket, buckets)) if isinstance(buckets, tuple) else absence(buckets)


def _voice(plan: PublishedPlan) -> Answer:
    voice = plan.allowances.voice
    if not isinstance(voice, VoiceAllowance):
        return absence(voice)
    minutes = Text(zh=f"{voice.minutes} 分钟", en=f"{voice.minutes} minutes")
    return stated(clauses((each(voice.per, minutes), _where(voice.area))))


def _sms(plan: PublishedPlan) -> Answer:
    sms = plan.allowances.sms
    if not isinstance(sms, SmsAllowance):
        return absence(sms)
    return stated(each(sms.per, Text(zh=f"{sms.messages} 条", en=f"{sms.messages} messages")))


def _speeds(speed: NetworkSpeed) -> Answer:
    down = Text(zh=f"下载最快 {speed.down}", en=f"download up to {speed.down}")
    if isinstance(speed.up, Speed):
        return stated(clauses((down, Text(zh=f"上传最快 {speed.up}", en=f"upload up to {speed.up}"))))
    return stated(clauses((down, undisclosed("上传", "upload"))))


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


def _can(value: YesNo | NotStated) -> Answer:
    if not isinstance(value, YesNo):
        return absence(value)
    return stated(Text("能", "yes") if value is YesNo.YES else Text("不能", "no"))


def _shareable(plan: PublishedPlan) -> Answer:
    return _can(plan.sharing.shareable)


def _giftable(plan: PublishedPlan) -> Answer:
    return _can(plan.sharing.giftable)


def _secondary_sims(plan: PublishedPlan) -> Answer:
    sims = plan.sharing.secondary_sims
    if not isinstance(sims, SecondarySims):
        return absence(sims)
    if isinstance(sims.at_most, NotStated):
        many = undisclosed("最多几张", "how many at most")
    else:
        many = Text(zh=f"最多 {sims.at_most} 张", en=f"at most {sims.at_most}")
    if isinstance(sims.fee, RecurringCharge):
        fee = Text(zh=f"每张{sims.fee.text.zh}", en=f"{sims.fee.text.en} each")
    elif sims.fee is NONE:
        fee = Text(zh="不收钱", en="no charge")
    else:
        fee = undisclosed("每张多少钱", "charge for each")
    return stated(joined((many, fee), zh="，", en=", "))


DATA = Element(("allowances.data",), Text("上网流量（什么都能用）", "Data for any use"), _data)
APP_DATA = Element(("allowances.app_data",), Text("只能在某些 App 里用的流量", "Data for certain apps only"), _app_data)
VOICE = Element(("allowances.voice",), Text("打电话（您打出去的）", "Calls that you make"), _voice)
SMS = Element(("allowances.sms",), Text("短信", "Text messages"), _sms)
BROADBAND = Element(("allowances.broadband",), Text("家里的宽带", "Home broadband"), _broadband)
PEAK_SPEED = Element(("allowances.peak_speed",), Text("手机上网最快多快", "Fastest mobile speed"), _peak_speed)
OTHER = Element(("allowances.other",), Text("还有什么服务", "Other services"), _other)
ROLLOVER = Element(("sharing.rollover",), Text("没用完的流量", "Data left over"), _rollover)
SHAREABLE = Element(("sharing.shareable",), Text("流量能和副卡一起用吗", "Can data be shared with a second SIM"), _shareable)
GIFTABLE = Element(("sharing.giftable",), Text("流量能转送别人吗", "Can data be given away"), _giftable)
SECONDARY_SIMS = Element(
    ("sharing.secondary_sims",),
    Text("副卡（共用这个套餐的另一张卡）", "Second SIMs that share the plan"),
    _secondary_sims,
)

GET = (DATA, VOICE, SMS, APP_DATA, BROADBAND, PEAK_SPEED, OTHER, ROLLOVER, SHAREABLE, GIFTABLE, SECONDARY_SIMS)
"""What you get, in the order of the page."""
