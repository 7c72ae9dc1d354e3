"""Words that people of the trade use among themselves, each with the plain words to write instead.

The glossary does not explain them: a term that contracts and shops use is worth a place there, these are not.
"""

from generator.tariff.language import Text

PLAIN: dict[str, Text] = {
    word: Text(zh, en)
    for word, zh, en in (
        ("单停", "打不出，还能接", "cannot call, can still be called"),
        ("单向停机", "打不出，还能接", "cannot call, can still be called"),
        ("双停", "打不出，也接不了", "can neither call nor be called"),
        ("双向停机", "打不出，也接不了", "can neither call nor be called"),
        ("预销户", "快要销号", "about to be closed"),
        ("合户", "几个号码的账算在一起", "several numbers on one bill"),
        ("携入", "从别家转来", "moved here from another carrier"),
        ("携出", "转到别家", "moved to another carrier"),
        ("趸交", "一次交清", "paid all at once"),
        ("销售品", "套餐", "plan"),
        ("可选包", "另外加买的包", "pack bought in addition"),
        ("主产品", "主套餐", "main plan"),
        ("月基本费", "月费", "monthly fee"),
        ("月使用费", "月费", "monthly fee"),
        ("未履约", "还没用满", "not yet served"),
        ("履约", "用满", "served"),
        ("网间", "和别家的号码之间", "with numbers of other carriers"),
        ("网内", "同一家的号码之间", "between numbers of this carrier"),
        ("忙时", "用的人多的时候", "busy hours"),
        ("号段", "号码开头的几位", "first digits of the number"),
        ("流量池", "大家合用的流量", "data used together"),
        ("语音池", "大家合用的通话分钟", "minutes used together"),
        ("出账", "结账", "the bill is made"),
        ("拨测", "试打", "test call"),
        ("割接", "换设备", "change of equipment"),
        ("托收", "从银行卡自动扣钱", "taken from the bank account"),
        ("强拆", "强制停掉宽带", "broadband is cut off"),
        ("计收", "收钱", "charged"),
        ("计扣", "扣掉", "deducted"),
        ("剔除", "不算在内", "not counted"),
    )
}
_LETTERS = """
APP VIP SVIP TV HD QQ SIM ID PC PAD AI VR CD DVD OK MAX PRO PLUS MINI NBA CBA CCTV UP USB NFC GPS WIFI WLAN SMS IP DIY KTV ATM EMS PDF
"""
KNOWN_LETTERS = frozenset(_LETTERS.split())
"""Abbreviations that people who are not of the trade use as well, and the letters of product names."""
