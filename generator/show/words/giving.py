"""What a plan gives, in one line for lists; what holds only in one place or at certain hours says so there too (R27)."""

from collections.abc import Iterator

from generator.gate.published import PublishedPlan
from generator.show.words.allowances import each
from generator.show.words.saying import labelled
from generator.tariff.allowances import DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.language import Text, joined
from generator.tariff.words import NONE, NOT_STATED, Area, NotStated

_DATA = Text(zh="流量", en="data")
_APP_DATA = Text(zh="只能在某些 App 里用的流量", en="data for certain apps only")
_CALLS = Text(zh="打电话", en="calls")
_MESSAGES = Text(zh="短信", en="text messages")
_BROADBAND = Text(zh="家里宽带", en="home broadband")
_HOURS = Text(zh="只在规定的时间", en="at certain hours only")


def giving_line(plan: PublishedPlan) -> Text:
    """Return what the plan gives in one line; where the filing names no allowance at all, 未公示."""
    return joined(list(_parts(plan)), zh="；", en="; ")


def _parts(plan: PublishedPlan) -> Iterator[Text]:
    allowances = plan.allowances
    if isinstance(allowances.data, tuple):
        yield labelled(_DATA, joined([_bucket(bucket) for bucket in allowances.data], zh="，加", en=", and "))
    else:
        yield _absent(_DATA, allowances.data)
    if isinstance(allowances.voice, VoiceAllowance):
        voice = allowances.voice
        minutes = Text(zh=f"{voice.minutes} 分钟", en=f"{voice.minutes} minutes")
        yield labelled(_CALLS, _tied(each(voice.per, minutes), voice.area))
    else:
        yield _absent(_CALLS, allowances.voice)
    if isinstance(allowances.app_data, tuple):
        yield labelled(_APP_DATA, joined([_tied(each(bucket.per, bucket.volume.text), bucket.area) for bucket in allowances.app_data]))
    if isinstance(allowances.sms, SmsAllowance):
        messages = Text(zh=f"{allowances.sms.messages} 条", en=str(allowances.sms.messages))
        yield labelled(_MESSAGES, each(allowances.sms.per, messages))
    if isinstance(allowances.broadband, NetworkSpeed):
        speed = allowances.broadband.down
        yield labelled(_BROADBAND, Text(zh=f"下载最快 {speed}", en=f"download up to {speed}"))


def _absent(label: Text, value: object) -> Text:
    return labelled(label, NONE.text if value is NONE else NOT_STATED.text)


def _bucket(bucket: DataAllowance) -> Text:
    line = _tied(each(bucket.per, bucket.volume.text), bucket.area)
    return line if bucket.hours is None else Text(zh=f"{line.zh}（{_HOURS.zh}）", en=f"{line.en} ({_HOURS.en})")


def _tied(line: Text, area: Area | NotStated) -> Text:
    if area in {Area.MAINLAND, NOT_STATED}:
        return line
    return Text(zh=f"{line.zh}（{area.text.zh}）", en=f"{line.en} ({area.text.en})")
