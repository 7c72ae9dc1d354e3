"""A transcription whose source is not an address of the carrier's own registered sites (R03)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text, joined
from generator.tariff.offer import Transcription

_ADDRESS = re.compile(r"https://([a-z0-9.-]+)(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&()*+,;=%]*)?", re.ASCII)
"""Scheme, host in lower case, then what may follow. Left out on purpose: names and passwords before the host,
port numbers, blanks and line ends, quotes, backslashes, angle brackets, and letters that are not ASCII."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the address is not plain https or its host is none of the carrier's."""
    if not isinstance(plan.disclosure, Transcription):
        return
    path = ("disclosure", "source_url")
    address = _ADDRESS.fullmatch(plan.disclosure.source_url)
    if address is None:
        yield Fault(
            path,
            Text(zh="这个网址的写法不能用", en="this is not an address that can be used"),
            Text(
                zh="source_url 写成 https://网站/路径，不带用户名、端口、空格和汉字",
                en="write source_url as https://host/path, without user name, port, blanks or foreign letters",
            ),
        )
    elif address[1] not in setting.carrier.hosts:
        known = [Text(zh=host, en=host) for host in setting.carrier.hosts]
        yield Fault(
            path,
            Text(
                zh=f"{address[1]} 不是这家运营商登记过的网站",
                en=f"{address[1]} is no registered site of this carrier",
            ),
            _among(known) if known else None,
        )


def _among(known: list[Text]) -> Text:
    hosts = joined(known)
    return Text(
        zh=f"source_url 只能用：{hosts.zh}；新的网站先写进 carrier.yml 的 hosts",
        en=f"source_url may use: {hosts.en}; a new site goes into hosts of carrier.yml first",
    )


_BAD = """\
remove: [disclosure.published_on, disclosure.attested_by]
disclosure: {kind: transcription, seen_on: 2026-07-07, source_url: https://www.10086.cn.example/}
"""

_GOOD = """\
remove: [disclosure.published_on, disclosure.attested_by]
disclosure: {kind: transcription, seen_on: 2026-07-07, source_url: https://www.10086.cn/}
"""

RULE = Rule(
    id="source-address-unregistered",
    severity=Severity.ERROR,
    title=Text(zh="出处不是运营商登记的网站", en="The source is not a registered site"),
    why=Text(
        zh="读者要能回到运营商自己的公示专区核对。别处的网址证明不了公示过。",
        en="Readers check against the carrier's own zone. Any other address proves no disclosure.",
    ),
    mend=Text(
        zh="source_url 写运营商公示专区的网址；网站要先写进 carrier.yml 的 hosts",
        en="write the address of the carrier's zone into source_url; its site goes into hosts of carrier.yml",
    ),
    citations=("R03", "D01"),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
