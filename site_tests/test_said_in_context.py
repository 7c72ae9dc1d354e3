"""What is said stays said when something neutral stands beside it, and what only sounds like it stays silent.

Each sentence of the tables in `ways_of_saying/` is put where filings put theirs: behind a name, in brackets, as an item of a
list, between sentences about other things. None of these neighbours takes anything back, so none may hide what is said. It is
how the finder is asked about wordings that nobody wrote down: a pattern that reads too far into its neighbours fails here.
"""

import pytest

from generator.claims.claim import claims_in
from generator.claims.passage import Passage
from site_tests.test_ways_of_saying import KINDS, SAID, TRAPS

AROUND = {
    "behind a name": "示例惠民包：{}",
    "in brackets of a name": "智惠版（{}）",
    "an item of a list": "2.{}",
    "an item with a ring": "③{}；",
    "before a dash": "{}-享购机直降1050元",
    "before who it is for": "{}（网龄2年及以上）",
    "in quotation marks": "“{}”",
    "before a price and a space": "{} 资费30元/月",
    "behind when it starts": "办理立即生效，{}。",
    "before where to ask": "{}，详询当地营业厅。",
    "before what one gets": "{}，每月享500M宽带及会员权益一份",
    "between two facts": "资费30元/月；{}；超出按标准收取",
    "behind who may have it": "全省移动用户均可办理，{}，次月生效",
    "behind who may have it, a sentence": "在网满6个月的老用户可办理。{}。",
    "behind what is not charged": "本业务不收取违约金；{}。",
    "before what is not charged": "{}。退订当月生效，不收取违约金。",
    "behind other agreements": "如用户有其他合约，以其他合约约定为准。{}。",
    "before what may be added": "{}；客户可自愿叠加副卡。",
    "behind a heading": "温馨提示：{}",
    "an item with a bracket": "1）{}；2）详询客服热线",
    "behind a name in heavy brackets": "【示例惠民包】{}",
    "as one part of a name": "{}+500M宽带",
    "behind the name of an agreement": "《示例协议》：{}",
    "before who decides": "注：{}，最终以系统为准",
    "between gifts": "赠送话费100元。{}。赠送的话费不退不转。",
    "between money paid and a penalty": "预存100元，分10个月返还；{}；违约金50元",
    "behind who may not have it": "已参加其他活动的用户不可办理。{}",
    "behind another card's price": "副卡10元/月，{}",
    "before another card's price": "{}，副卡10元/月",
    "within a long text": (
        "一、本产品面向移动用户。二、套餐外流量5元/GB，语音0.15元/分钟；来电显示免费。三、{}。四、办理渠道：营业厅、掌上营业厅、"
        "客服热线。五、退订方式：营业厅办理，次月生效，如有疑问详询客服热线。"
    ),
    "on a line of its own": "一、活动内容\n{}\n二、活动时间以公告为准",
    "an item with half a bracket": "1）{}；",
    "second of a list": "1.资费30元/月；2.{}；3.次月生效",
    "behind annex": "附：{}",
    "a note in brackets": "（注：{}）",
    "between marks of a page": "<p>{}</p>",
    "in the middle of notes": (
        "1、本业务自2026年1月1日起受理，全国统一客服热线为10086。2、套餐外流量5元/GB；{}；"
        "当月办理次月生效，停机期间不收取月费。3、解释以协议为准。"
    ),
    "in black brackets": "新惠包【{}】",
    "an item in brackets": "（1）{}；（2）流量不结转",
    "behind a gift": "赠送会员权益一份。{}。",
    "behind where it is": "限示例市，{}",
    "behind what is not shared": "不可转赠、不可共享；{}",
}
# Of these neighbours none says anything at all, so what stays silent alone stays silent beside them.
SILENT = ("behind a name", "an item of a list", "an item with a ring", "before where to ask", "behind a heading", "on a line of its own")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", AROUND)
def test_what_is_said_is_heard_beside_something_neutral(kind, place):
    texts = [AROUND[place].format(text.rstrip("。；")) for said, _, text in SAID if said == kind]
    assert [text for text in texts if not claims_in(Passage(text), kind)] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", SILENT)
def test_what_only_sounds_like_it_stays_silent_beside_something_neutral(kind, place):
    texts = [AROUND[place].format(text.rstrip("。；")) for trap, text in TRAPS if trap == kind]
    assert [text for text in texts if claims_in(Passage(text), kind)] == []
