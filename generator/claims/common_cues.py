"""How many of a hundred texts of real filings hold a character or a pair of neighbours, for those that many hold.

Printed by `python -m site_tests.common_cues`; the texts are the lines of the names, the conditions and the free texts of 5,630 filings.
"""

from collections.abc import Mapping
from typing import Final

_BY_PERCENT: Final = """\
67 元
55 0
50 1 月
48 2
46 ) 9 (
40 3
37 5
36 套
35 ,
34 餐 套餐 9元 6
32 个
31 动 0元 用
30 享 个月
29 费 合 。
28 期
27 约
26 户
25 -
24 可 合约 次
23 4
22 通 家 00 效 档
21 网
20 36 生 活 办 理 20 、 包 办理 不
19 机 电
18 内 G 活动 生效
17 8 版 购 优
16 用户 6个 惠 后
15 99 务 10 次月 优惠
14 / 一 存 每
13 7 移 智 量 元档
12 全 券 的 含 每月 联 有 在 月,
11 分 5G 以 流 上 流量 移动 国 24 联通 消 年 ; 子 12 电子 保
10 服 不可 A 子券 转 )- 自 金 卡 月生 服务 于 02 元/ 带 . 及 需
9 底 话 元, 宽 15 预 能 : 使 使用 直 降 客 I 39 加 承 预存 宽带
8 本 /月 50 还 退 客户 购机 融 智家 权 30 29 承诺 诺 业 月) 直降 收 保底 提 云 一次 益 权益
7 消费 -次 付 产 畅 和 等 19 终 江 端 品 新 通智 款 用于 台 到 AI 发 性 订 B 4个 次性 M 天 月( 为 在网 资 约期 U 爱
6 产品 时 号 终端 融合 59 ,不 话费 有效 支 行 ), 业务 GB 当 取 期内 至 专 中 5元 下 起 或 赠 0M 包含 费用 8元 以上 道 ,可 外 续 会 如
5 返 爱家 支付 效期 60 音 25 元( 视 手 40 渠 0G 渠道 资费 主 国内 首 常 放 过 折 未 结 ,每 同 功 可享 升 全家 按 P 2个 语 无 越 正 畅越
5 发放 球 手机 当月
"""

COMMON: Final[Mapping[str, int]] = {cue: int(percent) for percent, *cues in map(str.split, _BY_PERCENT.splitlines()) for cue in cues}
"""The percentage by character or pair; what is not here stands in fewer than five of a hundred."""
