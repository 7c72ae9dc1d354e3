"""Prices of data beyond the bundle: the phrases that make one list of tiers, read piece by piece without a gap.

A run of pieces gives tiers only where every piece fits: “前3GB按5元/GB、之后按3元/GB（不足1GB按0.29元/MB收取）” does,
“1元/GB日租宝或5元/GB月租宝” offers a choice and gives none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import ARABIC, number, volume
from generator.tariff.beyond import DataTier, SmallUse
from generator.tariff.quantity import DataVolume
from generator.tariff.words import MoneyUnit, Rounding

_UP_TO_A_GB = DataVolume(Decimal(1), "GB")
_A_MB = DataVolume(Decimal(1), "MB")

_CHARGED = r"(?:进行)?(?:计费|收取|收费|计收|计算|计)?(?:费用)?"
_BY = r"(?:先|则|均|再)?(?:按照?|执行|以)?(?:单价)?"
_GB = r"GB?(?![A-Za-z])"
_PRICE = rf"{ARABIC} ?(?:元|分)"

_ANEW = rf"(?:[(]即每(?:超出)?1?{_GB}(?:按照?|收费?)*(?P<anew>{ARABIC}) ?元(?: ?/ ?1?{_GB})?(?:收费)?[)])?"
"""“仍按上述原则（即每1GB收费3元）收费” says the same once more."""

# In the order of trial: a longer meaning stands before the shorter one that it begins with.
_PIECES: tuple[tuple[str, str], ...] = (
    (
        "small_sum",
        rf"[(,;]?不足(?P<below>{ARABIC} ?元(?:[、和]{ARABIC} ?元)*)的?部分,?{_BY}(?P<small>{_PRICE}) ?(?:/|每) ?1?MB?{_CHARGED}[)]?",
    ),
    ("small_part", rf"[(,;]?不足(?:1 ?{_GB}|部分)的?(?:部分)?,?{_BY}(?P<small>{_PRICE}) ?(?:/|每) ?1?MB?{_CHARGED}[)]?"),
    ("up", rf"[(,;]?不足1 ?{_GB}的?(?:部分)?,?{_BY}1 ?{_GB}{_CHARGED}[)]?"),
    ("most", rf"[,]?(?:每|1) ?{_GB}内?最多收(?:取)?(?P<most>{ARABIC}) ?元"),
    (
        "repeat",
        (
            rf"[,;。]?(?:后续|(?:流量)?(?:超过|超出)1 ?{_GB}(?:后|时|的)?),?"
            rf"(?:仍?按照?上述(?:标准|原则|规则)(?:收费)?{_ANEW}{_CHARGED}(?:,?以此类推)?"
            rf"|(?:以此|依此)类推)"
            r"|[,;。]?(?:后续)?(?:以此|依此)(?:规则)?类推"
        ),
    ),
    (
        "until",
        rf"[,(]?(?:费用)?(?:再)?(?:累计至|累计到|累计|达到|达|满) ?(?:{ARABIC} ?[MG]B?)?[(]?(?P<money>{ARABIC}) ?元[)]?(?:时|以?后|至)?,?",
    ),
    ("until_volume", rf",?达到?{ARABIC} ?MB(?:时,?|(?=送))"),
    ("small_up", rf"[(]?不足1 ?MB的?(?:部分)?按1 ?MB{_CHARGED}[)]?,?"),
    (
        "free",
        (
            rf"(?:可|则)?(?:继续)?(?:免费)?(?:使用|用)(?:套餐外)?(?:流量)?至1 ?{_GB}"
            rf"|(?:不再|停止)收费,?(?:可免费使用(?:套餐外)?流量|直)至1 ?{_GB}"
            rf"|(?:封顶(?:至|到|,可用至)?|(?:视为|按照?)) ?1 ?{_GB}(?:计算?|收取)?[)]?"
            rf"|,?{ARABIC} ?MB(?:[(]不含[)])?[-—~至]+1 ?{_GB}(?:[(]含[)])?的?部分,?免费使用"
        ),
    ),
    ("gift", r"(?:额外赠)?送(?:用户)?(?:924|857)MB(?:流量)?"),
    ("restated", rf"(?:[(](?:即(?:按照?)?)?|,即(?:按照?)?)(?P<again>{ARABIC}) ?元 ?/ ?1?{_GB}(?:{_CHARGED})[)]?"),
    ("first", rf"(?:前|(?:,即:)?不[满足](?=[^,。;]{{1,8}}的,))(?P<first>{ARABIC} ?[MG]B?)(?:流量|以?内|的,)?"),
    ("later", rf"[,、;]?(?:超出|超过|满)?(?:前)?(?P<later>{ARABIC} ?{_GB})(?:以?后|以上|之后)(?:的?部分)?|[,、;]?(?P<then>之后|以后)"),
    (
        "price",
        (
            rf"{_BY}(?P<money_first>{_PRICE}) ?(?:/|每) ?(?P<per>1?(?:{_GB}|MB?(?![A-Za-z])|KB?(?![A-Za-z]))){_CHARGED}"
            rf"|每(?:超出)?(?P<per_first>1? ?(?:{_GB}|MB?(?![A-Za-z]))),?{_BY}(?P<money_last>{_PRICE})(?:/1?{_GB})?{_CHARGED}"
            rf"|(?P<no_stroke>{ARABIC} ?元)(?P<size>1(?:{_GB}|MB?))(?=[,。;、)\n(]|$|进行|计费|收)"
        ),
    ),
    ("choice", r"日租宝|或"),
    ("monthly_pack", r"月租宝"),
    ("fill", rf"{_BY}{_CHARGED}(?:资费标准|资费)?(?:,即:|[,、:( )为])?"),
)
_PIECE = {name: Pattern(pattern) for name, pattern in _PIECES}
_SUBJECT = Pattern(
    r"(?:套餐?外|超出套餐?(?:使用量|外)?的?|超出?套?(?:套餐)?后?,?|超出部分|国内|全国|移动|数据|通用|手机上网|总使用|(?:计费)?规则|的"
    r"|[(](?:不含|除|不包含)港澳台(?:地区)?[)]| )*流量(?:资费(?:标准)?|费用?|超出后?|计费)?(?:标准|规则)?[:,为]?"
)
_START = Pattern(
    rf"(?:{_SUBJECT.pattern})? ?(?:月租宝)?(?:前{ARABIC} ?[GM]B?[,流以按执]|{_BY}{_PRICE} ?(?:/|每) ?1?[GMK]B?(?![A-Za-z])"
    rf"|{ARABIC}元1[GM]B?(?![A-Za-z])"
    rf"|每(?:超出)?1? ?GB?,?{_BY}{_PRICE})"
)
_GOES_ON = Pattern(r"[,(]?(?:达到|累计|每GB最多|额外赠送|直至|封顶)|[(]?(?:当日|当天|24小时)有效")
"""What may not follow a run: it would change the price just read."""
_MONEY_UNITS = {"元": MoneyUnit.YUAN, "分": MoneyUnit.FEN}


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch about the price of data; `tiers` is None where its pieces do not make one list."""

    span: Span
    tiers: tuple[DataTier, ...] | None


def runs(passage: Passage) -> Iterator[Run]:
    """Yield every stretch of the passage that prices data by volume."""
    if not passage.may_match(_START):
        return
    place = 0
    while started := _START.search(passage.folded, place):
        subject = _SUBJECT.match(passage.folded, started.start(), started.end())
        begin = subject.end() if subject else started.start()
        end, tiers = _read(passage.folded, begin)
        place = max(end, started.end())
        yield Run(Span(started.start(), place), tiers if end > begin else None)


def _read(folded: str, begin: int) -> tuple[int, tuple[DataTier, ...] | None]:
    """Return where the run that begins here ends, and its tiers."""
    tiers, place, end = _Tiers(), begin, begin
    while piece := _next(folded, place):
        name, found = piece
        if name != "fill" and _beyond_run(folded, place, found):
            break
        tiers.take(name, found)
        place = found.end()
        if name not in {"fill", "first", "later", "until"}:
            end = place
    return end, None if _GOES_ON.match(folded, place) else tiers.result()


def _beyond_run(folded: str, place: int, found: re.Match[str]) -> bool:
    """Whether what was matched belongs to calls: “满…元” and “前200分钟” do not begin with data."""
    return folded.startswith("分钟", found.end()) or folded.startswith("条", found.end())


def _next(folded: str, place: int) -> tuple[str, re.Match[str]] | None:
    for name, pattern in _PIECE.items():
        found = pattern.match(folded, place)
        if found and found.end() > place:
            return name, found
    return None


@dataclass(slots=True)
class _Tiers:
    """The tiers read so far, and what the pieces left open."""

    done: list[DataTier] = field(default_factory=list)
    small: SmallUse | None = None
    until: Decimal | None = None
    first: DataVolume | None = None
    later: DataVolume | None = None
    gift_due: bool = False
    """Whether a volume was named at which something is given that has not been named yet."""
    failed: bool = False

    def take(self, name: str, found: re.Match[str]) -> None:
        """Take the next piece of the run."""
        match name:
            case "price":
                money = found["money_first"] or found["money_last"] or found["no_stroke"]
                self._price(money, found["per"] or found["per_first"] or found["size"])
            case "small_part":
                self._spread(small=_small(found["small"]))
            case "small_sum":
                self.failed |= {Decimal(sum_) for sum_ in re.findall(r"[0-9.]+", found["below"])} != {tier.amount for tier in self.done}
                self._spread(small=_small(found["small"]))
            case "repeat" if found["anew"]:
                self._gigabyte(found["anew"], MoneyUnit.YUAN)
            case "up":
                self._spread(rounding=Rounding.UP)
            case "most" | "restated":
                self._gigabyte(found[1], MoneyUnit.YUAN)
            case "choice":
                self.failed = True
            case _:
                self._limit(name, found)

    def _limit(self, name: str, found: re.Match[str]) -> None:
        """Take a piece that says how far a price goes."""
        match name:
            case "until":
                self.until = number(found["money"])
            case "free" if self.until is None:
                self.failed = True
            case "free":
                self._gigabyte(str(self.until), MoneyUnit.YUAN)
            case "until_volume" | "gift":
                self.gift_due = name == "until_volume"
            case "first":
                self.first = volume(found["first"])
            case "later":
                self.later = volume(found["later"]) if found["later"] else self.first
                self.failed |= self.later is None or not self.done

    def result(self) -> tuple[DataTier, ...] | None:
        """Return the tiers, None where a piece is left over or contradicts another."""
        done = self.done
        if self.small is not None and not done and self.until is None:
            done, self.small = [DataTier(amount=self.small.amount, unit=self.small.unit, per=self.small.per)], None
        if self.failed or self.gift_due or not done or self.small is not None or self.later is not None:
            return None
        return None if self.first is not None and self.first.unit == "GB" and len(done) == 1 else tuple(done)

    def _price(self, money: str, per: str) -> None:
        size = volume(per if per[0].isdigit() else f"1{per.strip()}")
        if size is None:
            self.failed = True
        elif size.unit == "GB":
            self._gigabyte(*_money(money))
        elif self.small is not None:
            self.failed = True
        else:
            self.small = _small(money, size)

    def _gigabyte(self, money: str | Decimal, unit: MoneyUnit) -> None:
        amount = Decimal(money)
        above = self.later or self._reached(amount)
        if self.done and above is None:
            # The same price once more says nothing new; another one without its threshold is a choice or a muddle.
            if not self._same_as_last(amount):
                self.failed = True
            elif self.small is not None:
                self.done[-1], self.small = replace(self.done[-1], small_use=self.small), None
            return
        if not self.done and self.until is not None and self.until != amount:
            self.failed = True
        self.done.append(DataTier(amount=amount, unit=unit, per=_UP_TO_A_GB, above=above, small_use=self.small))
        self.small = self.later = self.until = None

    def _reached(self, amount: Decimal) -> DataVolume | None:
        """Return the volume at which “满15元后” is reached at the price of the only tier so far."""
        if len(self.done) != 1 or self.until is None or self._same_as_last(amount) or self.done[0].unit is not MoneyUnit.YUAN:
            return None
        reached = self.until / self.done[0].amount if self.done[0].amount else Decimal(0)
        return DataVolume(reached, "GB") if reached >= 1 and reached == reached.to_integral_value() else None

    def _same_as_last(self, amount: Decimal) -> bool:
        return bool(self.done) and self.done[-1].amount == amount

    def _spread(self, *, small: SmallUse | None = None, rounding: Literal[Rounding.UP] | None = None) -> None:
        if not self.done:
            self.failed = True
        for place, tier in enumerate(self.done):
            self.done[place] = replace(tier, small_use=small or tier.small_use, rounding=rounding or tier.rounding)


def _money(words: str) -> tuple[str, MoneyUnit]:
    return words[:-1].strip().replace(",", ""), _MONEY_UNITS[words[-1]]


def _small(words: str, per: DataVolume = _A_MB) -> SmallUse:
    amount, unit = _money(words)
    return SmallUse(amount=Decimal(amount), unit=unit, per=per)
