"""Places smaller than a province: the prefecture-level cities, and the districts and counties that stand right below one.

A fact list (administrative divisions as of 2024), for finding words that limit a plan to a place. Names that are
everyday words too (白银会员, 安康, 来宾) or another place's (吉林, 朝阳) count only with 市, 区 or 县 after them.
"""

import re

from generator.claims.pattern import Pattern

_CITIES = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 "
    "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 "
    "阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 "
    "牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 "
    "衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 "
    "漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 "
    "日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 "
    "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 "
    "张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 "
    "潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 "
    "绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 "
    "黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 阿里地区 "
    "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 兰州 嘉峪关 金昌 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 "
    "黄南 果洛 玉树 海西 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 "
    "伊犁 塔城 阿勒泰 石河子 版纳 锡盟 巴盟 阿盟 呼市"
)
_BELOW_A_PROVINCE = (
    "海淀 丰台 石景山 门头沟 房山 昌平 怀柔 密云 延庆 津南 北辰 武清 宝坻 静海 蓟州 徐汇 静安 普陀 虹口 杨浦 闵行 嘉定 浦东 松江 青浦 "
    "奉贤 崇明 五指山 琼海 文昌 万宁 定安 屯昌 澄迈 临高 白沙 昌江 乐东 陵水 保亭 琼中 万州 涪陵 渝中 大渡口 沙坪坝 九龙坡 北碚 綦江 "
    "大足 渝北 巴南 黔江 江津 合川 永川 南川 璧山 铜梁 潼南 荣昌 开州 梁平 武隆 丰都 垫江 奉节 巫山 巫溪 酉阳 彭水"
)
_ONLY_WITH_THEIR_KIND = (
    "吉林市 白银市 安康市 来宾市 东方市 朝阳市 朝阳区 东城区 西城区 大兴区 平谷区 顺义区 通州区 和平区 河东区 河西区 南开区 河北区 "
    "红桥区 东丽区 西青区 宁河区 滨海新区 黄浦区 长宁区 宝山区 金山区 江北区 南岸区 长寿区 城口县 忠县 云阳县 石柱县 秀山县"
)
_AMBIGUOUS = (
    "大同 长治 本溪 铁岭 伊春 大庆 开封 安阳 新乡 天门 北海 河源 中山 玉林 大理 红河 文山 山南 海西 海北 宜春 平凉 白沙 定安 文昌 德州"
)
"""Names of the first two lists that mean other things too often to stand alone in running text."""

_PLAIN = sorted({*_CITIES.split(), *_BELOW_A_PROVINCE.split()} - {*_AMBIGUOUS.split()}, key=lambda name: (-len(name), name))
_NOT_PART_OF = r"(?!银行|农商|啤酒|路|大道|街道?(?=\d)|机场|号线)"
PLACE = (
    rf"(?:(?:{'|'.join(_PLAIN)})(?:地区|林区|新区|[市县区州盟](?!场|民|面|域|内))?{_NOT_PART_OF}"
    rf"|(?:{'|'.join(_AMBIGUOUS.split())})[市县区州]|(?:{'|'.join(_ONLY_WITH_THEIR_KIND.split())}))"
)
"""Pattern of a city, a district or a county by name: `杭州`, `崇明区`, `白银市`."""
AMBIGUOUS_PLACE = "|".join(_AMBIGUOUS.split())
"""Pattern of the names that count only where nothing but a place can stand."""
_IN_A_LIST = rf"(?:{PLACE}|(?:{AMBIGUOUS_PLACE})[市县区州]?)"
PLACES = rf"(?:{_IN_A_LIST}(?:(?:[、/,]|以及|[及和与或]){_IN_A_LIST})+|{PLACE})"
"""Pattern of one place or of a list of them, in which the names stand beside each other that mean other things alone: `中山/惠州`."""
VILLAGE = (
    r"(?:(?<!和美)(?<!美丽)(?<!数字)(?<!智慧)(?<!平安)(?<!幸福)(?<!文明)(?<!宜居)乡村"
    r"(?!振兴|[)”\"]?(?:业务|平台|产品|项目|工程|监控|看家)))"
)
"""Pattern of 乡村 where it is a place and no programme that bears its name (平安乡村, 乡村振兴)."""
_STEM = Pattern(r"(?:地区|林区|新区|[市县区州盟])$")
_SHORTEST = 2


def places_in(words: str) -> frozenset[str]:
    """Return the places that folded `words` name, without 市, 区 or 县: `崇明区` is `崇明`."""
    named = (found[0] for found in re.finditer(PLACE, words))
    return frozenset(_STEM.sub("", name) if len(name) > _SHORTEST and name not in _PLAIN else name for name in named)
