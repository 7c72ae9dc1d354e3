"""What is compared and how everything is counted, said with the figures so that anybody can count again by hand."""

from dataclasses import dataclass

from generator.simplicity.measures import MEASURES
from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: what it gives, in symbols and in words."""

    title: Text
    symbols: str
    words: Text


COMPARED = (
    Text(
        zh="只比同一家、同一省份清单里在售的套餐。全国套餐只算在“全国”里；在两个省卖的，两个清单都算。",
        en="Plans on sale are compared inside the list of one carrier and province. Nationwide plans count under Nationwide alone; "
        "one sold in two provinces counts in both lists.",
    ),
    Text(
        zh="不比：方案编号、公示凭据、日期、英文、空格。单位不同但量一样的算一样。原文里还没读懂的话也要一样。",
        en="Not compared: filing number, evidence of disclosure, dates, English, spaces. The same amount in other units is the same. "
        "What is not yet understood of a filing has to agree too.",
    ),
    Text(
        zh="只有价格不同：把价格换成 #，名称和句子里等于自己价格的数也换。",
        en="Only the price differs: the price becomes #, also where the name or a sentence repeats it.",
    ),
    Text(
        zh="只有数字不同：把全部数字换成 #，名称也换。4G、5G 是网络名，不换。",
        en="Only figures differ: every figure becomes #, in the name too. 4G and 5G are names of networks and stay.",
    ),
    Text(
        zh="同样几个套餐只列一次，归在最像的一类。",
        en="The same plans are listed once, under the closest likeness.",
    ),
)
"""When plans are near-duplicates."""

FORMULAS = (
    Formula(
        Text(zh="一组最多可以少几个", en="How many of a group could go"),
        "n − 1",
        Text(zh="组里有 n 个套餐，留一个。", en="Of the n plans of the group one stays."),
    ),
    Formula(
        Text(zh="相似套餐占几成", en="Share of near-duplicates"),
        "D = A ÷ P",
        Text(
            zh="A 是至少在一组里的套餐数，P 是清单里的套餐数。",
            en="A is the number of plans in at least one group, P that of the list.",
        ),
    ),
    Formula(
        Text(zh="清单最多可以少几个", en="How many of a list could go"),
        "K = A − B",
        Text(
            zh="有共同套餐的组连成一堆，B 是堆数，每堆留一个。一个套餐在几组里也只算一次。",
            en="Groups that share a plan make one heap; B is the number of heaps, and one plan of each stays. "
            "A plan of several groups counts once.",
        ),
    ),
    *(Formula(measure.title, measure.symbols, measure.formula) for measure in MEASURES),
    Formula(
        Text(zh="中位数和最高", en="Median and highest"),
        "x̃, max x",
        Text(
            zh="从小到大排，正中间的是中位数；个数是双数时，取中间两个的平均。一样高的，列编号最小的套餐。",
            en="Put in order, the value in the middle is the median; of an even number, the mean of the two in the middle. "
            "Of equally high ones the plan with the lowest filing number is named.",
        ),
    ),
)
