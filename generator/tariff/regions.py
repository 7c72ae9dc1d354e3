"""The regions in which a plan can be sold: the country and its provinces."""

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

    NATIONAL = ("national", "全国", "Nationwide")
    BEIJING = ("beijing", "北京", "Beijing")
    TIANJIN = ("tianjin", "天津", "Tianjin")
    HEBEI = ("hebei", "河北", "Hebei")
    SHANXI = ("shanxi", "山西", "Shanxi")
    INNER_MONGOLIA = ("inner-mongolia", "内蒙古", "Inner Mongolia")
    LIAONING = ("liaoning", "辽宁", "Liaoning")
    JILIN = ("jilin", "吉林", "Jilin")
    HEILONGJIANG = ("heilongjiang", "黑龙江", "Heilongjiang")
    SHANGHAI = ("shanghai", "上海", "Shanghai")
    JIANGSU = ("jiangsu", "江苏", "Jiangsu")
    ZHEJIANG = ("zhejiang", "浙江", "Zhejiang")
    ANHUI = ("anhui", "安徽", "Anhui")
    FUJIAN = ("fujian", "福建", "Fujian")
    JIANGXI = ("jiangxi", "江西", "Jiangxi")
    SHANDONG = ("shandong", "山东", "Shandong")
    HENAN = ("henan", "河南", "Henan")
    HUBEI = ("hubei", "湖北", "Hubei")
    HUNAN = ("hunan", "湖南", "Hunan")
    GUANGDONG = ("guangdong", "广东", "Guangdong")
    GUANGXI = ("guangxi", "广西", "Guangxi")
    HAINAN = ("hainan", "海南", "Hainan")
    CHONGQING = ("chongqing", "重庆", "Chongqing")
    SICHUAN = ("sichuan", "四川", "Sichuan")
    GUIZHOU = ("guizhou", "贵州", "Guizhou")
    YUNNAN = ("yunnan", "云南", "Yunnan")
    TIBET = ("tibet", "西藏", "Tibet")
    SHAANXI = ("shaanxi", "陕西", "Shaanxi")
    GANSU = ("gansu", "甘肃", "Gansu")
    QINGHAI = ("qinghai", "青海", "Qinghai")
    NINGXIA = ("ningxia", "宁夏", "Ningxia")
    XINJIANG = ("xinjiang", "新疆", "Xinjiang")
