"""达量限速: the speed after a volume."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.edges import FACT_ENDS
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import NUMBER, SPEED, VOLUME, speed, volume
from generator.tariff.beyond import Throttle
from generator.tariff.quantity import DataVolume, Speed
from generator.tariff.words import NOT_STATED, Resumes

_SLOWER = (
    r"(?:(?<![不未无])限速|降速|降低(?:用户|客户|您)?(?:的)?(?:上网|网络|使用)?(?:网速|速率|速度)|"
    r"[以按](?:最高|不超过|不高于)*(?=[0-9.]+ ?[KMkm]bps)"
    r"|(?:转|改走|改用|改为|切换到|只能以|仅能以|走)(?:低|慢|窄)(?:速|带)(?:通道|线路|网络|模式)?|调[慢低](?=到|至|[^,。;\n]{0,4}(?:网速|速率|速度))"
    r"|(?:网速|速率|速度|下行|上网)(?:被)?(?:压|封顶|调[慢低]|压低)(?:到|至|为)?|(?:实施|实行|采取|进行)限流|(?:网速|速率|速度)约(?:为)?"
    r"|转低速|(?:转为|进入|变为|采用)?低速(?:模式|上网|使用|不限量|网络|续用|继续)|(?:速率|网速|速度|网络)(?:将|会)?受限|限制(?:其|用户"
    r"|客户|您|号码)?(?:的)?(?:上网|网络"
    r"|移动)?(?:网速|速率|速度)|"
    r"(?:网速|速率|速度)(?:(?:将|会|则|即|被|由|自动|系统|最高)*(?:降|下降|降低|下调|下调至|限制|限|调整|减慢|变慢|最高|不超过|不高于)|上限"
    r"|≤|<=?)"
    r"|最高上网(?:速率|速度)(?:降|限|为)|(?:速率|网速|速度)(?:将|会)?受到限制|(?:网速|速率|速度)(?:将|会|可能|则)*(?:受(?:到)?(?:一定|较大"
    r"|明显)?(?:的)?影响|明显(?:下降|变慢|降低)|变慢|变卡|放缓)|影响(?:上网|网络)?(?:网速|速率|速度)|关闭高速"
    r"|降至|降[到为](?=[0-9.]+ ?[GMKgmk]|最高|不高于|低速)|限至|限速至)"
)
_USED = (
    r"(?:达量|达到|达|超过|超出|超|用满|用完|用尽|用罄|殆尽|耗完|用超|到量|超量|用到|用得(?:太|过)多|达阈值"
    r"|(?:大于|高于|多于)(?=[0-9.]+ ?[GMT])|使用(?:满|到|至"
    r"|完|超过)|满|耗尽|累计)"
)
_PHRASE = Pattern(
    rf"(?:(?P<volume>{VOLUME})(?P<between>[^。;\n]{{0,30}}?)|(?P<used>达量|{_USED}[^。;\n]{{0,20}}?))"
    rf"(?P<slower>{_SLOWER})(?:[^。;\n\d]{{0,10}})(?P<speed>{SPEED}|{NUMBER}\s?[MKmk](?![A-Za-z]))?"
)
_FAST = Pattern(
    rf"(?:(?P<volume>{VOLUME})(?:的)?|前(?P<first>{VOLUME})(?:为|享|是)?|(?P<whole>超出|用完|超过|用尽)(?:套餐内?)?)(?:的)?(?:国内"
    rf"|全国|通用)*高速(?:流量)?"
    rf"[^。;\n]{{0,12}}?(?:低速|降速|限速|(?:后|之后|剩余|其余|超出)[^。;\n]{{0,6}}?(?:以|为|按|用|速率|最高)+(?P<speed>{SPEED}))"
)
_ARROW = Pattern(
    rf"(?P<volume>{VOLUME})(?:以?后|之后|以上|/月)?(?:的?(?:部分|上网|最高|网速|速率|速度|为|降至|限速|限速至|至|到|[,:]))*(?:→|->"
    rf"|—+>?|[:,]?)"
    rf"(?:最高|不超过|降至|限速|限至|至|到|为)*(?P<speed>{SPEED})"
)
# “超出20GB后最高速率为1Mbps”, “流量耗尽后提供1Mbps基础网速”, “高速流量用完后转为低速”: what is left is slow by its figure or by its name.
_LEFT = Pattern(
    rf"(?:超出|超过|用完|用尽|耗尽|用满|达到|达)(?P<used>[^。;\n]{{0,16}}?)(?:之|以)?后,?"
    r"(?:(?!提速|提升|恢复|宽带|漫游|上行)[^。;\n\d]){0,8}?(?P<speed>(?<![\d.])(?:\d{1,3}(?:\.\d+)? ?[Kk]|\d(?:\.\d+)? ?[Mm])bps)"
    rf"|流量(?:包)?(?:超出|用完|用尽|耗尽|用满)(?:之|以)?后,?(?:自动|系统|将|会)*(?:转为|转|进入|变为|采用)(?:低速|慢速){FACT_ENDS}"
    r"|(?:(?<=\dGB)|(?<=\dG)|超出|超过|用完|用尽|耗尽|用满|达到?[^。;\n]{1,10})(?:之|以)?后[^。;\n\d]{0,6}?"
    r"(?:慢速模式|对(?:网速|速率|上网速度)(?:进行|予以)?(?:控制|限制|管控)|(?:网速|速率)(?:将)?(?:进行|予以)?(?:管控|控制))"
)
# Data that is slowed when another plan's is, and what speed is left then.
_TOO = Pattern(
    rf"(?:本|该|此)(?:产品|业务|套餐|流量|语音)*包?(?:的)?(?:流量|网速)?(?:也|亦|都)?(?:将|会)?(?:也)?(?:同步|一并|随之|同时"
    rf"|跟随)(?:被)?(?:降速|限速)(?!解|恢复|取消)"
    rf"|(?:限速|降速)后(?:的|其)?(?:上网|网络)?(?:网速|速率|速度|最高|为|至|不超过)+(?P<speed>{SPEED})"
)
# “晚上7点到11点网速最高10M”, “用量较高的客户优先级会被调低”: slower at certain hours, or for those who use much.
_AT_TIMES = Pattern(
    r"(?:忙时|高峰(?:期|时段)|繁忙时段|晚高峰|(?:早上?|上午|中午|下午|晚上?|夜间|每[天日])? ?[0-9]{1,2} ?(?:点|时|:[0-9]{2}) ?(?:-|—|–|~|至"
    r"|到)+ ?(?:次日)?[0-9]{1,2} ?(?:点|时|:[0-9]{2}))[^。;\n宽]{0,24}?"
    rf"(?:(?:网速|速率|上网速度|速度)[^,。;\n]{{0,6}}?(?:最高|上限|不超过|不高于|限|降)|(?:最高|最大)(?:网速|速率|上网速度"
    rf"|速度))[^,。;\n\d]{{0,6}}(?P<speed>{SPEED}|{NUMBER}\s?[MKmk](?![A-Za-z]))"
    r"|(?:用量|流量|使用量)(?:较|过|偏|特别|异常|明显)*(?:高|大|多)(?:的(?:用户|客户|号码)?,?)?[^,。;\n]{0,8}?(?:优先级|网速|速率"
    r"|上网速度)[^,。;\n]{0,6}?(?:调低|降低|下调|下降|限制|靠后|延后|受限)"
)
_DENIED = Pattern(
    r"(?:不(?:再|会|被|触发|做|进行|予|纳入|计入|参与|受|适用于?|采取|采用|实施|实行|执行|切换|转|进入|启动|启用|施加|作)*(?:到|至|为|成"
    r"|入)?|未|无|解除?|取消|免|没有|(?:不|无)(?:会|需|须)?[^,。;]{0,3}(?:转为|切换(?:到|至|为)|采取|进入))(?:任何)?(?:达量)?$"
)
_OLD_PLAN = Pattern(
    r"(?:旧版|老版|旧款|老款|以前的?|停售的?|别的|(?<!订购)(?<!办理)其[他它](?:的)?)[^,。;]{0,6}(?:套餐|版本|资费|产品)[^,。;]{0,4},?$"
)
"""“旧版套餐，超20GB后降速”: what another plan does."""
_OF_CUSTOMERS = Pattern(
    r"^(?:后)?(?:版|类|型|的)?(?:不限量)?(?:基础|附加|主|叠加)?(?:套餐|资费|用户|客户|产品|业务|版|包|规则|门槛|阈值|阀值|累计|状态(?:的|时"
    r"|下)?(?:用户|客户|不|无法))"
    r"|^(?:、|和|与|及|以及|或|/)[^,。;\n]{0,12}(?:用户|客户|套餐|业务|产品|阈值|阀值|累计)"
)
_KIND_OF_PLAN = Pattern(r"达量?(?:限|降)速")
"""Without a figure it is a kind of plan, said of this one only where nothing beside it speaks of other customers."""
_OF_OTHERS = Pattern(r"(?:(?:用户|客户)\([^()]*|(?:除|不含|非|等|订购了?|已?办理了?|不适用于?|适用于?|与|和)[^,。;\n]{0,12})$")
_PACK_USED = Pattern(r"(?:提速|加速|恢复|解速)(?:流量)?包[^,。;\n]{0,10}$")
"""“提速包用完后再次降速”: it lifted what another plan does, which comes back."""
_LIFTED = Pattern(r"(?:解除|解开|取消)[^。;\n]{0,24}[限降]速")
"""“可解除超出200GB限速”: what lifts a throttle comes to an end with its data, and then the other plan's holds again."""
_ROAMS = Pattern(r"漫(?:出|游)")
"""While roaming a speed is what the network there gives, unless it falls after a volume."""
_OF_THE_NETWORK = Pattern(r"国际漫游|境外|网络(?:繁忙|拥塞|拥堵)|宽带|下行峰值|峰值")
_NOT = Pattern(r"不(?:会|再|被|受|予)|无(?:需|限)|未")
_FALLS = Pattern(r"[达满超完到尽].{0,24}后.{0,12}(?:降|限)")
_NETWORK = Pattern(r"(?:[1-9]\.)?[2345]G")
"""“5G速率最高500Mbps” is said of the network, as item 2 of a list too; five gigabytes of data would be used up first."""
_AGAIN = Pattern(r"[^。\n]{0,16}?(?P<when>次月|下个?月|次日)(?:初|1[日号])?(?:系统)?(?:将|会)?(?:自动)?(?:恢复|解除)")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield each step: the value where volume and speed are exact, None where one is missing or open (`1M/S`).

    A fixed speed, a speed while roaming, “不限速” and words about customers whose plan is slowed are none.
    """
    steps: list[tuple[Span, Throttle | None]] = []
    for found in passage.find(_PHRASE):
        if not _speaks_of_volume(found) or _is_none(passage, found):
            continue
        after = volume(found["volume"] or found["used"] or "")
        steps.append((Span(*found.span()), _step(passage, found.end(), after, found["speed"])))
    if steps:
        taken = [span for span, _ in steps]
        for found in passage.find(_ARROW):
            span = Span(*found.span())
            if not any(span.overlaps(other) for other in taken):
                steps.append((span, _step(passage, found.end(), volume(found["volume"]), found["speed"])))
    else:
        steps.extend(_arrows(passage))
    taken = [span for span, _ in steps]
    steps.extend(one for one in _said_otherwise(passage) if not any(one[0].overlaps(other) for other in taken))
    for span, step in sorted(steps, key=lambda pair: pair[0]):
        yield Claim("throttle", span, step)


def _arrows(passage: Passage) -> Iterator[tuple[Span, Throttle | None]]:
    """Yield steps written with arrows alone: “20GB→1Mbps”."""
    for found in passage.find(_ARROW):
        if "→" in found[0] or "->" in found[0]:
            yield Span(*found.span()), _step(passage, found.end(), volume(found["volume"]), found["speed"])


def _said_otherwise(passage: Passage) -> Iterator[tuple[Span, Throttle | None]]:
    """Yield steps told by the fast data before them, the speed left after them, the hour, or another plan that this follows."""
    for found in passage.find(_FAST) if "高速" in passage.folded else ():
        yield Span(*found.span()), _step(passage, found.end(), volume(found["volume"] or found["first"] or ""), found["speed"])
    for found in passage.find(_LEFT):
        sentence = passage.sentence_at(found.start())
        if not _OF_THE_NETWORK.search(passage.folded, sentence.start, found.end()) and not _DENIED.search(
            passage.folded, sentence.start, found.start()
        ):
            yield Span(*found.span()), _step(passage, found.end(), volume(found["used"] or ""), found["speed"])
    for found in passage.find(_AT_TIMES):
        sentence = passage.sentence_at(found.start())
        if not _OF_THE_NETWORK.search(passage.folded, sentence.start, found.start()) and not _NOT.search(found[0]):
            yield Span(*found.span()), None
    for found in passage.find(_TOO):
        yield Span(*found.span()), _step(passage, found.end(), None, found["speed"])


def _speaks_of_volume(found: re.Match[str]) -> bool:
    return bool(found["used"]) or found["between"] is not None


def _is_none(passage: Passage, found: re.Match[str]) -> bool:
    start = found.start("slower")
    clause = passage.clause_at(start)
    sentence = passage.sentence_at(found.start())
    return bool(
        _DENIED.search(passage.folded, clause.start, start)
        or _OF_CUSTOMERS.match(passage.folded[found.end("slower") :])
        or _PACK_USED.search(passage.folded, clause.start, start)
        or (found["speed"] is None and _LIFTED.search(passage.folded, sentence.start, found.end()))
        or _OF_THE_NETWORK.search(passage.folded, max(sentence.start, found.start() - 12), start)
        or _OLD_PLAN.search(passage.folded, sentence.start, found.start())
        or (not _falls_after_a_volume(found) and _ROAMS.search(passage.folded, max(sentence.start, found.start() - 12), start))
        or (found["volume"] and _NETWORK.fullmatch(found["volume"]) and not re.search("[后达超满用]", found["between"]))
        or (
            found["volume"] is None
            and found["speed"] is None
            and _KIND_OF_PLAN.match(found[0])
            and _OF_OTHERS.search(passage.folded, sentence.start, found.start())
        )
        or (found["volume"] and found["volume"].endswith("流量") and "包" in found["between"])
    )


def _falls_after_a_volume(found: re.Match[str]) -> bool:
    """Return whether the words name both the volume and the speed that is left."""
    return bool(found["speed"] and volume(found["volume"] or found["used"] or "") and _FALLS.search(found[0]))


def _step(passage: Passage, end: int, above: DataVolume | None, words: str | None) -> Throttle | None:
    slow: Speed | None = speed(words) if words else None
    if above is None or slow is None:
        return None
    again = _AGAIN.match(passage.folded, end)
    resumes = NOT_STATED if again is None else Resumes.NEXT_DAY if again["when"] == "次日" else Resumes.NEXT_MONTH
    return Throttle(above=above, speed=slow, resumes=resumes)
