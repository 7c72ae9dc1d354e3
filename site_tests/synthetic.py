"""Made-up but valid plans in any number, for benchmarks and for tests of size: every one passes the gate."""

from collections.abc import Iterator
from pathlib import Path

from generator.tariff.regions import PREFIXES

_CARRIERS = {
    "china-mobile": ("2", "10086", "10085"),
    "china-unicom": ("3", "10010", "10016"),
    "china-telecom": ("1", "10000", "10001"),
    "china-broadnet": ("5", "10099", "not_stated"),
}
_PROVINCES = sorted((letters, region) for letters, region in PREFIXES.items() if region != "national")

_CARRIER_FILE = """\
format: 1
id: {id}
name: {{zh: 示例运营商{digit}, en: Example carrier {digit}}}
filing_digit: {digit}
hotline: {hotline}
outbound_number: {outbound}
human_service: {{number: {hotline}, elders_direct_from_age: 65}}
online_shop: not_stated
hosts: [tariffs.example]
complaint_path:
  - {{number: {hotline}, who: {{zh: 客服热线, en: Hotline}}}}
services:
  number_renewal: {{offered: not_stated}}
  online_handling: {{offered: not_stated}}
  cancelling_with_refund: {{offered: not_stated}}
  do_not_disturb: {{offered: not_stated}}
list_is_complete: no
checked_on: 2026-10-09
"""

_PLAN_FILE = """\
format: 1
filing_number: {number}
status: ready
name: {{zh: 示例{network}套餐{serial} {fee} 元, en: Example {network} plan {serial}}}
tariff_type: plan
audience: public
network: {network}
tier: not_stated
region: {{offered_in: [{region}]}}
disclosure:
  kind: transcription
  seen_on: 2026-10-09
  source_url: https://tariffs.example/
sale:
  first_day: 2024-0{month}-01
  last_day: {last_year}-12-31
  channels: [{{kind: online}}, {{kind: shop}}]
  takes_effect: next_month
price:
  steps:
    - {{amount: {intro}.00, unit: yuan, per: month, from_month: 1, to_month: 12}}
    - {{amount: {fee}.00, unit: yuan, per: month, from_month: 13}}
  first_month: prorated_by_day
  one_time: none
  deposits: none
  third_party: none
  minimum_spend: none
allowances:
  data: [{{volume: {gigabytes} GB, per: month, area: mainland}}]
  voice: {{minutes: {minutes}, per: month, area: mainland}}
  app_data: [{{volume: 10 GB, per: month, apps: [抖音, 腾讯视频]}}]
  sms: none
  broadband: none
beyond:
  data: [{{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}}]
  voice: {{amount: 0.15, unit: yuan, rounding: up}}
  sms: {{amount: 0.10, unit: yuan}}
  cap: [{{effect: service_stops, at_charge: {{amount: 200.00, unit: yuan}}, resumes: next_month}}]
  throttle: none
term:
  minimum: 12 months
  early_termination: [{{kind: per_remaining_month, amount: 10.00, unit: yuan}}]
  validity: {{length: 24 months}}
  at_expiry: {{kind: automatic, length: 24 months}}
cancelling:
  channels: [online, shop, phone]
  how: {{zh: 在 App 里办，或到营业厅办。, en: In the app or in a shop.}}
  effective: next_month
eligibility: {{customers: all}}
sharing: {{secondary_sims: none, rollover: "no", shareable: "no", giftable: "no"}}
"""


def synthetic_files(count: int) -> Iterator[tuple[str, str]]:
    """Yield `count` plan files, and their carriers' profiles first, as (name below the root, text)."""
    for carrier, (digit, hotline, outbound) in _CARRIERS.items():
        yield f"plans/{carrier}/carrier.yml", _CARRIER_FILE.format(id=carrier, digit=digit, hotline=hotline, outbound=outbound)
    for serial in range(count):
        carrier, (digit, _, _) = list(_CARRIERS.items())[serial % 4]
        letters, region = _PROVINCES[serial // 4 % len(_PROVINCES)]
        number = f"26{letters}{digit}{serial // 4 % 100_000:05d}"
        yield f"plans/{carrier}/{number}.yml", _plan_text(serial, number, region, last_year=2025 if serial % 10 == 0 else 2027)


def crowded_files(count: int, carrier: str, letters: str) -> Iterator[tuple[str, str]]:
    """Yield `count` plan files of one carrier in one province, all on sale; `letters` are those of its filing numbers."""
    for serial in range(count):
        number = f"26{letters}{_CARRIERS[carrier][0]}{serial:05d}"
        yield f"plans/{carrier}/{number}.yml", _plan_text(serial, number, PREFIXES[letters], last_year=2027)


def _plan_text(serial: int, number: str, region: str, last_year: int) -> str:
    network = "4G" if serial % 3 == 0 else "5G"
    fee = 29 + serial % 17 * (5 if network == "4G" else 20)
    return _PLAN_FILE.format(
        number=number,
        network=network,
        serial=serial,
        fee=fee,
        intro=fee - 10,
        region=region,
        month=1 + serial % 9,
        last_year=last_year,
        gigabytes=5 + serial % 61,
        minutes=100 + serial % 30 * 10,
    )


def write_synthetic(root: Path, count: int) -> None:
    """Write `count` plan files and their carriers' profiles below `root`."""
    for name, text in synthetic_files(count):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
