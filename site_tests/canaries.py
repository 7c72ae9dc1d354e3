"""Plan files with a text of the test's choice in every field that holds text, and the search for such a text in every byte."""

import gzip
import html
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes

from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed

PRICE = "87654.32"
GIGABYTES = "7391 GB"
FIGURES = (PRICE, "87,654.32", GIGABYTES, "7391GB", "7,391")
"""The price and the volume of a canary plan as a page could write them; no other plan has them."""


def canary_plan(word: str, number: str, changes: dict[str, str] | None = None) -> str:
    """Return a plan with `word` in every field that holds text, and with a price and a volume that no other plan has."""
    return filled_plan(lambda what: f"{what}{word}。", number, changes)


def filled_plan(text: Callable[[str], str], number: str, changes: dict[str, str] | None = None) -> str:
    """Return a plan with `text(what the field is)` in every field that holds text."""

    def bare(what: str) -> str:
        return json.dumps(text(what), ensure_ascii=False)

    def prose(chinese: str, english: str) -> str:
        return f"{{zh: {bare(chinese)}, en: {bare(english)}}}"

    plan = changed(
        SOUND_PLAN,
        {
            SOUND_NUMBER: number,
            "{zh: 安心套餐 39 元, en: Easy plan 39}": prose("套餐", "Plan "),
            "{zh: 资费管理部, en: Tariff office}": prose("资费部", "Office "),
            "{kind: shop}]": f"{{kind: agent, name: {prose('店', 'Shop ')}, badge: {bare('牌')}}}]",
            "amount: 39.00": f"amount: {PRICE}",
            "one_time: none": f"one_time: [{{name: {prose('工料费', 'Fee ')}, amount: 10.00, unit: yuan}}]",
            "deposits: none": f"deposits: [{{name: {prose('预存', 'Deposit ')}, amount: 10.00, unit: yuan}}]",
            "third_party: none": f"third_party: [{{name: {prose('铃音', 'Tune ')}, amount: 2.00, unit: yuan, per: month}}]",
            "volume: 10 GB, per: month": f"volume: {GIGABYTES}, per: month, hours: {prose('夜里', 'At night ')}",
            "app_data: none": f"app_data: [{{volume: 1 GB, per: month, apps: [{bare('软件')}]}}]",
            "broadband: none": f"broadband: none\n  other: [{prose('其他', 'Other ')}]",
            "minimum: none": "minimum: 12 months",
            "early_termination: none": f"early_termination: [{{kind: benefits_repaid, benefit: {prose('优惠', 'Benefit ')}}}]",
            "{kind: automatic, length: 24 months}": f"{{kind: reverts, to: {prose('改成', 'It becomes ')}}}",
            "{zh: 在 App 里办，或打 10086 办。, en: In the app or by calling 10086.}": prose("这样退", "This way "),
            "{customers: all}": f"{{customers: all, needs: [{prose('条件', 'Condition ')}]}}",
        },
    )
    plan += (
        f"exclusions: {{offers: [{prose('活动', 'Offer ')}]}}\n"
        "restrictions:\n"
        f"  - {{kind: other, limit: {prose('限制', 'Limit ')}, example: {prose('例如', 'For example ')}}}\n"
        f"  - {{kind: handset_tie, device: {prose('手机', 'Phone ')}, charge_on_leaving: none}}\n"
        f"notes: [{prose('说明', 'Note ')}]\n"
        f"internal_note: {bare('内部')}\n"
    )
    return changed(plan, changes or {})


def leaks(site: Path, secrets: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield (file, secret) wherever a secret stands in the site: in a name, in the bytes, packed, escaped or encoded."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        contents = [name.encode()]
        if file.is_file():
            contents.extend(_unpacked(file.read_bytes()))
        for secret in secrets:
            if any(_holds(content, secret) for content in contents):
                yield name, secret


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a file's bytes and everything packed in them."""
    yield content
    if content[:2] == b"\x1f\x8b":
        yield from _unpacked(gzip.decompress(content))
    elif content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for entry in packed.namelist():
                yield entry.encode()
                yield from _unpacked(packed.read(entry))
    elif content[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(content)) as packed_tar:
            for member in packed_tar.getmembers():
                yield member.name.encode()


def _holds(content: bytes, secret: str) -> bool:
    r"""Whether the secret stands in the bytes as it is, behind entities, percent signs, `\u`, tags, UTF-16, or in another case."""
    wanted = secret.lower()
    if wanted.encode() in content.lower() or secret.encode("utf-16-le") in content or secret.encode("utf-16-be") in content:
        return True
    text = content.decode("utf-8", "ignore")
    plain = html.unescape(text)
    plain = unquote_to_bytes(plain.encode()).decode("utf-8", "ignore") if "%" in plain else plain
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), plain)
    return wanted in plain.lower() or wanted in re.sub(r"<[^<>]*>", "", plain).lower()
