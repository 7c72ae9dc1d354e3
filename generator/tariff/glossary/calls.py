"""电话、短信和卡: terms of calls, messages and cards."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "calls",
    ("电话、短信和卡", "Calls, messages and cards"),
    term("outgoing-call", ("主叫", "outgoing call"), ("您打出去的电话。", "A call that you make."), ("主叫", "outgoing call")),
    term("incoming-call", ("被叫", "incoming call"), ("别人打给您的电话。", "A call that you receive."), ("被叫", "incoming call")),
    term(
        "roaming",
        ("漫游", "roaming"),
        ("离开号码所在的地方用手机。", "Using your phone away from where your number belongs."),
        ("漫游", "roaming"),
    ),
    term(
        "international-roaming",
        ("国际漫游", "roaming abroad"),
        ("在外国或港澳台用手机，常常很贵。", "Using your phone abroad, Hong Kong, Macao and Taiwan included; often dear."),
        ("国际漫游", "roaming abroad|international roaming"),
    ),
    term(
        "secondary-sim",
        ("副卡", "second SIM"),
        ("和您共用一个套餐的另一张卡，话费由您付。", "Another card that shares your plan; you pay for it."),
        ("副卡", "second SIM|second SIMs|secondary SIM|secondary SIMs"),
    ),
    term(
        "main-sim",
        ("主卡", "main SIM"),
        ("付钱的那张卡。它停机，副卡也会停。", "The card that pays. If it is stopped, the second ones stop too."),
        ("主卡", "main SIM"),
    ),
    term(
        "family-number",
        ("亲情号", "family number"),
        ("您选定的号码，互相打电话便宜或不另收钱。", "Numbers that you choose, for cheaper calls between you."),
        ("亲情号码|亲情号", "family number|family numbers"),
    ),
    term(
        "lucky-number",
        ("靓号", "special number"),
        ("好记的号码，常常要答应最低消费。", "A number that is easy to remember, often with a minimum spend."),
        ("靓号", "special number"),
    ),
    term(
        "main-plan",
        ("主套餐", "main plan"),
        ("一个号码必须有的那个套餐，别的都加在它上面。", "The plan that every number needs; everything else comes on top of it."),
        ("主套餐", "main plan"),
    ),
    term(
        "add-on",
        ("加装包", "add-on"),
        ("在主套餐以外，另外加买的流量或服务。", "Data or a service bought in addition to the main plan."),
        ("加装包", "add-on|add-ons"),
    ),
    term(
        "family-network",
        ("亲情网", "family circle"),
        (
            "家里几个号码结成一组，组里打电话便宜或不另收钱。",
            "Numbers of one family form a group and call each other cheaply or at no extra charge.",
        ),
        ("亲情网|家庭网", "family circle"),
    ),
    term(
        "company-circle",
        ("集团网", "company circle"),
        ("一个单位的号码结成一组，组里打电话便宜。", "Numbers of one company form a group and call each other cheaply."),
        ("集团网|虚拟网|V网", "company circle"),
    ),
    term(
        "domestic-call",
        ("国内通话", "mainland calls"),
        ("打到中国大陆任何地方的电话，不含港澳台。", "Calls to anywhere in mainland China, not to Hong Kong, Macao or Taiwan."),
        ("国内通话|国内语音|国内主叫", "mainland calls"),
    ),
    term(
        "caller-display",
        ("来电显示", "caller display"),
        ("别人打来时，手机上看得到他的号码。", "You see the number of whoever calls you."),
        ("来电显示", "caller display"),
    ),
    term(
        "ring-back-tone",
        ("彩铃", "ring-back tone"),
        ("别人打给您时听到的音乐，多半另外收月费。", "The music that callers hear; mostly it has a monthly fee."),
        ("视频彩铃|彩铃", "ring-back tone|ring-back tones|video ring-back"),
    ),
    term(
        "call-forwarding",
        ("呼叫转移", "call forwarding"),
        ("打给您的电话，转到另一个号码上接。", "Calls to you are taken on another number."),
        ("呼叫转移", "call forwarding"),
    ),
    term(
        "volte",
        ("VoLTE", "VoLTE"),
        ("用 4G 网打电话，声音清楚，打电话时还能上网。", "Calls over 4G: a clear voice, and you stay online meanwhile."),
        ("VoLTE", "VoLTE"),
    ),
    term(
        "esim",
        ("eSIM", "eSIM"),
        ("装在手表或手机里面的卡，取不出来。", "A card inside a watch or phone that cannot be taken out."),
        ("eSIM", "eSIM"),
    ),
    term(
        "sim-replacement",
        ("补卡", "new card for your number"),
        ("卡丢了或坏了，换一张新的，号码不变。", "A new card for the same number when yours is lost or broken."),
        ("补换卡|补卡", "new card for your number"),
    ),
    term(
        "landline",
        ("固话", "landline"),
        ("装在家里、用线连着的电话。", "A telephone at home, connected by a wire."),
        ("固话|固定电话", "landline"),
    ),
)
