"""权责清单、政府督查、代表建议、好差评。"""
from fadu.law.enacted import DEPUTIES, DEZHOU_RATING, INSPECTION, POWER_LISTS
from fadu.law.limits.kinds import deadline
from fadu.law.periods import days, months, working_days

LIMITS = (
    deadline("ql.adjust", "权责清单动态调整",
             working_days(20), "legal_basis_changed", POWER_LISTS["地方规定"],
             note="国家无统一天数；此为默认值，以本地规定为准", confirmed=False),
    deadline("gi.recheck_request", "对督查结论申请复核",
             days(30), "conclusion_received", INSPECTION[17], "督查对象"),
    deadline("gi.recheck", "复核决定",
             days(30), "recheck_request_received", INSPECTION[17]),
    deadline("npc.reply", "代表建议答复",
             months(3), "assigned", DEPUTIES[51], note="涉及面广、处理难度大的见 npc.reply_complex"),
    deadline("npc.reply_complex", "代表建议答复（复杂）",
             months(6), "assigned", DEPUTIES[51]),
    deadline("gr.rectify", "差评核实整改反馈",
             working_days(5), "bad_rating_received", DEZHOU_RATING["未分条"],
             note="国家要求限期整改、实名差评回访，不设统一天数"),
)
