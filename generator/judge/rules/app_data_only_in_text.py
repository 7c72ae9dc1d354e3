"""A text says that data works in certain apps only; `allowances.app_data` does not (R27).

Not mended by a machine: the apps and the area are seldom told whole beside the volume.
"""

import re
from collections.abc import Iterator

from generator.claims.kinds.app_data import AppData
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import AppDataAllowance
from generator.tariff.language import Text
from generator.tariff.words import NONE

_OF_OTHERS = frozenset({"eligibility", "exclusions"})
"""Here the words name what customers already have."""
_BOX = frozenset({"定向流量", "定向流量（GB）", "定向流量(GB)"})
_A_PART = re.compile(r"另|再|额外|加赠|赠送|加送|首|其中|每[日天次]|前|新|老|副卡|各|升|后|可选|任选|或")
"""What makes of a volume a part of it, more beside it, or that of other customers."""
_FIGURE = re.compile(r"[1-9]")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text with such data: an error against `none`, a warning where nothing or another volume is stated."""
    stated = plan.allowances.app_data
    if isinstance(stated, tuple):
        yield from _another_volume(plan, stated)
        return
    if _box_is_filled(plan):
        return
    for said in claims_of(plan, "app_data"):
        if said.path[0] in _OF_OTHERS:
            continue
        none = stated is NONE
        yield said.fault(
            f"文字说“{said.words}”，app_data {'写的是没有' if none else '没有写'}",
            f"the text says “{said.words}”, app_data {'says none' if none else 'is not stated'}",
            severity=Severity.ERROR if none else Severity.WARNING,
        )
        return


def _another_volume(plan: Plan, stated: tuple[AppDataAllowance, ...]) -> Iterator[Fault]:
    """Yield a fault where all that is stated is one volume, and the only one that the notes give beside it is another."""
    volumes = [
        (claim, claim.claim.value.volume)
        for claim in claims_of(plan, "app_data")
        if claim.path[0] == "notes" and isinstance(claim.claim.value, AppData) and claim.claim.value.volume is not None
    ]
    if len(stated) != 1 or len(volumes) != 1:
        return
    claim, told = volumes[0]
    typed = stated[0].volume
    if told.megabytes != typed.megabytes and not _A_PART.search(_sentence(claim)):
        yield claim.fault(
            f"文字说“{claim.words}”，app_data 写的是 {typed}",
            f"the text says “{claim.words}”, app_data says {typed}",
            severity=Severity.WARNING,
        )


def _sentence(said: FiledClaim) -> str:
    return said.passage.words(said.passage.sentence_at(said.claim.span.start))


def _box_is_filled(plan: Plan) -> bool:
    """Return whether the filing's own box gives a figure that no field could take up: the filing states such data."""
    return any(filed.element in _BOX and _FIGURE.search("".join(filed.not_understood)) for filed in plan.as_filed)


RULE = Rule(
    id="app-data-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="定向流量只写在文字里", en="App data only in the text"),
    why=Text(
        zh="定向流量只在几个 App 里能用。不单独写，用户会当成通用流量。",
        en="App data works in a few apps only. Where it is not set apart, people take it for data for any use.",
    ),
    mend=Text(
        zh="在 allowances.app_data 写 volume 和 apps；没有就改文字",
        en="state `volume` and `apps` in allowances.app_data; or mend the text if there is none",
    ),
    citations=("R27",),
    bad=Example(("notes: [{zh: 每月另有 20GB 定向流量。}]\nallowances: {app_data: none}",)),
    good=Example(
        ("notes: [{zh: 每月另有 20GB 定向流量。}]\nallowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 腾讯视频]}]}",)
    ),
    check=check,
)
