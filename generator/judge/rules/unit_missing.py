"""A price per minute, gigabyte or message without its unit of money (R08; real filing 25JT215412)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_PRICE = re.compile(r"(?<![\d.元角分¥A-Za-z/×*~-])(?P<sum>\d+(?:\.\d+)?) ?/ ?(?:每)?(?P<per>分钟|[GM]B?(?![A-Za-z/])|条|张/月|户/月)")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first such price of each text: `0.1/分钟` can be yuan or fen."""
    for path, _, passage in passages_of(plan):
        if found := _PRICE.search(passage.folded):
            yield Fault(
                path,
                Text(zh=f"“{found[0]}”没写单位：是元还是分", en=f"“{found[0]}” has no unit of money"),
                Text(
                    zh=f"在 zh 里补上单位，例如“{found['sum']}元/{found['per']}”",
                    en=f"add the unit to zh, for example {found['sum']}元/{found['per']}",
                ),
            )


RULE = Rule(
    id="unit-missing",
    severity=Severity.ERROR,
    title=Text(zh="价格没写单位", en="A price without its unit"),
    why=Text(
        zh="价格要写明元。只写数字，差一百倍也看不出来。",
        en="A price is stated in yuan. With digits alone, a hundredfold difference goes unseen.",
    ),
    mend=Text(zh="在 zh 里把单位补全，例如“0.1元/分钟”", en="write the unit into zh, for example 0.1元/分钟"),
    citations=("R08",),
    bad=Example(("notes: [{zh: 打电话超出后 0.15/分钟。}]",)),
    good=Example(("notes: [{zh: 打电话超出后 0.15 元/分钟，最快 300 Mbps。}]",)),
    check=check,
)
