"""The questions of the finder, what one can answer, and what each answer counts as; 不知道 is always an answer.

Use that one does not know counts as the middle one, and a phone that one does not know as one that knows 4G only, so
that whatever is found can be used. So fewer pages of results are needed than there are ways to answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.tariff.language import Text, message

_FIVE_G = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its key in addresses, what it says, a line of help, and what it counts as in the question's unit."""

    key: str
    label: Text
    note: Text
    means: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answers; `hint` tells how to find out."""

    text: Text
    hint: Text
    answers: tuple[Answer, ...]


PHONE = Question(
    message("您用的是什么手机？"),
    message("看手机屏幕最上面：有“5G”两个字，就是 5G 手机。"),
    (
        Answer("4g", message("4G 手机，或者更老的"), message("只找 4G 手机也用得上的套餐"), 4),
        Answer("5g", message("5G 手机"), message("4G、5G 的套餐都用得上，都找"), 5),
        Answer("unknown", message("不知道是什么手机"), message("只找 4G 手机也用得上的，这样不会错"), 4),
    ),
)
"""In the G of the newest network that the phone knows."""
CALLS = Question(
    message("您打电话多吗？"),
    message("只算您打出去的。别人打来的不算。"),
    (
        Answer("little", message("打得少"), message("按每月 50 分钟算，一天不到两分钟"), 50),
        Answer("some", message("打一些"), message("按每月 200 分钟算，一天六七分钟"), 200),
        Answer("a-lot", message("打得多"), message("按每月 600 分钟算，一天 20 分钟"), 600),
        Answer("unknown", message("不知道打多少"), message("按中间的算：每月 200 分钟"), 200),
    ),
)
"""In minutes a month."""
VIDEO = Question(
    message("您在外面用手机看视频吗？"),
    message("在家连着无线网看的，不算。"),
    (
        Answer("never", message("不看"), message("按每月 1 GB 流量算，够发文字和图片"), 1),
        Answer("sometimes", message("有时看"), message("按每月 10 GB 流量算，大约一天看半小时"), 10),
        Answer("a-lot", message("看得多"), message("按每月 40 GB 流量算，大约一天看两小时"), 40),
        Answer("unknown", message("不知道看多少"), message("按中间的算：每月 10 GB 流量"), 10),
    ),
)
"""In GB a month."""
QUESTIONS = (PHONE, CALLS, VIDEO)


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody needs, as the answers count."""

    phone: int
    """The G of the newest network that the phone knows."""
    minutes: int
    gigabytes: int

    @property
    def knows_five_g(self) -> bool:
        """Whether the phone can use plans of 5G."""
        return self.phone >= _FIVE_G

    @property
    def key(self) -> str:
        """How addresses of results name it, for example `4g-200-10`."""
        return f"{self.phone}g-{self.minutes}-{self.gigabytes}"


def needs() -> Iterator[Need]:
    """Yield every different need that the answers lead to."""
    for means in product(*(dict.fromkeys(answer.means for answer in question.answers) for question in QUESTIONS)):
        yield Need(*means)
