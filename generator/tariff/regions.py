"""The regions in which a plan can be sold: the country and its provinces."""

from generator.tariff.language import message
from generator.tariff.words import Word

PREFIXES = {
    "JT": "national", "BJ": "beijing", "TJ": "tianjin", "HE": "hebei", "SX": "shanxi", "NM": "inner-mongolia", "LN": "liaoning",
    "JL": "jilin", "HL": "heilongjiang", "SH": "shanghai", "JS": "jiangsu", "ZJ": "zhejiang", "AH": "anhui", "FJ": "fujian",
    "JX": "jiangxi", "SD": "shandong", "HA": "henan", "HB": "hubei", "HN": "hunan", "GD": "guangdong", "GX": "guangxi",
    "HI": "hainan", "CQ": "chongqing", "SC": "sichuan", "GZ": "guizhou", "YN": "yunnan", "XZ": "tibet", "SN": "shaanxi",
    "GS": "gansu", "QH": "qinghai", "NX": "ningxia", "XJ": "xinjiang",
}  # fmt: skip
"""The two letters of a filing number and the region that they stand for (practice, regulation 2.1)."""


class Region(Word):
    """A province, or the whole country."""

    NATIONAL = ("national", message("全国"))
    BEIJING = ("beijing", message("北京"))
    TIANJIN = ("tianjin", message("天津"))
    HEBEI = ("hebei", message("河北"))
    SHANXI = ("shanxi", message("山西"))
    INNER_MONGOLIA = ("inner-mongolia", message("内蒙古"))
    LIAONING = ("liaoning", message("辽宁"))
    JILIN = ("jilin", message("吉林"))
    HEILONGJIANG = ("heilongjiang", message("黑龙江"))
    SHANGHAI = ("shanghai", message("上海"))
    JIANGSU = ("jiangsu", message("江苏"))
    ZHEJIANG = ("zhejiang", message("浙江"))
    ANHUI = ("anhui", message("安徽"))
    FUJIAN = ("fujian", message("福建"))
    JIANGXI = ("jiangxi", message("江西"))
    SHANDONG = ("shandong", message("山东"))
    HENAN = ("henan", message("河南"))
    HUBEI = ("hubei", message("湖北"))
    HUNAN = ("hunan", message("湖南"))
    GUANGDONG = ("guangdong", message("广东"))
    GUANGXI = ("guangxi", message("广西"))
    HAINAN = ("hainan", message("海南"))
    CHONGQING = ("chongqing", message("重庆"))
    SICHUAN = ("sichuan", message("四川"))
    GUIZHOU = ("guizhou", message("贵州"))
    YUNNAN = ("yunnan", message("云南"))
    TIBET = ("tibet", message("西藏"))
    SHAANXI = ("shaanxi", message("陕西"))
    GANSU = ("gansu", message("甘肃"))
    QINGHAI = ("qinghai", message("青海"))
    NINGXIA = ("ningxia", message("宁夏"))
    XINJIANG = ("xinjiang", message("新疆"))
