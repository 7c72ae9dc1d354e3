"""A text gives another number of minutes, messages or gigabytes than the fields (R06)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.claims.kinds.allowance import Given, Service, sums
from generator.claims.kinds.app_data import AppData
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import AllowancePart, SmsAllowance, VoiceAllowance
from generator.tariff.language import Text
from generator.tariff.quantity import DataVolume, Period
from generator.tariff.words import NONE, NOT_STATED, Area

_OF_OTHERS = frozenset({"eligibility", "exclusions", "beyond", "sharing"})
_OTHER_ELEMENTS = ("超出", "套外", "适用", "互斥", "违约", "退订", "副卡", "有效期")
_WHERE = frozenset({Area.PROVINCE, Area.CITY})
_WHOLE_TERMS = (Decimal(12), Decimal(24), Decimal(36))
"""A text that names what a term of so many months gives together differs from a monthly figure by that factor, or the reverse."""
_SAYS_ALL = re.compile(r"(?:每月|套餐内?|资源|内容|月费[^,。;]{0,12})?(?:内含|包含|含|享有?|提供):? ?$|(?:^|[,。;、:+\n])$")
_BOXES: dict[Service, str] = {"data": "国内通用流量", "voice": "国内通话", "sms": "短信"}
_PLAIN = re.compile(r"(?P<figure>[1-9][0-9]*(?:\.[0-9]+)?)(?: ?(?:G[Bb]?|分钟|条)(?:/月)?)?")
_OF_ANY_USE = re.compile(r"国内|全国|通用")
_ON_TOP = re.compile(r"可选|任选|加装|叠加|订购|另购|升级|首月|副卡|成员|赠|券|兑|每天|每日|共享|累计|超过|达到|体验")
_LABELLED = re.compile(r"(?:^|\n)[1-9]\.[0-9][0-9.A-Z]*[^,。;\n]*$")
"""“2.1TB定向流量” may be the second item of a list."""
_GIGABYTE = DataVolume(Decimal(1), "GB").megabytes
_ROUNDED = Decimal("0.03")
"""Zones round 300 MB to 0.29 GB and 1000 MB to 0.98: less than 3 % is the same volume."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the fields say of one service: each part, and how often it is given (None where there is none at all)."""

    parts: tuple[Decimal, ...]
    per: Period | None
    shown: Text
    typed: bool = True
    """Whether a field says it, and not only a box of the filing."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text of each service that cannot be squared with its field.

    A text counts where it says what the plan itself gives in the same period, and no sum of the amounts that
    the texts name makes the field's. What is not stated, and what is given on top or by choice, is no difference. An
    error only where nothing else could be meant (see `_certain`).
    """
    said = [one for one in claims_of(plan, "allowance") if _is_of_this_plan(one)]
    buckets = plan.allowances.app_data if isinstance(plan.allowances.app_data, tuple) else ()
    app_data = sum((bucket.volume.megabytes for bucket in buckets), Decimal(0))
    for service in ("data", "voice", "sms"):
        mine = [one for one in said if one.claim.value.of == service]  # type: ignore[attr-defined]
        stated = (_stated(plan.allowances, service) or _filed(plan, service)) if mine else None
        if stated is None:
            continue
        extra = {_size(one) for one in mine if not one.claim.value.own}  # type: ignore[attr-defined]
        explained = _explained(stated, mine, app_data) if service == "data" else _explained(stated, mine, Decimal(0), rounded=Decimal(0))
        if stage := _stage_beside(stated, mine):
            yield stage.fault(
                f"文字说有时是“{stage.words}”，栏目只写了{stated.shown.zh}",
                f"the text says “{stage.words}” for a time, the field says {stated.shown.en} and no more",
                severity=Severity.WARNING,
            )
            continue
        for one in mine:
            given = one.claim.value
            assert isinstance(given, Given)  # noqa: S101 - the finder of the kind gives nothing else
            if given.own and given.area not in _WHERE and _same_period(given, stated) and not explained and _size(one) not in extra:
                yield one.fault(
                    f"文字说“{one.words}”，栏目写的是{stated.shown.zh}",
                    f"the text says “{one.words}”, the field says {stated.shown.en}",
                    severity=None if stated.typed and _certain(one, stated, mine) else Severity.WARNING,
                )
                break
    yield from _app_data_above(plan)


def _stage_beside(stated: _Stated, mine: list[FiledClaim]) -> FiledClaim | None:
    """Return an amount that the plan gives at another time than the one the field states: “1-12个月每月4GB，13个月起每月5GB”."""
    stages = [one for one in mine if one.claim.value.stage]  # type: ignore[attr-defined]
    held = [one for one in stages if _among(_size(one), stated.parts)]
    return next((one for one in stages if not _among(_size(one), stated.parts)), None) if held else None


def _among(size: Decimal, parts: tuple[Decimal, ...]) -> bool:
    return any(abs(size - part) <= part * _ROUNDED for part in parts)


def _app_data_above(plan: Plan) -> Iterator[Fault]:
    """Yield a fault at app data of which a text gives more than both boxes of data hold together; less may be a part."""
    said = list(claims_of(plan, "app_data"))
    if not said:
        return
    buckets = plan.allowances.app_data if isinstance(plan.allowances.app_data, tuple) else ()
    filed = _filed_figure(plan, "定向流量")
    stated = sum((bucket.volume.megabytes for bucket in buckets), Decimal(0)) or (filed * _GIGABYTE if filed else Decimal(0))
    if not stated:
        return
    general = _stated(plan.allowances, "data") or _filed(plan, "data")
    most = (stated + sum(general.parts if general else (), Decimal(0))) * (1 + _ROUNDED)
    for one in said:
        told = one.claim.value.volume if isinstance(one.claim.value, AppData) else None
        before = one.passage.folded[one.passage.clause_at(one.claim.span.start).start : one.claim.span.start]
        if (
            told is None
            or _LABELLED.search(one.passage.folded[: one.claim.span.end])
            or one.path[0] in _OF_OTHERS
            or any(word in (one.element or "") for word in _OTHER_ELEMENTS)
            or _ON_TOP.search(before)
        ):
            continue
        if told.megabytes > most and not any(_among(told.megabytes, (stated * months,)) for months in _WHOLE_TERMS):
            yield one.fault(
                f"文字说“{one.words}”，定向流量栏写的没有这么多",
                f"the text says “{one.words}”, the box of app data states less",
                severity=Severity.WARNING,
            )
            return


def _is_of_this_plan(one: FiledClaim) -> bool:
    return (
        isinstance(one.claim.value, Given)
        and one.path[0] not in _OF_OTHERS
        and not any(word in (one.element or "") for word in _OTHER_ELEMENTS)
    )


def _stated(allowances: AllowancePart, service: Service) -> _Stated | None:
    """Return what the field says, None where it says nothing or gives parts for different periods."""
    field = {"data": allowances.data, "voice": allowances.voice, "sms": allowances.sms}[service]
    if field is NONE:
        return _Stated((), None, Text(zh="没有", en="none"))
    if isinstance(field, VoiceAllowance):
        return _Stated((Decimal(field.minutes),), field.per, Text(zh=f" {field.minutes} 分钟", en=f"{field.minutes} minutes"))
    if isinstance(field, SmsAllowance):
        return _Stated((Decimal(field.messages),), field.per, Text(zh=f" {field.messages} 条", en=f"{field.messages} messages"))
    if isinstance(field, tuple) and field and len({bucket.per for bucket in field}) == 1:
        volumes = "、".join(str(bucket.volume) for bucket in field)
        return _Stated(
            tuple(bucket.volume.megabytes for bucket in field), field[0].per, Text(zh=f" {volumes}", en=volumes.replace("、", ", "))
        )
    return None


def _filed(plan: Plan, service: Service) -> _Stated | None:
    """Return what the filing's own box says where no field could take it up, because its period is open."""
    if getattr(plan.allowances, service) is not NOT_STATED:
        return None
    told = _filed_figure(plan, _BOXES[service])
    if told is None:
        return None
    size = told * _GIGABYTE if service == "data" else told
    return _Stated((size,), None, Text(zh=f" {told}", en=str(told)), typed=False)


def _filed_figure(plan: Plan, box: str) -> Decimal | None:
    """Return the figure of a filing's own box that holds one and no more, with or without the unit that the box is in."""
    held = next((_PLAIN.fullmatch(filed.text.strip()) for filed in plan.as_filed if filed.element.startswith(box)), None)
    return Decimal(held["figure"]) if held else None


def _explained(stated: _Stated, mine: list[FiledClaim], app_data: Decimal, *, rounded: Decimal = _ROUNDED) -> bool:
    """Return whether some sum of what the texts name is some sum of what the fields say, app data with it or alone.

    Volumes are rounded when their unit changes; minutes and messages are counted.
    """
    told = {(one.passage.words(one.passage.sentence_at(one.claim.span.start)), one.claim.span, _size(one)) for one in mine}
    named = sums(sorted(size for _, _, size in told))
    wanted = sums([*stated.parts, app_data])
    return any(
        abs(size * months - want) <= want * rounded or abs(size - want * months) <= want * months * rounded
        for size in named
        for want in wanted
        for months in (Decimal(1), *_WHOLE_TERMS)
    )


def _certain(one: FiledClaim, stated: _Stated, mine: list[FiledClaim]) -> bool:
    """Return whether text and field can only mean the same thing.

    The texts name one amount of the service and no other, in words for any use in the country, right after a word that
    opens what the plan gives, and more than the field, of which less could be a part; the field has one part, and neither
    is a whole multiple of the other, which a count of people, months or cards would explain.
    """
    before = one.passage.folded[one.passage.sentence_at(one.claim.span.start).start : one.claim.span.start]
    told = _size(one)
    more = all(told > part for part in stated.parts)
    sizes = (told, *stated.parts)
    whole = min(sizes) > 0 and max(sizes) % min(sizes) == 0
    return (
        len({_size(other) for other in mine}) == 1
        and len(stated.parts) <= 1
        and more
        and not (whole and stated.parts)
        and bool(_OF_ANY_USE.search(one.words))
        and bool(_SAYS_ALL.search(before))
    )


def _size(one: FiledClaim) -> Decimal:
    amount = one.claim.value.amount  # type: ignore[attr-defined]
    return amount.megabytes if isinstance(amount, DataVolume) else Decimal(amount)


def _same_period(given: Given, stated: _Stated) -> bool:
    return given.per is None or stated.per is None or given.per == stated.per


RULE = Rule(
    id="allowance-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里的用量和栏目不一样", en="The text gives another allowance"),
    why=Text(
        zh="同一个套餐写了两个数，用户不知道该信哪个。",
        en="Two figures for one plan: nobody knows which one to believe.",
    ),
    mend=Text(
        zh="核对后改 allowances，或改文字",
        en="check, then mend `allowances` or the text",
    ),
    citations=("R06",),
    bad=Example(("notes: [{zh: 每月包含 300 分钟国内语音。}]\nallowances: {voice: {minutes: 100, per: month, area: mainland}}",)),
    good=Example(("notes: [{zh: 每月包含 100 分钟国内语音。}]\nallowances: {voice: {minutes: 100, per: month, area: mainland}}",)),
    check=check,
)
