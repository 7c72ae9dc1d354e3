"""Low, middle and high: as the carrier declares it, else by the site's published thresholds.

No official thresholds exist, and one scale cannot serve both networks: of the real filings named 4G the median fee is 10 yuan
and the ninth decile 89, of those named 5G 159 and 399 (regulation 2.1). So there is one pair of thresholds for each network;
the page says that the site set them and where the carrier declared none.
"""

from decimal import Decimal

from generator.tariff.facts import Facts
from generator.tariff.language import message
from generator.tariff.words import Network, Tier

MIDDLE_FROM = {Network.FOUR_G: Decimal(30), Network.FIVE_G: Decimal(100), Network.FIVE_G_A: Decimal(100)}
HIGH_FROM = {Network.FOUR_G: Decimal(80), Network.FIVE_G: Decimal(200), Network.FIVE_G_A: Decimal(200)}
"""Lasting fee in yuan a month from which a plan counts as middle, and as high (design choice, R41)."""

TIER_NAMES = {
    Tier.LOW: message("低档", context="heading"),
    Tier.MIDDLE: message("中档", context="heading"),
    Tier.HIGH: message("高档", context="heading"),
}
"""The tiers as headings name them."""


def tier_of(facts: Facts) -> Tier | None:
    """Return the declared tier, else the one by fee; None where the network or a monthly fee is not stated."""
    if isinstance(facts.tier, Tier):
        return facts.tier
    fee = facts.price.lasting.yuan_a_month if facts.price.steps else None
    if fee is None or not isinstance(facts.network, Network):
        return None
    if fee >= HIGH_FROM[facts.network]:
        return Tier.HIGH
    return Tier.MIDDLE if fee >= MIDDLE_FROM[facts.network] else Tier.LOW
