"""What readers are told that a field is called: one source for the rows of the pages and for the sentences about changes.

The format's own documentation keeps the words of the regulation beside them; see `generator.tariff.field.Meaning`.
"""

from collections.abc import Mapping
from dataclasses import fields

from generator.tariff.carrier import ServiceDirectory
from generator.tariff.language import Text, message

PLAIN_NAMES: Mapping[str, Text] = {
    "filing_number": message("方案编号"),
    "name": message("名称"),
    "tariff_type": message("属于哪一类"),
    "audience": message("卖给谁"),
    "network": message("什么网络"),
    "tier": message("档次"),
    "region.offered_in": message("在哪里卖"),
    "region.excluded": message("这些地方不卖"),
    "disclosure": message("出处"),
    "disclosure.published_on": message("出处里的公示日期"),
    "disclosure.seen_on": message("出处里看到的日期"),
    "disclosure.source_url": message("公示专区的网址"),
    "disclosure.attested_by": message("谁对内容负责"),
    "sale.first_day": message("从哪天开始卖"),
    "sale.last_day": message("卖到哪天为止"),
    "sale.withdrawn_on": message("卖到哪天为止·提前停售"),
    "sale.channels": message("在哪里办"),
    "sale.takes_effect": message("办了什么时候开始"),
    "price.steps": message("价钱"),
    "price.first_month": message("头一个月怎么收"),
    "price.one_time": message("只收一次的钱"),
    "price.deposits": message("要先存的钱"),
    "price.deposits.returned_over": message("多久还给您"),
    "price.deposits.lost_on_leaving": message("提前走退不退"),
    "price.third_party": message("价钱里包含的别的收费"),
    "price.minimum_spend": message("最低消费（用不完也要付）"),
    "allowances.data": message("上网流量（什么都能用）"),
    "allowances.data.area": message("在哪里能用"),
    "allowances.data.hours": message("只能在这些时间用"),
    "allowances.voice": message("打电话（您打出去的）"),
    "allowances.voice.area": message("在哪里能用"),
    "allowances.app_data": message("只能在某些 App 里用的流量"),
    "allowances.app_data.apps": message("能用哪些 App"),
    "allowances.app_data.area": message("在哪里能用"),
    "allowances.sms": message("短信"),
    "allowances.broadband": message("家里的宽带"),
    "allowances.peak_speed": message("手机上网最快多快"),
    "allowances.other": message("还有什么服务"),
    "beyond.data": message("流量用完以后"),
    "beyond.data.rounding": message("不够一份怎么收"),
    "beyond.voice": message("通话分钟用完以后"),
    "beyond.voice.rounding": message("不够一份怎么收"),
    "beyond.sms": message("短信用完以后"),
    "beyond.cap": message("封顶（最多用到或花到多少）"),
    "beyond.cap.effect": message("到了会怎样"),
    "beyond.cap.resumes": message("什么时候恢复"),
    "beyond.throttle": message("网速会变慢吗"),
    "beyond.throttle.resumes": message("什么时候恢复"),
    "term.minimum": message("至少要用多久（在网要求）"),
    "term.early_termination": message("提前走要付多少（违约金）"),
    "term.validity": message("这个套餐管多久（有效期）"),
    "term.at_expiry": message("到期以后"),
    "term.at_expiry.length": message("每次续多久"),
    "term.at_expiry.to": message("改成什么"),
    "cancelling.channels": message("在哪里退"),
    "cancelling.how": message("怎么退"),
    "cancelling.effective": message("退了以后什么时候停"),
    "eligibility.customers": message("新老用户"),
    "eligibility.age": message("年龄要求"),
    "eligibility.groups": message("只给哪些人"),
    "eligibility.per_person": message("每人能办几个"),
    "eligibility.needs": message("还有什么条件"),
    "sharing.rollover": message("没用完的流量"),
    "sharing.shareable": message("流量能和副卡一起用吗"),
    "sharing.giftable": message("流量能转送别人吗"),
    "sharing.secondary_sims": message("副卡（共用这个套餐的另一张卡）"),
    "sharing.secondary_sims.at_most": message("最多几张"),
    "sharing.secondary_sims.fee": message("每张多少钱"),
    "exclusions.plans": message("不能和哪些套餐一起办"),
    "exclusions.offers": message("不能和哪些活动一起办"),
    "restrictions.limit": message("限制的原话"),
    "restrictions.example": message("例子"),
    "notes": message("其他说明"),
    "profile.services.number_renewal": message("二次号码焕新（清掉前一个机主留下的绑定）"),
    "profile.services.online_handling": message("线上办理（在手机上办）"),
    "profile.services.cancelling_with_refund": message("当场退订、退余额"),
    "profile.services.do_not_disturb": message("防骚扰（不再打推销电话）"),
}
"""By the field without the numbers of items; those of carriers' profiles begin with `profile`.

A field that is not among them is called by the beginning of its meaning.
"""

YES_AND_NO: Mapping[str, tuple[Text, Text]] = {
    "price.deposits.lost_on_leaving": (message("提前走，剩下的不退"), message("提前走，剩下的退给您")),
    "sharing.shareable": (message("能"), message("不能")),
    "sharing.giftable": (message("能"), message("不能")),
    **{f"profile.services.{field.name}.offered": (message("有入口"), message("没有入口")) for field in fields(ServiceDirectory)},
    "profile.list_is_complete": (message("是"), message("否")),
}
"""What a yes and a no of a field are called; a bare yes would leave a reader to guess what it is an answer to."""


def yes_or_no(path: str, *, yes: bool) -> Text:
    """Return what a yes or a no of this field is called; raises KeyError for a field that has no such words."""
    return YES_AND_NO[path][0 if yes else 1]
