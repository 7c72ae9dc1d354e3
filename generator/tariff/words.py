"""The closed word lists of the format: each word as written in a file, with its label."""

from enum import Enum
from typing import Self

from generator.tariff.language import Text, message


class Word(Enum):
    """One word of a closed list: `value` is what a file says, `text` what a reader sees."""

    text: Text

    def __new__(cls, value: str, text: Text) -> Self:
        """Keep the word as the enum's value, so that files, JSON and schema share it."""
        word = object.__new__(cls)
        word._value_ = value
        word.text = text
        return word

    # Each word exists once. Enum's own hash, of its name, is worked out in Python, and words are looked up by the million.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Return the word as the program writes it; fifty stand in each plan whose content is compared by its repr."""
        return f"{type(self).__name__}.{self._name_}"


class NotStated(Word):
    """The filing does not say. Shown as 未公示, never as 0 or none."""

    NOT_STATED = ("not_stated", message("未公示"))


class Nothing(Word):
    """The filing says that there is none."""

    NONE = ("none", message("没有"))


NOT_STATED = NotStated.NOT_STATED
NONE = Nothing.NONE


class Status(Word):
    """Whether the author offers this file for publication."""

    DRAFT = ("draft", message("草稿"))
    READY = ("ready", message("可以公示"))


class TariffType(Word):
    """资费类型, the zones' own classes (regulation 2.1)."""

    PLAN = ("plan", message("套餐"))
    ADD_ON = ("add_on", message("加装包"))
    PROMOTION = ("promotion", message("营销活动"))
    ROAMING = ("roaming", message("国际及港澳台资费"))
    STANDARD = ("standard", message("标准资费"))
    OTHER = ("other", message("其他"))


class Audience(Word):
    """客户类型: who the plan is sold to."""

    PUBLIC = ("public", message("公众"))
    BUSINESS = ("business", message("政企"))


class Network(Word):
    """网络制式: the network that the filing names."""

    FOUR_G = ("4G", message("4G"))
    FIVE_G = ("5G", message("5G"))
    FIVE_G_A = ("5G-A", message("5G-A"))


class Tier(Word):
    """档次: low, middle or high, as the carrier declares it (5G notice, red line 4)."""

    LOW = ("low", message("低档"))
    MIDDLE = ("middle", message("中档"))
    HIGH = ("high", message("高档"))


class MoneyUnit(Word):
    """The unit of an amount."""

    YUAN = ("yuan", message("元"))
    FEN = ("fen", message("分"))


class ChannelKind(Word):
    """销售渠道: where a plan can be taken out or cancelled.

    The last two are for a filing that says 全渠道 or 自有渠道 and no more. What is named beside them is a part of them or
    comes on top; nobody can tell of the rest which kinds there are.
    """

    ONLINE = ("online", message("网上"))
    SHOP = ("shop", message("营业厅"))
    PHONE = ("phone", message("打电话", context="word"))
    AGENT = ("agent", message("代理商", context="word"))
    EVERY = ("every", message("所有渠道"))
    OWN = ("own", message("运营商自己的渠道"))

    @property
    def spelt_out(self) -> bool:
        """Whether a reader knows from the word alone where to go."""
        return self not in {ChannelKind.EVERY, ChannelKind.OWN}


class FirstMonth(Word):
    """首月资费: what the first month costs."""

    FULL = ("full", message("首月收整月的钱"))
    PRORATED_BY_DAY = ("prorated_by_day", message("首月用几天，收几天的钱"))
    FREE = ("free", message("首月不收月费"))
    HALF = ("half", message("首月收一半"))


class Area(Word):
    """Where an allowance can be used."""

    MAINLAND = ("mainland", message("中国大陆都能用，不含港澳台和外国"))
    PROVINCE = ("province", message("只能在本省用"))
    CITY = ("city", message("只能在本市用"))
    ABROAD = ("abroad", message("在外国或港澳台用"))


class Rounding(Word):
    """How a part of a charging unit is charged."""

    UP = ("up", message("不够一份也按一份收"))
    EXACT = ("exact", message("用多少收多少"))


class CapEffect(Word):
    """封顶: what happens when the cap is reached."""

    SERVICE_STOPS = ("service_stops", message("停止上网"))
    CHARGING_STOPS = ("charging_stops", message("不再收钱，可以继续用"))
    ASKS_FIRST = ("asks_first", message("先问您，您同意才继续"))


class Resumes(Word):
    """When a service that stopped or slowed down is as before."""

    NEXT_MONTH = ("next_month", message("下个月 1 号恢复"))
    NEXT_DAY = ("next_day", message("第二天恢复"))
    ON_REQUEST = ("on_request", message("您要求后恢复"))


class ChargeBound(Word):
    """Which end of a sum is stated where the sum itself is left open."""

    AT_LEAST = ("at_least", message("最少"))
    AT_MOST = ("at_most", message("最多"))


class TakesEffect(Word):
    """生效时间: when an order or a cancellation takes effect."""

    AT_ONCE = ("at_once", message("马上"))
    NEXT_DAY = ("next_day", message("第二天"))
    NEXT_MONTH = ("next_month", message("下个月 1 号"))
    AT_END_OF_TERM = ("at_end_of_term", message("到期后"))


class Customers(Word):
    """Whether new or existing customers may take a plan."""

    ALL = ("all", message("新老用户都能办"))
    NEW = ("new", message("只有新开号码的人能办", context="word"))
    EXISTING = ("existing", message("只有已经在用的人能办"))
    PORTING_IN = ("porting_in", message("只有从别家转来的人能办", context="word"))


class Group(Word):
    """Groups of people that a plan is only for."""

    STUDENT = ("student", message("学生"))
    DISABILITY = ("disability", message("残疾人"))
    ELDER = ("elder", message("老年人"))
    LOW_INCOME = ("low_income", message("低保户和别的困难人群"))
    TEACHER = ("teacher", message("教师"))
    MILITARY = ("military", message("军人及退役军人"))
    CHILD = ("child", message("儿童"))
    BROADBAND_CUSTOMER = ("broadband_customer", message("本家宽带用户"))
    COMPANY_STAFF = ("company_staff", message("指定单位的员工"))
    INTERNAL_TEST = ("internal_test", message("内部测试人员"))


class Rollover(Word):
    """结转: what becomes of the data that was not used."""

    NEXT_MONTH = ("next_month", message("没用完的，下个月还能用一个月"))
    YEAR_END = ("year_end", message("没用完的，用到年底"))
    NO = ("no", message("没用完就没有了"))


class Throughout(Word):
    """A state without an end date."""

    OPEN_ENDED = ("open_ended", message("长期有效"))


class YesNo(Word):
    """A yes or a no that the filing states."""

    YES = ("yes", message("是"))
    NO = ("no", message("否"))


class Unpriced(Word):
    """套外: why use beyond the bundle has no price of its own."""

    NO_CHARGE = ("no_charge", message("不另外收钱"))
    AS_MAIN_PLAN = ("as_main_plan", message("按您主套餐的价钱收"))
    NOT_INCLUDED = ("not_included", message("不能用这项服务"))


class Renewal(Word):
    """到期: what happens when the validity ends."""

    AUTOMATIC = ("automatic", message("不说话就自动续"))
    ENDS = ("ends", message("到期就停", context="word"))
    REVERTS = ("reverts", message("到期改按另一个价钱或套餐"))
