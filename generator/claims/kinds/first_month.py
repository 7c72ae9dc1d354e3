"""首月: what the first month costs."""

from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.tariff.words import FirstMonth

_HEAD = r"(?:首个?(?:自然)?月|第(?:一|1)个(?:自然)?月|(?:入网|开通|激活|订购|办理|生效|开户|竣工)当月(?!起))"
# The fee must be what the words are about: “首月资源按天折算” says nothing of money. The next month is another sentence.
# “首月不按天折算” denies what follows; “首月不足一月按天折算” does not.
_DENIES = r"不(?!足|满|论|管|限)|无(?!论)|未(?!满)|非|没有|是否"
_OF_ELSE = r"次月|第二个?月|资源|流量|语音|通话|可选|选择|返|赠|送|享"
_WITHIN = rf"(?:(?!{_DENIES}|{_OF_ELSE})[^,。;\n\"”“]){{0,14}}?"
_FEE = r"(?:月?套餐(?:月)?(?:资)?费|月租(?:费)?|月(?:功能)?费|月基本费|资费|费用|功能费|基本费)"
_HOW = {
    FirstMonth.PRORATED_BY_DAY: r"(?:按照?(?:剩余|实际|当月)?(?:使用)?(?:天|日)(?:数)?(?:折算|收取|计收|计费|收费|计算|扣费|扣收)"
    rf"|{_FEE}(?:及|和)(?:套内|所含|套餐内)?(?:资源|内容|流量)均?按[日天](?:折算|收取)|按天|按日"
    r"|(?:按)?(?:实际)?(?:使用|剩余)天数(?:折算|收取|计费)|折算收取|日均)",
    FirstMonth.HALF: rf"(?:{_FEE}(?:\([^)]*\))?减半|减半|半价|(?:收取)?一半(?:月租|月费|套餐费))",
    FirstMonth.FREE: (
        rf"(?:{_FEE}(?:\([^)]*\))?(?:全?免(?:收|费|除)?|不收取?)|免(?:收|除|费)?{_FEE}|不收取?{_FEE}|免费(?!体验|使用|领"
        r"|提供|安装|赠))"
    ),
    FirstMonth.FULL: (
        rf"(?:全(?:额|月|价)(?:收取|收费|计费|计收|扣费|扣收)|(?:按)?(?:全|整)月(?:收|计费|扣|资费|{_FEE})|全量全价"
        r"|全月全量|按全额|收(?:取)?(?:全|整)月)"
    ),
}
_ANY = Pattern("|".join(rf"(?P<{kind.name}>{_HEAD}{_WITHIN}{how})" for kind, how in _HOW.items()))
_CHOICE = Pattern(r"(?:可(?:以)?(?:自由|自主|任意)?选|选择|任选|二选一|三选一)[^。;\n]*$")
_DENIED_BEFORE = Pattern(rf"(?:{_DENIES}|取消|停止)[^,。;\n]{{0,4}}$")
_DENIED_AFTER = Pattern(r"^[^,。;\n]{0,6}(?:不适用|不支持|不执行|不再|除外|暂停|取消)")
_CHOSEN_AFTER = Pattern(r"^[\"”]?(?:[、/]|或(?!者?次月)|(?:可|任)选|模式)")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each stretch that says how the first month is charged; a choice among several ways is none."""
    for found in passage.find(_ANY):
        span = Span(*found.span())
        before = passage.folded[passage.sentence_at(span.start).start : span.start]
        if _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(passage.folded[span.end :]):
            continue
        if _CHOICE.search(before) or _CHOSEN_AFTER.match(passage.folded[span.end :]) or about_other_plan(passage, span):
            continue
        yield Claim("first_month", span, FirstMonth[str(found.lastgroup)])
