"""The address of a site, or of a mailbox, that is not the carrier's (D02)."""

import re
from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_SCHEME = Pattern(r"(?<![A-Za-z])([A-Za-z][A-Za-z0-9+.-]{1,20})://([^\s/?#，。；：、）》】”’\"'<>]*)")
_ENDINGS = (
    "com|cn|net|org|gov|edu|info|biz|top|xyz|vip|cc|me|io|tv|co|app|shop|site|online|store|club|ltd|link|live|fun|ink|wang|work|tech|pro|mobi"
    "|example|test|hk|tw|mo|ru|us|uk|eu|jp|kr"
)
_HOST = Pattern(rf"(?<![A-Za-z0-9._-])(?:[A-Za-z0-9-]+\.)+(?:{_ENDINGS})(?![A-Za-z0-9-])", re.IGNORECASE)
_DANGEROUS = Pattern(r"\b(?:javascript|vbscript|data|file|mailto|tel|sms|weixin|alipays?):(?=[A-Za-z/0-9+*])", re.IGNORECASE)


def check(plan: Plan | Carrier, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each host that the carrier's profile does not list; a subdomain is a host of its own.

    The source of a transcription, which is nothing but an address, is the matter of a rule of its own.
    """
    for text in texts_of(plan):
        if text.path == ("disclosure", "source_url"):
            continue
        for host in _hosts(text.folded):
            if host not in setting.carrier.hosts:
                yield text.fault(f"“{host}”不是这家运营商登记过的网站", f"'{host}' is no registered site of this carrier")


def _hosts(folded: str) -> Iterator[str]:
    """Yield every host, or what stands in its place, that a text names; each once."""
    if "." not in folded and ":" not in folded:
        return
    found: list[str] = []
    rest = folded
    for address in _SCHEME.finditer(folded):
        web = address[1].lower() in {"http", "https"}
        found.append(address[2].rpartition("@")[2].lower().rstrip(".") if web else f"{address[1].lower()}://")
        rest = rest.replace(address[0], " ")
    found += [host[0].lower() for host in _HOST.finditer(rest)]
    found += [scheme[0].lower() for scheme in _DANGEROUS.finditer(rest)]
    yield from dict.fromkeys(found)


RULE = Rule(
    id="unregistered-address",
    severity=Severity.ERROR,
    title=Text(zh="写了没登记的网址", en="An address that is not registered"),
    why=Text(
        zh="假网站和真的只差一个字母。读者分不清，所以只写登记过的。",
        en="A false site differs by one letter, and readers cannot tell. So only registered ones are named.",
    ),
    mend=Text(
        zh="改成官方网站，或删去；真是本公司的，先写进 carrier.yml 的 hosts",
        en="write an official site or leave it out; if it is the carrier's, put it into hosts of carrier.yml first",
    ),
    citations=("D02",),
    bad=Example(("notes: [{zh: '网上办理：https://www.10086.cn.example/。'}]",)),
    good=Example(("notes: [{zh: '网上办理：https://www.10086.cn/。'}]",)),
    check=check,
    check_profile=check,
)
