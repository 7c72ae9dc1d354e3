"""多久、怎么换、怎么退: terms of staying, changing and leaving."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "time",
    ("多久、怎么换、怎么退", "How long, changing, leaving"),
    term(
        "minimum-period",
        ("合约期", "minimum term"),
        ("您答应要用满的时间。", "The time for which you agree to stay."),
        ("合约期|协议期|在网要求|在网期", "minimum term"),
    ),
    term(
        "validity",
        ("有效期", "validity"),
        ("这个套餐管多久。到了以后会怎样，要看清楚。", "How long the plan holds. See what happens after that."),
        ("有效期", "validity"),
    ),
    term(
        "leaving-charge",
        ("违约金", "early termination charge"),
        ("没用满就走，要付的钱。", "What you pay for leaving before the term is over."),
        ("违约金", "early termination charge"),
    ),
    term(
        "renewal",
        ("自动续订", "automatic renewal"),
        ("到期您不说话，就接着收钱。", "It goes on and is charged again unless you stop it."),
        ("自动续订|自动续约|自动续费|自动顺延", "automatic renewal"),
    ),
    term("next-month", ("次月生效", "from next month"), ("下个月 1 号才开始。", "It starts on the 1st of next month."), ("次月生效", "")),
    term("at-once", ("立即生效", "at once"), ("办完马上开始。", "It starts as soon as you sign up."), ("立即生效", "")),
    term(
        "no-longer-sold",
        ("停售、下线", "no longer sold"),
        ("不再卖给新的人，正在用的人可以接着用。", "Nobody new can have it; those who use it can go on."),
        ("停售", ""),
    ),
    term(
        "closing",
        ("销户", "closing the number"),
        ("这个号码不要了。", "You give the number up."),
        ("销户|销号", ""),
    ),
    term(
        "pausing",
        ("停机保号", "pausing the number"),
        ("先停用，号码给您留着，每月收一点钱。", "It stops for a while and is kept for you, for a small monthly fee."),
        ("停机保号", "pausing the number"),
    ),
    term(
        "transfer",
        ("过户", "transfer"),
        ("把号码改成别人的名字。", "The number goes over to another person's name."),
        ("过户", "change of owner"),
    ),
    term(
        "porting",
        ("携号转网", "keeping the number"),
        ("号码不变，换一家运营商。", "You change the carrier and keep your number."),
        ("携号转网|携转", "number porting|ported in|porting in"),
    ),
    term(
        "new-customer",
        ("新入网用户", "new customer"),
        ("刚开新号码的人。", "Somebody who opens a new number."),
        ("新入网用户|新入网", ""),
    ),
    term(
        "existing-customer",
        ("存量用户", "existing customer"),
        ("已经在用这家号码的人。", "Somebody who already has a number with this carrier."),
        ("存量用户", ""),
    ),
    term(
        "time-on-network",
        ("在网时长", "time with the carrier"),
        ("您这个号码已经用了多久。", "How long you have had this number."),
        ("在网时长|网龄", "time with the carrier"),
    ),
    term(
        "contract",
        ("合约", "contract"),
        (
            "您和运营商说好的条件，例如用多久、每月付多少。",
            "What you and the carrier agreed, such as for how long and for how much a month.",
        ),
        ("合约", "contract"),
    ),
    term(
        "breaking-contract",
        ("解约", "ending a contract early"),
        ("说好的时间没到，就不用了。", "You stop before the agreed time is over."),
        ("提前解约|解约", "ending a contract early"),
    ),
    term(
        "leaving-network",
        ("离网", "leaving the carrier"),
        ("不再用这家运营商的号码。", "You no longer use a number of this carrier."),
        ("离网|退网", "leaving the carrier"),
    ),
    term(
        "downgrade",
        ("降档", "changing to a cheaper plan"),
        ("改成更便宜的套餐。", "You change to a plan that costs less."),
        ("降档|降套餐", "changing to a cheaper plan"),
    ),
    term(
        "upgrade",
        ("升档", "changing to a dearer plan"),
        ("改成更贵的套餐。", "You change to a plan that costs more."),
        ("升档", "changing to a dearer plan"),
    ),
    term(
        "suspension",
        ("停机", "suspended number"),
        ("号码暂时打不出、接不了，也上不了网。", "For a while the number cannot call, be called or go online."),
        ("欠费停机|停机", "suspended number"),
    ),
    term(
        "reconnection",
        ("复机", "number back in use"),
        ("停掉的号码又能用了。", "A number that was stopped works again."),
        ("复机|开机复通", "number back in use"),
    ),
    term("cancelling", ("退订", "cancelling"), ("告诉运营商这一项不要了。", "You tell the carrier that you no longer want it."), ("", "")),
    term(
        "after-expiry",
        ("到期失效", "ends by itself"),
        ("时间到了自己停，不再收钱。", "When the time is over it stops by itself and is no longer charged."),
        ("到期失效|到期自动失效", "ends by itself"),
    ),
    term(
        "exclusive",
        ("互斥", "not together"),
        ("两样只能选一样，不能都要。", "You can have one of the two, not both."),
        ("互斥", "not together"),
    ),
    term(
        "real-time-limit",
        ("每人限办", "one for each person"),
        ("一个身份证最多办几个。", "How many one identity card can have."),
        ("每人限办|限办", "one for each person"),
    ),
    term(
        "signing-up-again",
        ("二次确认", "second confirmation"),
        ("办之前再问您一次，您同意了才算数。", "You are asked once more, and only your consent makes it valid."),
        ("二次确认", "second confirmation"),
    ),
)
