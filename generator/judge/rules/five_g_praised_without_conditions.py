"""5G praised by a plan whose page then names no phone and no coverage (R25)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Network

_PRAISE = Pattern(
    r"5G(?:-?A)?(?:网络|上网)?(?:(?:优享|尊享|致享|畅享)(?:服务|上网|网络|体验|速率|通道)|(?:极速|高速|超快|急速|飞速|更快|峰值速率)(?!套餐|版|[)]))"
    r"|(?:体验|畅享|尊享|享受|乐享)5G(?:-?A)?(?:网络|上网|速率|高速|极速)"
)
_CONDITIONS = Pattern(r"5G ?(?:手机|终端|设备)|(?:手机|终端|设备)(?:要|需|须|应)?(?:支持|具备)|覆盖")
_OF_OTHERS = frozenset({"name", "eligibility", "exclusions"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text that praises 5G where nothing says what one needs for it.

    The page of a 5G plan says so by itself, so only plans count whose network is not stated as 5G.
    """
    if plan.network in {Network.FIVE_G, Network.FIVE_G_A}:
        return
    texts = [text for text in texts_of(plan, _PRAISE) if text.chinese]
    if any(_CONDITIONS.search(text.folded) for text in texts):
        return
    for text in texts:
        if text.part not in _OF_OTHERS and (words := text.shows(_PRAISE)):
            yield text.fault(f"写着“{words}”，没说要 5G 手机和信号", f"it says “{words}”, yet not that it takes a 5G phone and coverage")
            return


RULE = Rule(
    id="five-g-praised-without-conditions",
    severity=Severity.WARNING,
    title=Text(zh="只说 5G 好，不说条件", en="5G praised without its conditions"),
    why=Text(
        zh="不得片面宣传 5G。没有 5G 手机，没有信号，就用不上。",
        en="5G must not be praised one-sidedly. Without a 5G phone and coverage, nobody gets it.",
    ),
    mend=Text(
        zh="是 5G 套餐就写 network: 5G，页面会提醒；不是就在 notes 写明要 5G 手机和信号",
        en="write network: 5G if it is a 5G plan, the page then says so; or name phone and coverage in notes",
    ),
    citations=("R25", "R30", "R31"),
    bad=Example(("network: not_stated\nallowances: {other: [{zh: 含 5G极速服务。}]}",)),
    good=Example(
        ("network: not_stated\nallowances: {other: [{zh: 含 5G极速服务。}]}\nnotes: [{zh: 要有 5G 手机，当地要有 5G 信号覆盖。}]",)
    ),
    check=check,
)
