"""Words that both modules of frames for exclusions are made of."""

LEAVE = r"(?:退出|退订|取消|解除|解约|解散|终止|结束|放弃|关闭|注销)(?:掉)?"
COUNT = r"(?:[0-9]{1,2}|[一二两三四五六七八九十])"
TAKE = r"(?:办理?|订购?|参加|参与|购买|受理|申请(?!停|报停|变更|移机)|加装|叠加|加订|加购|选购|申购|开通)"
