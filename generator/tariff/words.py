"""The closed word lists of the format: each word as written in a file, with its label in both languages."""

from enum import Enum
from typing import Self

from generator.tariff.language import Text


class Word(Enum):
    """One word of a closed list: `value` is what a file says, `text` what a reader sees."""

    text: Text

    def __new__(cls, value: str, zh: str, en: str) -> Self:
        """Keep the word as the enum's value, so that files, JSON and schema share it."""
        word = object.__new__(cls)
        word._value_ = value
        word.text = Text(zh=zh, en=en)
        return word


class NotStated(Word):
    """The filing does not say. Shown as 未公示, never as 0 or none."""

    NOT_STATED = ("not_stated", "未公示", "not disclosed")


class Nothing(Word):
    """The filing says that there is none."""

    NONE = ("none", "没有", "none")


NOT_STATED = NotStated.NOT_STATED
NONE = Nothing.NONE


class Status(Word):
    """Whether the author offers this file for publication."""

    DRAFT = ("draft", "草稿", "draft")
    READY = ("ready", "可以公示", "ready")


class TariffType(Word):
    """资费类型, the zones' own classes (regulation 2.1)."""

    PLAN = ("plan", "套餐", "plan")
    ADD_ON = ("add_on", "加装包", "add-on")
    PROMOTION = ("promotion", "营销活动", "promotion")
    ROAMING = ("roaming", "国际及港澳台资费", "international and Hong Kong, Macao, Taiwan")
    STANDARD = ("standard", "标准资费", "standard tariff")
    OTHER = ("other", "其他", "other")


class Audience(Word):
    """客户类型: who the plan is sold to."""

    PUBLIC = ("public", "公众", "the public")
    BUSINESS = ("business", "政企", "businesses and authorities")


class Network(Word):
    """网络制式: the network that the filing names."""

    FOUR_G = ("4G", "4G", "4G")
    FIVE_G = ("5G", "5G", "5G")
    FIVE_G_A = ("5G-A", "5G-A", "5G-A")


class Tier(Word):
    """档次: low, middle or high, as the carrier declares it (5G notice, red line 4)."""

    LOW = ("low", "低档", "low")
    MIDDLE = ("middle", "中档", "middle")
    HIGH = ("high", "高档", "high")


class MoneyUnit(Word):
    """The unit of an amount."""

    YUAN = ("yuan", "元", "yuan")
    FEN = ("fen", "分", "fen")


class ChannelKind(Word):
    """销售渠道: where a plan can be taken out or cancelled."""

    ONLINE = ("online", "网上", "online")
    SHOP = ("shop", "营业厅", "in a shop")
    PHONE = ("phone", "打电话", "by telephone")
    AGENT = ("agent", "代理商", "through an agent")


class FirstMonth(Word):
    """首月资费: what the first month costs."""

    FULL = ("full", "首月收整月的钱", "a whole month's fee in the first month")
    PRORATED_BY_DAY = ("prorated_by_day", "首月用几天，收几天的钱", "the first month is charged by the day")
    FREE = ("free", "首月不收月费", "no fee in the first month")
    HALF = ("half", "首月收一半", "half the fee in the first month")


class Area(Word):
    """Where an allowance can be used."""

    MAINLAND = ("mainland", "中国大陆都能用，不含港澳台和外国", "mainland China, not Hong Kong, Macao, Taiwan or abroad")
    PROVINCE = ("province", "只能在本省用", "only in the home province")
    CITY = ("city", "只能在本市用", "only in the home city")
    ABROAD = ("abroad", "在外国或港澳台用", "abroad or in Hong Kong, Macao, Taiwan")


class Rounding(Word):
    """How a part of a charging unit is charged."""

    UP = ("up", "不够一份也按一份收", "a part counts as a whole")
    EXACT = ("exact", "用多少收多少", "charged exactly as used")


class CapEffect(Word):
    """封顶: what happens when the cap is reached."""

    SERVICE_STOPS = ("service_stops", "停止上网", "data stops")
    CHARGING_STOPS = ("charging_stops", "不再收钱，可以继续用", "no further charge, data goes on")
    ASKS_FIRST = ("asks_first", "先问您，您同意才继续", "you are asked before it goes on")


class Resumes(Word):
    """When a service that stopped or slowed down is as before."""

    NEXT_MONTH = ("next_month", "下个月 1 号恢复", "restored on the 1st of next month")
    NEXT_DAY = ("next_day", "第二天恢复", "restored the next day")
    ON_REQUEST = ("on_request", "您要求后恢复", "restored when you ask")


class TakesEffect(Word):
    """生效时间: when an order or a cancellation takes effect."""

    AT_ONCE = ("at_once", "马上", "at once")
    NEXT_DAY = ("next_day", "第二天", "the next day")
    NEXT_MONTH = ("next_month", "下个月 1 号", "on the 1st of next month")
    AT_END_OF_TERM = ("at_end_of_term", "到期后", "when the term ends")


class Customers(Word):
    """Whether new or existing customers may take a plan."""

    ALL = ("all", "新老用户都能办", "new and existing customers")
    NEW = ("new", "只有新开号码的人能办", "only people opening a new number")
    EXISTING = ("existing", "只有已经在用的人能办", "only people who already have a number")
    PORTING_IN = ("porting_in", "只有从别家转来的人能办", "only people porting in from another carrier")


class Group(Word):
    """Groups of people that a plan is only for."""

    STUDENT = ("student", "学生", "students")
    DISABILITY = ("disability", "残疾人", "people with a disability")
    ELDER = ("elder", "老年人", "older people")
    LOW_INCOME = ("low_income", "低保等困难人群", "people on a low income")
    TEACHER = ("teacher", "教师", "teachers")
    MILITARY = ("military", "军人及退役军人", "soldiers and veterans")
    CHILD = ("child", "儿童", "children")
    BROADBAND_CUSTOMER = ("broadband_customer", "本家宽带用户", "this carrier's broadband customers")
    COMPANY_STAFF = ("company_staff", "指定单位的员工", "staff of a certain company")
    INTERNAL_TEST = ("internal_test", "内部测试人员", "internal testers")


class Rollover(Word):
    """结转: what becomes of the data that was not used."""

    NEXT_MONTH = ("next_month", "没用完的，下个月还能用一个月", "what is left can be used for one more month")
    YEAR_END = ("year_end", "没用完的，用到年底", "what is left can be used until the end of the year")
    NO = ("no", "没用完就没有了", "what is left is lost")


class Throughout(Word):
    """A state without an end date."""

    OPEN_ENDED = ("open_ended", "长期有效", "open-ended")


class YesNo(Word):
    """A yes or a no that the filing states."""

    YES = ("yes", "是", "yes")
    NO = ("no", "否", "no")


class Unpriced(Word):
    """套外: why use beyond the bundle has no price of its own."""

    NO_CHARGE = ("no_charge", "不另外收钱", "no extra charge")
    AS_MAIN_PLAN = ("as_main_plan", "按您主套餐的价钱收", "charged as your main plan says")
    NOT_INCLUDED = ("not_included", "不能用这项服务", "this service cannot be used")


class Renewal(Word):
    """到期: what happens when the validity ends."""

    AUTOMATIC = ("automatic", "不说话就自动续", "renews by itself")
    ENDS = ("ends", "到期就停", "ends")
    REVERTS = ("reverts", "到期改按另一个价钱或套餐", "changes to another price or plan")
