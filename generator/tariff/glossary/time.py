"""多久、怎么换、怎么退: terms of staying, changing and leaving."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "time",
    message("多久、怎么换、怎么退"),
    term(
        "minimum-period",
        message("合约期"),
        message("您答应要用满的时间。"),
        message("合约期|协议期|在网要求|在网期", context="linked words"),
    ),
    term(
        "validity",
        message("有效期"),
        message("这个套餐管多久。到了以后会怎样，要看清楚。"),
        message("有效期", context="linked words"),
    ),
    term(
        "leaving-charge",
        message("违约金"),
        message("没用满就走，要付的钱。"),
        message("违约金", context="linked words"),
    ),
    term(
        "renewal",
        message("自动续订"),
        message("到期您不说话，就接着收钱。"),
        message("自动续订|自动续约|自动续费|自动顺延", context="linked words"),
    ),
    term("next-month", message("次月生效"), message("下个月 1 号才开始。"), message("次月生效", context="linked words")),
    term("at-once", message("立即生效"), message("办完马上开始。"), message("立即生效", context="linked words")),
    term(
        "no-longer-sold",
        message("停售、下线"),
        message("不再卖给新的人，正在用的人可以接着用。"),
        message("停售", context="linked words"),
    ),
    term(
        "closing",
        message("销户"),
        message("这个号码不要了。"),
        message("销户|销号", context="linked words"),
    ),
    term(
        "pausing",
        message("停机保号"),
        message("先停用，号码给您留着，每月收一点钱。"),
        message("停机保号", context="linked words"),
    ),
    term(
        "transfer",
        message("过户"),
        message("把号码改成别人的名字。"),
        message("过户", context="linked words"),
    ),
    term(
        "porting",
        message("携号转网"),
        message("号码不变，换一家运营商。"),
        message("携号转网|携转", context="linked words"),
    ),
    term(
        "new-customer",
        message("新入网用户"),
        message("刚开新号码的人。"),
        message("新入网用户|新入网", context="linked words"),
    ),
    term(
        "existing-customer",
        message("存量用户"),
        message("已经在用这家号码的人。"),
        message("存量用户", context="linked words"),
    ),
    term(
        "time-on-network",
        message("在网时长"),
        message("您这个号码已经用了多久。"),
        message("在网时长|网龄", context="linked words"),
    ),
    term(
        "contract",
        message("合约"),
        message("您和运营商说好的条件，例如用多久、每月付多少。"),
        message("合约", context="linked words"),
    ),
    term(
        "breaking-contract",
        message("解约"),
        message("说好的时间没到，就不用了。"),
        message("提前解约|解约", context="linked words"),
    ),
    term(
        "leaving-network",
        message("离网"),
        message("不再用这家运营商的号码。"),
        message("离网|退网", context="linked words"),
    ),
    term(
        "downgrade",
        message("降档"),
        message("改成更便宜的套餐。"),
        message("降档|降套餐", context="linked words"),
    ),
    term(
        "upgrade",
        message("升档"),
        message("改成更贵的套餐。"),
        message("升档", context="linked words"),
    ),
    term(
        "suspension",
        message("停机"),
        message("号码暂时打不出、接不了，也上不了网。"),
        message("欠费停机|停机", context="linked words"),
    ),
    term(
        "reconnection",
        message("复机"),
        message("停掉的号码又能用了。"),
        message("复机|开机复通", context="linked words"),
    ),
    term("cancelling", message("退订", context="term"), message("告诉运营商这一项不要了。")),
    term(
        "after-expiry",
        message("到期失效"),
        message("时间到了自己停，不再收钱。"),
        message("到期失效|到期自动失效", context="linked words"),
    ),
    term(
        "exclusive",
        message("互斥"),
        message("两样只能选一样，不能都要。"),
        message("互斥", context="linked words"),
    ),
    term(
        "real-time-limit",
        message("每人限办"),
        message("一个身份证最多办几个。"),
        message("每人限办|限办", context="linked words"),
    ),
    term(
        "signing-up-again",
        message("二次确认"),
        message("办之前再问您一次，您同意了才算数。"),
        message("二次确认", context="linked words"),
    ),
)
