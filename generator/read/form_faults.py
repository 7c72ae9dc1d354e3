"""What can be wrong with a file's form, by the code that its finding bears: for `mingbai explain` and the public page."""

from generator.read.yaml_faults import WORDING, Wording
from generator.tariff.language import Text

_FORM = {
    "missing-element": Wording(
        Text(zh="少了必填的内容", en="A required key is missing"),
        Text(
            zh="补上它；允许的地方，公示没写就写 not_stated",
            en="Add it; where the format allows, write not_stated if the filing does not say",
        ),
    ),
    "unknown-key": Wording(
        Text(zh="写了格式里没有的键", en="A key that the format does not know"),
        Text(zh="对照提示里的键改正拼写", en="Mend the spelling by the keys that the message lists"),
    ),
    "unknown-word": Wording(
        Text(zh="写了清单以外的词", en="A word that is not in the closed list"),
        Text(zh="从提示里列出的词中选一个", en="Choose one of the words that the message lists"),
    ),
    "unreadable-value": Wording(
        Text(
            zh="金额、流量、网速、时长或日期的写法不对", en="An amount, volume, speed, duration or date is not written as the format asks"
        ),
        Text(zh="照提示里的例子写，例如 29.00、30 GB、24 months", en="Write it as the message's example, such as 29.00, 30 GB, 24 months"),
    ),
    "wrong-shape": Wording(
        Text(zh="该写列表的写成了一个值，或者反过来", en="A list stands where one value belongs, or the other way round"),
        Text(zh="照提示改成列表、下一级的键，或一个词", en="Make it a list, keys one level down, or one word, as the message says"),
    ),
    "filing-number-not-file-name": Wording(
        Text(zh="方案编号和文件名不一样", en="The filing number differs from the file's name"),
        Text(zh="把两个改成一样", en="Make them the same"),
    ),
    "wrong-folder": Wording(
        Text(zh="文件放错了运营商的文件夹", en="The file lies in another carrier's folder"),
        Text(
            zh="按编号第 5 位放：1 电信，2 移动，3 联通，5 广电",
            en="The fifth character decides: 1 Telecom, 2 Mobile, 3 Unicom, 5 Broadnet",
        ),
    ),
    "misplaced-file": Wording(
        Text(zh="plans 文件夹里有不该有的文件", en="Something lies under plans/ that does not belong there"),
        Text(
            zh="套餐文件叫 plans/运营商/方案编号.yml，别的都移走",
            en="A plan file is plans/<carrier>/<filing number>.yml; move the rest away",
        ),
    ),
    "carrier-unknown": Wording(
        Text(zh="运营商的资料缺失或有错，它的套餐无法核对", en="The carrier's profile is missing or faulty, so its plans cannot be judged"),
        Text(
            zh="先改好同一文件夹里的 carrier.yml；还没有，就运行 mingbai new 运营商（如 mingbai new china-unicom），再填好它",
            en="Mend carrier.yml in the same folder first; where there is none, run mingbai new <carrier> (mingbai new china-unicom) and"
            " fill it in",
        ),
    ),
}

FORM_FAULTS = {**_FORM, **WORDING}
"""Every code that a finding about a file's form can bear, with what it means and how to mend it."""
