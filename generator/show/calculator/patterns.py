"""What the calculator says, written once for both who say it: the page as it is built, and the script that takes over.

`{gap}` is a gap to fill. The figures themselves are made by `figures.py` here and by `calculator.js` there, in the same way.
"""

from collections.abc import Mapping

from generator.tariff.language import BETWEEN_CLAUSES, BETWEEN_NAMES, Language, Text, message

PATTERNS: Mapping[str, Text] = {
    # Sums of money.
    "exact": message("{money} 元"),
    "between": message("{least} 到 {most} 元"),
    "at_least": message("至少 {least} 元"),
    "nothing_known": message("算不出"),
    # What they depend on; after the sum, or below it.
    "depends": message("看{why}（未公示）"),
    "no_cap": message("没有封顶"),
    "clause": BETWEEN_CLAUSES,
    "unworkable": message("这里算不了，请看套餐自己那一页"),
    "no_month": message("还没开始用，就到期了"),
    # What a use meets.
    "stops_data": message("流量不够您用：到了上限，会停。"),
    "stops_voice": message("分钟不够您用：多打的，套餐里没有。"),
    "stops_sms": message("短信不够您用：多发的，套餐里没有。"),
    "ends": message("只能用 {months} 个月，平均只算这几个月。"),
    # The bill of a month.
    "month": message("第 {months} 个月"),
    "to": message("{first} 到 {last}"),
    "and": BETWEEN_NAMES,
    "fee": message("套餐费"),
    "overage_data": message("多用的流量"),
    "overage_voice": message("多打的电话"),
    "overage_sms": message("多发的短信"),
    "top_up": message("补足最低消费"),
    "one_time": message("只收一次的钱"),
    "deposit": message("要先存的钱"),
    "total": message("这个月一共"),
    "put_down": message("办的时候要先存 {money}，以后退给您。"),
    # What is typed.
    "empty": message("请写一个数字。不用就写 0。"),
    "no_number": message("请写数字，例如 {example}。"),
    "below_zero": message("不能比 0 少。"),
    "too_much": message("太多了，最多写 {most}。"),
    "no_whole": message("请写整数，例如 {example}。"),
    "too_fine": message("小数点后面，最多写三位。"),
    "mend": message("上面有一个数没写对。改好了，马上就算。"),
    "bad_start": message("地址里的日子看不懂，先按 {day}算。"),
    "not_here": message("您选的套餐，这一页没有。请从下面找。"),
    # What is listed.
    "counted": message("每月打电话 {minutes} 分钟，流量 {data} GB，从 {day}开始。"),
    "counted_too": message("App 专用流量 {app} GB，短信 {messages} 条。"),
    "listed": message("共 {count} 个套餐，列出 {shown} 个。"),
    "more": message("再看 {count} 个"),
}
WHY: Mapping[str, Text] = {
    "allowances.app_data": message("给多少 App 专用流量"),
    "allowances.data": message("给多少流量"),
    "allowances.sms": message("给多少短信"),
    "allowances.voice": message("给多少分钟"),
    "beyond.cap": message("封顶", context="what a sum depends on"),
    "beyond.data": message("流量用完怎么收"),
    "beyond.sms": message("短信用完怎么收"),
    "beyond.voice": message("通话用完怎么收"),
    "price.deposits": message("先存的钱怎么退"),
    "price.first_month": message("头一个月怎么收", context="what a sum depends on"),
    "price.minimum_spend": message("最低消费怎么算"),
    "price.steps": message("每个月的价钱"),
    "term.at_expiry": message("到期以后怎么收"),
    "term.validity": message("有效期多长"),
}
"""What a figure depends on, by the path of the format that is not disclosed; the script names them by their places here."""


def said(name: str, language: Language, **gaps: str | int) -> str:
    """Return the pattern of that name with its gaps filled."""
    words = PATTERNS[name].say(language)
    for gap, value in gaps.items():
        words = words.replace(f"{{{gap}}}", str(value))
    return words
