"""How Chinese says that data works in certain apps only, as frames that take any app: by name, by kind, by what one does in it."""

import re
from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.quantities import VOLUME

_NAMED = (
    r"(?:抖音|快手|腾讯|爱奇艺|优酷|B站|哔哩哔哩|咪咕|芒果|头条|百度|阿里|网易|微信|QQ|钉钉|高德|美团|滴滴|饿了么|西瓜视频|喜马拉雅|微博"
    r"|京东|淘宝"
    r"|支付宝|小红书|学习强国|云闪付|拼多多|火山|知乎)"
)
_KIND = (
    r"(?:(?:短|小)?视频(?!彩铃|通话|会议|监控)|音乐|(?:云)?游戏|直播|阅读|社交|教育|学习|办公|地图|导航|购物|云盘|云手机|云电脑|云桌面"
    r"|追剧|看剧|影视|资讯|骑手端?|司机端?|魔百和"
    r"|[一-鿿A-Za-z]{1,6}(?:APP|客户端|小程序))"
)
_APP = rf"(?:{_NAMED}|{_KIND})"
_KIN = r"(?:系列|系|类|视频|音乐|读书|地图|骑手|APP|应用|软件|客户端|端|等)*"
_END = r"(?=[-,。;、()+\n “”—+_【】《》]|$)"

_FRAMES = (
    re.compile(r"(?:定向|专属|免流)(?:流量)?(?:使用)?(?:APP|应用|软件)(?:使用)?(?:范围|清单|名单|列表)"),
    # “加赠10GB短视频流量”, “阅读类流量3GB”, “钉钉专属流量”, “移动精品APP定向流量不限量”
    re.compile(rf"{VOLUME}(?:的)?(?:国内|全国)?{_APP}{_KIN}(?:专[属用享]|定向|免费)*流量(?!包?(?:\d|价|资费))"),
    re.compile(
        rf"{_APP}{_KIN}(?:专[属用享]|定向|免费)+(?:国内|全国)?流量(?:包)?(?:{VOLUME}|不限量|畅用|{_END})|{_APP}{_KIN}流量(?:包)?{VOLUME}"
    ),
    # “免流APP范围：抖音、快手”, “享阿里系免流”, “美团骑手端免流”
    re.compile(r"免流(?:量)?(?:APP|应用|平台|软件|产品|业务)(?:范围|清单|包括|包含|有|为|:)"),
    re.compile(
        rf"(?:{_NAMED}{_KIN}|[一-鿿A-Za-z]+(?:系|类|端|APP|应用|地图|视频|音乐))(?:免流(?!量?(?:客服|查询|券))(?:使用|观看"
        rf"|畅[看玩听享])?{_END})"
    ),
    # “含头条系定向流量包”, “10GB（通用5GB、定向5GB）”
    re.compile(
        r"(?<![不未])(?:(?<!不包)含(?!的)|包含(?!的)|内含|赠送?|送|享|可得|获得?)[^,。;\n]{0,10}?定向流量(?!不|包?(?:[0-9.]+元|可单独"
        rf"|另))(?:包)?(?:[(]|{_END})|(?<![一-鿿])定向 ?{VOLUME}"
    ),
    # “流量仅用于云盘上传下载”, “流量包适用于腾讯视频、优酷”, “该流量用于访问学习类应用”
    re.compile(rf"流量(?:包)?(?:仅|只|限)(?:限|能|可|供)*(?:用于|用在|适用于?|供|在|访问)*[^,。;\n流]{{0,8}}?{_APP}"),
    re.compile(rf"流量(?:包)?(?:可|能)?(?:用于|适用于?|供)(?:访问)?(?:{_NAMED}|[^,。;\n流]{{0,8}}?(?:类应用|类APP|系列?APP|等APP))"),
    # “刷抖音不限流量”, “手机端观看免流量”
    re.compile(
        rf"(?:刷|看|用|玩|听){_NAMED}[^,。;\n]{{0,6}}?(?:不限|不扣|不计|不耗|免)(?:套餐)?流量|(?:观看|收看|播放|使用)(?:均)?免流量(?!费"
        r"|下载)"
    ),
    # “免流服务覆盖头条系”, “学习强国免流量”, “仅可访问指定IP”, “流量只在和家亲内消耗”
    re.compile(
        rf"免流(?:服务|权益|特权)?(?:覆盖|包含|支持|适用)|{_APP}{_KIN}(?:免流量(?!费|客服|券)|流量免费|免流)(?:上传|下载|使用|特权)?{_END}"
        r"|(?:定向|仅(?:可|能|限)|只(?:可|能))访问(?:指定|白名单|企业|特定|以下)|白名单(?:网站|地址|域名|应用)|限定域名|定向(?:IP|平台"
        r"|域名|网址)"
        rf"|(?:含|送|享)(?:{_NAMED}|视频|音乐|游戏)(?:APP|视频|音乐)?流量(?:畅享)?包(?!需|可|另|为可选)|(?<![一-鿿])(?:视频|音乐"
        r"|游戏)流量(?:畅享|权益)?(?:包)?(?:含|包含)"
        r"|流量[^,。;\n流]{0,4}(?:只|仅)(?:能|可|限)?(?:在|供|用于)?[^,。;\n流]{1,8}?(?:APP|客户端|平台|应用|小程序|系统|家亲|云盘|软件)内(?:消耗|使用)"
        rf"|(?:仅|只)(?:可|能)?用于[^,。;\n]{{0,8}}(?:上传|推流|观看)"
    ),
)
_DENIED = re.compile(r"(?:不支持|不含|不可|没有|无|非|不包含|除|可选|另购|加购|任选|订购|叠加|查询|下载)[^,。;]{0,8}$")
_OF_SOMEBODY = re.compile(r"元|价|资费|计费|消耗|产生|超出|用完|使用完|会员流量券|券|兑换|客服|第三方")


def framed_app_data(passage: Passage) -> Iterator[Span]:
    """Yield the words of each frame that names data for certain apps."""
    for pattern in _FRAMES:
        for found in passage.find(pattern):
            before = passage.folded[passage.clause_at(found.start()).start : found.start()]
            if not _DENIED.search(before) and not _OF_SOMEBODY.search(found[0]):
                yield Span(*found.span())
