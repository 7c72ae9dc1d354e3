"""What data beyond the bundle costs in a month, with bounds where the bundle or the price is not certain."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from generator.bill.bundle import Bundle, DataBuckets, data_bundle
from generator.bill.figure import FREE, Figure, fen
from generator.tariff.beyond import BeyondPart, Cap, DataTier, Throttle
from generator.tariff.overage_cost import highest_charge, overage_cost, stops_within
from generator.tariff.quantity import Speed
from generator.tariff.sums import as_decimal
from generator.tariff.words import NOT_STATED, Nothing, NotStated, Unpriced

_TARIFFS_REMEMBERED = 4096
_MONTHS_REMEMBERED = 131_072
PRICE = "beyond.data"
_ALLOWANCE = "allowances.data"
_APP_ALLOWANCE = "allowances.app_data"


@dataclass(frozen=True, slots=True)
class Slower:
    """A slower speed, and the MB of a month that come before it."""

    full_speed_megabytes: Decimal
    speed: Speed


@dataclass(frozen=True, slots=True)
class DataUse:
    """How much of a month's data use is beyond what is given, in MB."""

    general: Fraction
    """What counts as general use: data, and app data beyond its own bundle."""
    bundle: Fraction

    @property
    def beyond(self) -> Fraction:
        """The use beyond the bundle."""
        return max(self.general - self.bundle, Fraction(0))


@dataclass(frozen=True, slots=True)
class DataMonth:
    """What the data of a month comes to."""

    charge: Figure
    throttled: tuple[Slower, ...]
    """Each slower speed that the use surely comes down to."""
    stops: bool
    """Whether data surely stops before everything is used, or was never included."""


@dataclass(frozen=True, slots=True, eq=False)
class DataTariff:
    """All that the charge for data follows from; made once for all plans that share it, so that it is quickly recognised."""

    bundle: Bundle | None
    app_bundle: Bundle | None
    beyond: BeyondPart
    """Without the prices of calls and messages."""

    @property
    def follows_days(self) -> bool:
        """Whether a longer month gives more data."""
        return any(bundle is not None and bundle.follows_days for bundle in (self.bundle, self.app_bundle))

    def best(self, data: int, app_data: int, days: int) -> DataUse:
        """Return the use of a month if as much is given as the filing allows to think."""
        in_apps = Fraction(app_data) if self.app_bundle is None else self.app_bundle.largest(days)
        general = data + max(app_data - in_apps, Fraction(0))
        return DataUse(general, general if self.bundle is None else self.bundle.largest(days))

    def worst(self, data: int, app_data: int, days: int) -> DataUse:
        """Return the use of a month if no more is given than is sure."""
        in_apps = Fraction(0) if self.app_bundle is None else self.app_bundle.smallest(days)
        bundle = Fraction(0) if self.bundle is None else self.bundle.smallest(days)
        return DataUse(data + max(app_data - in_apps, Fraction(0)), bundle)


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def data_tariff(
    data: DataBuckets,
    app_data: DataBuckets,
    price: tuple[DataTier, ...] | Unpriced | NotStated,
    cap: tuple[Cap, ...] | Nothing | NotStated,
    throttle: tuple[Throttle, ...] | Nothing | NotStated,
) -> DataTariff:
    """Return the one tariff of these parts."""
    beyond = BeyondPart(data=price, voice=NOT_STATED, sms=NOT_STATED, cap=cap, throttle=throttle)
    return DataTariff(data_bundle(data), data_bundle(app_data), beyond)


@lru_cache(maxsize=_MONTHS_REMEMBERED)
def data_month(tariff: DataTariff, data: int, app_data: int, days: int) -> DataMonth:
    """Return what the use of `data` and `app_data` MB comes to in a month of which the plan runs `days` days."""
    best, worst = tariff.best(data, app_data, days), tariff.worst(data, app_data, days)
    charge = _charge(tariff.beyond, best)
    dearest = charge if worst == best else _charge(tariff.beyond, worst)
    if (charge.least, charge.most) != (dearest.least, dearest.most):
        doubtful = {_ALLOWANCE: tariff.bundle is None or best.bundle != worst.bundle, _APP_ALLOWANCE: best.general != worst.general}
        charge = charge.or_else(dearest, [path for path, doubt in doubtful.items() if doubt])
    return DataMonth(charge, _throttled(tariff.beyond, best.general), surely_stops(tariff.beyond, best))


def _charge(beyond: BeyondPart, use: DataUse) -> Figure:
    if not use.beyond:
        return FREE
    cost = overage_cost(beyond, as_decimal(use.beyond), bundle=as_decimal(use.bundle))
    if cost is not None:
        return Figure.between(fen(cost.least), fen(cost.most), [PRICE])
    limit = highest_charge(beyond)
    return Figure.between(0, None if limit is None else fen(limit), [PRICE])


def _throttled(beyond: BeyondPart, general: Fraction) -> tuple[Slower, ...]:
    throttles = beyond.throttle if isinstance(beyond.throttle, tuple) else ()
    return tuple(Slower(throttle.above.megabytes, throttle.speed) for throttle in throttles if throttle.above.megabytes < general)


def surely_stops(beyond: BeyondPart, use: DataUse) -> bool:
    """Return whether data stops before all of a use is had, or is not included though something is beyond the bundle."""
    if use.beyond and beyond.data is Unpriced.NOT_INCLUDED:
        return True
    if not isinstance(beyond.cap, tuple):
        return False
    return stops_within(beyond, as_decimal(use.beyond), bundle=as_decimal(min(use.bundle, use.general)))
