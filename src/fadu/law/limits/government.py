"""权责清单、政府督查、代表建议、审计整改、应急预案、好差评。"""
from fadu.law.enacted import AUDIT, DEPUTIES, DEZHOU_RATING, EMERGENCY_PLANS, INSPECTION, POWER_LISTS
from fadu.law.limits.kinds import deadline, recurring
from fadu.law.periods import days, months, working_days, years

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
    deadline("audit.opinion", "对审计组的审计报告提出书面意见",
             days(10), "audit_report_received", AUDIT[44], "被审计单位"),
    deadline("ep.file", "应急预案报送备案",
             working_days(20), "plan_printed", EMERGENCY_PLANS["第二十六条"], "应急预案审批单位"),
    deadline("ep.publish", "应急预案公布",
             working_days(20), "plan_printed", EMERGENCY_PLANS["第四章"], "应急预案审批单位", confirmed=False,
             note="条号待核；涉密的不公布"),
    recurring("ep.drill", "专项、部门应急预案演练",
              years(3), "plan_last_drilled", EMERGENCY_PLANS["第五章"], "应急预案编制单位", note="条号待核"),
    recurring("ep.evaluate", "县级以上政府及其部门应急预案评估",
              years(3), "plan_last_evaluated", EMERGENCY_PLANS["第六章"], "应急预案编制单位", note="条号待核"),
    deadline("gr.rectify", "差评核实整改反馈",
             working_days(5), "bad_rating_received", DEZHOU_RATING["未分条"],
             note="国家要求限期整改、实名差评回访，不设统一天数"),
)
