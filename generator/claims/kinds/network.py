"""网络制式: 4G, 5G or 5G-A as the network of the plan."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.tariff.words import Network

_NETWORK = Pattern(
    r"(?<![\d.A-Za-z核+/*])(?P<generation>[45])G(?P<advanced>-?A(?![a-zA-Z]))?(?![Bb0-9/*+])"
    r"(?! ?(?:全国|国内|省内|本地|闲时|通用|定向|大)*流量(?!王|合约|卡|套餐)|日包|月包|/月|每月|包|内存|运行|运存|存储|云盘|空间)"
)
OTHER_THING = Pattern(
    r"^ ?(?:金币|终端|手机|消息|新通话|视频|云(?:卡|手机|电脑|盘)|PAD|Pad|pad|笔记本|平板"
    r"|插卡|专区|会员|权益|版云电脑|智能|随身|CPE|路由|摄像|枪机|购机|换机|直降|网络升级|开关|功能|体验)"
)
"""What follows where 5G names a thing and no network: “5G金币”, “5G-A权益”."""
_OWN = Pattern(
    r"^ ?资费(?=[,。;)\n]|$)|^ ?(?:基础|优享|极速|尊享|致享|臻享|乐享|畅享|速率|上网|网络速率|网络|急速|高速)(?:优享|极速"
    r"|基础)?(?:上网)?(?:服务|下行|速率)"
)
_USED = Pattern(
    r"(?:(?:只|仅|只能|仅能|仅可|只可)(?:能|可以?)?(?:接入|使用|支持|提供|用|享受?)|^(?:可|畅|尊)?享|(?:本|该|此)(?:套餐|卡|产品)(?:提供|使用|支持|接入))$"
)
_NETWORK_AFTER = Pattern(r"^ ?网络?(?=[,。;!?\n)]|$|服务|制式)")
_DENIED_BEFORE = Pattern(r"(?:不(?:含|包含|包括|支持|提供|可?使用|能用|享受?|能?接入)|暂?无|没有|非)(?:任何)?$")
_DENIED = Pattern(r"^ ?(?:网络|服务|功能)*(?:[:为]?无|不支持|不能用|除外|用不了)")
_LONGEST_NAME = 66
"""The longest name of the 18,525 filings (regulation 2.1); what is longer is running text."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield the networks: in a name any 5G that names no thing (“5G金币”), in running text only the plan's own service."""
    text = passage.folded.strip()
    is_name = len(text) <= _LONGEST_NAME and len(passage.sentences) == 1 and "," not in text
    for found in passage.find(_NETWORK):
        rest = passage.folded[found.end() :]
        if _DENIED_BEFORE.search(passage.folded, 0, found.start()) or _DENIED.match(rest):
            continue
        used = _USED.search(passage.folded, passage.clause_at(found.start()).start, found.start()) and _NETWORK_AFTER.match(rest)
        if _OWN.match(rest) or used or (is_name and not OTHER_THING.match(rest)):
            yield Claim("network", Span(*found.span()), _network(found))


def _network(found: re.Match[str]) -> Network:
    if found["generation"] == "4":
        return Network.FOUR_G
    return Network.FIVE_G_A if found["advanced"] else Network.FIVE_G
