"""Bundles without the standard tariffs of the single services in them (R09)."""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.sketch import Sketch
from generator.tariff.language import Text
from generator.tariff.words import YesNo

_SERVICES = {
    "data": Text(zh="流量", en="data"),
    "voice": Text(zh="语音", en="calls"),
    "sms": Text(zh="短信", en="messages"),
    "broadband": Text(zh="宽带", en="broadband"),
}
_BUNDLE = 2
"""Services from which on a plan is a bundle."""


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault for each service that a bundle contains and no standard tariff prices, on the first such bundle.

    Only where the carrier says that all its plans stand here: a sample need not hold the standard tariffs.
    """
    if setting.carrier.list_is_complete is not YesNo.YES:
        return
    known = [plan for plan in plans if plan.disclosed and plan.begun and not plan.ended]
    priced = {service for plan in known if plan.standard for service in plan.services}
    bundles = [plan for plan in known if plan.for_everybody and len(plan.services) >= _BUNDLE]
    for service, text in _SERVICES.items():
        holding = [plan for plan in bundles if service in plan.services]
        if holding and service not in priced:
            message = Text(zh=f"清单里没有{text.zh}的标准资费", en=f"no standard tariff for {text.en} is in the list")
            yield min(holding, key=lambda plan: plan.filing_number), Fault(("allowances", service), message)


_BUNDLE_PLAN = "network: not_stated\ntier: not_stated\n"
_STANDARD = """\
filing_number: 26HE200002
name: {zh: 标准资费, en: Standard tariff}
tariff_type: standard
network: not_stated
tier: not_stated
price: {steps: [{amount: 0.00, unit: yuan, per: month}]}
allowances: {data: none, voice: none}
"""

RULE = Rule(
    id="single-tariffs-missing",
    severity=Severity.WARNING,
    title=Text(zh="有打包的，没有单项资费", en="Bundles without single tariffs"),
    why=Text(
        zh="打包卖的，单项的价格也要公示。不然比不出打包值不值。",
        en="Where bundles are sold, the single tariffs are disclosed too. Else nobody can tell what a bundle saves.",
    ),
    mend=Text(
        zh="补上标准资费的文件，tariff_type 写 standard，beyond 写单价",
        en="add a file with tariff_type: standard that states the prices in `beyond`",
    ),
    citations=("R09",),
    bad=Example((_BUNDLE_PLAN,), carrier="list_is_complete: yes"),
    good=Example((_BUNDLE_PLAN, _STANDARD), carrier="list_is_complete: yes"),
    check_list=check_list,
)
