"""The words in which a script of the browser compares plans that a visitor chose: patterns of the same sentences as elsewhere.

How they are put together is told by `generator.show.words.difference` and `price_difference`; the script does the same.
"""

from collections.abc import Mapping
from functools import cache

from generator.tariff.language import BETWEEN_CLAUSES, BETWEEN_NAMES, BETWEEN_PARTS, BETWEEN_STEPS, Language, message
from generator.tariff.words import NONE, NOT_STATED

_COLUMNS = {
    "head": message("第 %(place)s 个"),
    "question": message("比什么"),
    "caption": message("%(count)s 个套餐，同样的问题"),
    "labelled": message("%(label)s：%(what)s"),
    "none": NONE.text,
    "notStated": NOT_STATED.text,
    "remove": message("去掉"),
    "replace": message("换一个"),
}
_STATES = {
    "off_sale": message("第 %(place)s 个已经停售，现在办不了。"),
    "announced": message("第 %(place)s 个还没有开售。"),
    "who": message("第 %(place)s 个不是人人能办：%(what)s。"),
}
_SENTENCES = {
    "price": message("和第 1 个比，第 %(place)s 个%(what)s。"),
    "samePrice": message("第 %(place)s 个和第 1 个，价钱一样。"),
    "others": message("第 %(place)s 个%(what)s。"),
    "same": message("第 %(place)s 个和第 1 个，能比的几样都一样。"),
    "unclear": message("第 %(place)s 个和第 1 个，有的比不了：%(what)s。有一边未公示，或给法不同。"),
    "elsewhere": message("第 %(place)s 个和第 1 个，流量能用的地方写得不一样。"),
}
_CHANGES = {
    "money": message("%(shown)s 元"),
    "payLess": message("每月少付 %(money)s"),
    "payMore": message("每月多付 %(money)s"),
    "timed": message("%(time)s%(change)s"),
    "thenTheSame": message("%(change)s，以后一样"),
    "inTheEnd": message("长期"),
    "fromMonth": message("第 %(first)s 个月起"),
    "firstMonths": message("头 %(last)s 个月"),
    "oneMonth": message("第 %(first)s 个月"),
    "months": message("第 %(first)s 到第 %(last)s 个月"),
    "more": message("每月%(what)s多 %(shown)s"),
    "less": message("每月%(what)s少 %(shown)s"),
    "aboutMore": message("每月%(what)s多%(shown)s"),
    "aboutLess": message("每月%(what)s少%(shown)s"),
    "about": message("约 %(shown)s"),
    "minutesShown": message("%(many)s 分钟"),
    "messagesShown": message("%(many)s 条"),
    "termNew": message("要用满 %(after)s 个月"),
    "termGone": message("不用再用满 %(before)s 个月"),
    "termLonger": message("要用满的时间长 %(many)s 个月"),
    "termShorter": message("要用满的时间短 %(many)s 个月"),
    "leavingNew": message("提前走要付钱，最多 %(money)s"),
    "leavingGone": message("提前走不用付钱"),
    "leavingMore": message("提前走最多要付的，多 %(money)s"),
    "leavingLess": message("提前走最多要付的，少 %(money)s"),
}
_ITEMS = {
    "priceItem": message("价钱", context="in a sentence"),
    "dataItem": message("流量", context="compared"),
    "minutesItem": message("通话"),
    "messagesItem": message("短信", context="in a sentence"),
    "app-dataItem": message("指定 App 的流量"),
    "termItem": message("要用多久"),
    "leavingItem": message("提前走要付多少"),
}
_BETWEEN = {"names": BETWEEN_NAMES, "clauses": BETWEEN_CLAUSES, "steps": BETWEEN_STEPS, "parts": BETWEEN_PARTS}
_SAID = {
    "noneChosen": message("还没有选套餐。"),
    "oneChosen": message("只选了一个。再加一个，就能比。"),
    "ready": message("%(count)s 个套餐，放在下面了。"),
    "getting": message("正在取套餐……"),
    "unknown": message("%(number)s 不在本站的目录里。"),
    "nonsense": message("写的不是方案编号，不在本站的目录里。"),
    "advice": message("不在目录里的，先别答应办。打官方热线问清楚。"),
    "many": message("一次最多比 4 个。这里只放前 4 个。"),
    "full": message("已经有 4 个了。先去掉一个，再加。"),
    "already": message("这个套餐已经在里面了。"),
    "misspelt": message("方案编号是 10 位：两个数字、两个字母、六个数字。请再看一遍。"),
    "otherCarrier": message("本站只比同一家运营商的套餐。和第一个不是一家的，没有放进来。"),
    "failed": message("现在取不到套餐的页面。看看有没有连上网，再打开一次。"),
    "folder": message("从文件夹里打开的网页，不能自己并排。请分别打开这些页面，对着看："),
    "addLabel": message("再加一个：写方案编号"),
    "replaceLabel": message("把第 %(place)s 个换成：写方案编号"),
    "hidden": message("一样的 %(count)s 行，没有列出来。"),
    "allDifferent": message("每一行都不一样。"),
}


@cache
def words_for_script(language: Language) -> Mapping[str, str]:
    """Return every pattern by its name in the script, in the words of `language`."""
    told = {**_COLUMNS, **_STATES, **_SENTENCES, **_CHANGES, **_ITEMS, **_BETWEEN, **_SAID}
    return {name: text.say(language) for name, text in told.items()}
