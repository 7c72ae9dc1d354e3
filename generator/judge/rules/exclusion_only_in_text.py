"""An exclusion in the small print that no public field states (R22).

Not mended by a machine: a sentence may number plans beside those that it excludes.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.kinds.exclusion import only_not_twice, says_not_twice
from generator.claims.passage import Passage, Span
from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, small_print, stated_words
from generator.judge.filed_claims import FiledClaim
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Exclusions


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that excludes something while the fields exclude nothing, or not the plans it numbers.

    That one cannot have it twice is stated by `eligibility.per_person` too.
    """
    stated = _stated_exclusions(plan)
    for claim in once_a_sentence(claim for claim in small_print(plan, "exclusion") if not _stated(plan, claim, stated)):
        yield claim.fault(f"写着“{claim.words}”，互斥里没有", f"it says “{claim.words}”, the exclusions do not")


def _stated_exclusions(plan: Plan) -> tuple[str, ...]:
    """Return the sentences that exclude something in public, and the offers under `exclusions`."""
    offers = tuple(offer.zh for offer in plan.exclusions.offers)
    said = (_what_it_states(passage, claim.span) for passage in stated_words(plan) for claim in claims_in(passage, "exclusion"))
    has_none = (passage.text for passage in stated_words(plan) if _HAS_NONE.search(passage.folded))
    return (*offers, *said, *has_none)


def _what_it_states(passage: Passage, span: Span) -> str:
    """Return the whole sentence where it speaks of holding together; who may not order it is said by those words alone.

    “新装电视时订购，互联网卡不可订购” excludes holders of that card, and nothing of televisions.
    """
    sentence = passage.sentence_at(span.start)
    return passage.words(sentence if _TOGETHER.search(passage.folded, *sentence) else span)


_TOGETHER = re.compile(
    r"同时|同享|叠加|互斥|互不|重复|重叠|冲突|排斥|兼|一起|一并|共享|共同|并存|已(?:经)?(?:办|订|参|享|有|加入|开通)|[参加办理订购享受]过|其[他它]|同类|任选|择"
)
"""Words by which a sentence speaks of holding together, of repeating, or of what one already has."""

_HAS_NONE = re.compile(r"未(?:办理?|参加|参与|享受|订购)[^,。;]{0,10}(?:互斥|同类)")
"""Who may have it only without another: a condition says the exclusion from the customer's side."""


_EVERYDAY = re.compile(
    r"其[他它]|同类型?|任何|所有|各类|各种|类似|相关|现有|优惠|活动|合约|产品|业务|套餐|资费|促销|营销|折扣|补贴|话费|权益|政策"
    r"|方案|[项种个类款等]+"
    r"|互斥|不可以?|不能|不得|不支持|无法|不予|禁止|同时|同享|叠加|重复|共同|一起|一并|兼得|享受|享有|办理|参加|参与|订购|申请"
    r"|使用|用户|客户|号码|移动|联通|电信"
    r"|广电|本|该|此|与|和|及|或|以及|的|在|内|期间?|已|如|若|注|则|再|均|都|也|且|有|了|过|后|被|将|会|需|须|请|可|为|是"
    r"|[^一-龥A-Za-z]"
)
_OF_ANY = re.compile(r"其[他它]|同类|任何|所有|各类|互斥|优惠|活动|合约|折扣")
"""Public words that an exclusion of “other offers” is said by; that who has one certain card may not have it says less."""
_SHARED = 2
"""Letters in a row that two exclusions share, everyday words taken away, when they name the same thing."""


def _stated(plan: Plan, claim: FiledClaim, stated: tuple[str, ...]) -> bool:
    """Return whether the fields exclude the plans that it numbers, or anything of the kind it names.

    “与公众产品不可同享” is not said by an exclusion of 政企产品; “与其他优惠互斥” names nothing, so any exclusion says it. Of
    several things half must be named: the fields that say one of four leave out the rest.
    """
    numbers = _numbers(claim.claim.value) - {plan.filing_number}
    if numbers:
        return numbers <= set(plan.exclusions.plans)
    words = claim.passage.words(claim.claim.span)
    if only_not_twice(words):
        return bool(plan.eligibility.per_person) or any(says_not_twice(text) for text in stated)
    things = [piece for piece in _EVERYDAY.sub("|", words).split("|") if len(piece) >= _SHARED]
    if not things:
        return bool(plan.exclusions.plans) or any(_OF_ANY.search(text) for text in stated)
    public = "|".join(stated)
    if "同类" in words and "同类" in public:
        return True
    named = [any(piece[start : start + _SHARED] in public for start in range(len(piece) - 1)) for piece in things]
    return any(named) and 2 * sum(named) >= len(named)


def _numbers(value: object) -> set[str]:
    return set(value.plans) if isinstance(value, Exclusions) else set()


RULE = Rule(
    id="exclusion-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="互斥只写在小字里", en="An exclusion in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。不知道互斥，原来的优惠就没有了。",
        en="Limits must not be hidden. Who does not know of an exclusion loses the discount that they had.",
    ),
    mend=Text(
        zh="写进 exclusions.plans 或 exclusions.offers；限办几个，写进 eligibility.per_person",
        en="write it into exclusions.plans or exclusions.offers; how many one may have into eligibility.per_person",
    ),
    citations=("R07", "R22"),
    bad=Example(("notes: [{zh: 与其他话费优惠互斥。}]",)),
    good=Example(("exclusions: {offers: [{zh: 其他话费优惠}]}\nnotes: [{zh: 与其他话费优惠互斥。}]",)),
    check=check,
)
