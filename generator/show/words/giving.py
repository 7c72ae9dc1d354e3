"""What a plan gives, in one line for lists; what holds only in one place or at certain hours says so there too (R27)."""

from collections.abc import Iterator

from generator.show.words.saying import labelled
from generator.tariff.allowances import DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.facts import Facts
from generator.tariff.language import BETWEEN_PARTS, Text, joined, message, sentence
from generator.tariff.wording import each
from generator.tariff.words import NONE, NOT_STATED, Area, NotStated

_DATA = message("流量", context="in a sentence")
_APP_DATA = message("只能在某些 App 里用的流量", context="in a sentence")
_CALLS = message("打电话")
_MESSAGES = message("短信", context="in a sentence")
_BROADBAND = message("家里宽带")
_HOURS = message("只在规定的时间")


def giving_line(plan: Facts) -> Text:
    """Return what the plan gives in one line; where the filing names no allowance at all, 未公示."""
    return joined(list(giving_parts(plan)), BETWEEN_PARTS)


def giving_parts(plan: Facts) -> Iterator[Text]:
    """Yield what the plan gives, thing by thing: data and calls always, the others where there are any."""
    allowances = plan.allowances
    if isinstance(allowances.data, tuple):
        yield labelled(_DATA, joined([_bucket(bucket) for bucket in allowances.data], message("，加")))
    else:
        yield _absent(_DATA, allowances.data)
    if isinstance(allowances.voice, VoiceAllowance):
        voice = allowances.voice
        minutes = sentence("%(minutes)s 分钟", minutes=voice.minutes)
        yield labelled(_CALLS, _tied(each(voice.per, minutes), voice.area))
    else:
        yield _absent(_CALLS, allowances.voice)
    if isinstance(allowances.app_data, tuple):
        yield labelled(_APP_DATA, joined([_tied(each(bucket.per, bucket.volume.text), bucket.area) for bucket in allowances.app_data]))
    if isinstance(allowances.sms, SmsAllowance):
        messages = sentence("%(messages)s 条", context="after the word", messages=allowances.sms.messages)
        yield labelled(_MESSAGES, each(allowances.sms.per, messages))
    if isinstance(allowances.broadband, NetworkSpeed):
        speed = allowances.broadband.down
        yield labelled(_BROADBAND, sentence("下载最快 %(speed)s", speed=speed.text))


def _absent(label: Text, value: object) -> Text:
    return labelled(label, NONE.text if value is NONE else NOT_STATED.text)


def _bucket(bucket: DataAllowance) -> Text:
    line = _tied(each(bucket.per, bucket.volume.text), bucket.area)
    return line if bucket.hours is None else sentence("%(line)s（%(hours)s）", line=line, hours=_HOURS)


def _tied(line: Text, area: Area | NotStated) -> Text:
    if area in {Area.MAINLAND, NOT_STATED}:
        return line
    return sentence("%(line)s（%(area)s）", line=line, area=area.text)
