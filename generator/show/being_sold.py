"""What somebody needs who is being sold a plan: what the seller must ask, and what one may say."""

from generator.show.passages import FIVE_G_NOTICE, TEN_MEASURES, UNDERSTAND, Chapter
from generator.tariff.language import message

NO_CODES = message("别人打来要验证码，谁也不要给。")

CONSENT = Chapter(
    "consent",
    message("不经您同意，不能给您办"),
    (
        message("同意有三种办法：回短信、输验证码、签字。"),
        message("送东西、参加活动、用话费买手机，也要您同意。"),
        message("确认短信要写明办什么，从运营商自己的平台发来。"),
        message("办成以后，要有短信告诉您。"),
        message("没有您同意，也不能先帮您勾选好。"),
    ),
    (UNDERSTAND, TEN_MEASURES, FIVE_G_NOTICE),
)
MUST_ASK = Chapter(
    "must-ask",
    message("它要先问您什么？"),
    (message("它要先说清价钱和限制，再问您办不办。"), message("您不同意，它就不能给您办。"), *CONSENT.sentences[:-1]),
    CONSENT.sources,
)
WHAT_TO_SAY = Chapter(
    "say",
    message("您可以这样说"),
    (
        message("“方案编号是多少？请您慢慢说。”"),
        message("“价钱、限制、用多久、提前走付多少，请用短信发来。”"),
        message("“我先挂电话，自己打官方热线问。”"),
        message("“我现在不办，请不要再打来。”"),
        NO_CODES,
    ),
)
