"""行政强制。《行政强制法》第六十九条：十日以内（含十日）为工作日，其余为自然日。"""
from fadu.law.enacted import COMPULSION, LITIGATION_RULES
from fadu.law.limits.kinds import Extension, deadline, limitation, longest, minimum, notice
from fadu.law.periods import ahead, days, hours, months, working_days, years

ROLLS = LITIGATION_RULES[48]  # 末日为法定休假日的顺延

LIMITS = (
    deadline("enf.emergency_report", "当场实施后报告并补办批准",
             hours(24), "measure_taken", COMPULSION[19], note="限制人身自由的，返回机关后立即补办（第二十条）"),
    longest("enf.seize", "查封、扣押期限",
            days(30, roll=False), "seized", COMPULSION[25],
            extension=Extension(days(30), "行政机关负责人", told=True, when="情况复杂"),
            pauses=("检测、检验、检疫或者技术鉴定",), then="期满未处理的，解除查封、扣押（第二十八条）"),
    longest("enf.freeze", "冻结存款、汇款期限",
            days(30, roll=False), "frozen", COMPULSION[32],
            extension=Extension(days(30), "行政机关负责人", told=True, when="情况复杂"),
            then="期满未处理的，金融机构自期满之日解除（第三十三条）"),
    deadline("enf.freeze_deliver", "冻结决定书交付当事人",
             working_days(3), "frozen", COMPULSION[31]),
    minimum("enf.demand", "申请法院执行前催告",
            working_days(10), "demand_served", COMPULSION[54], note="满10个工作日仍不履行的，次日起方可申请"),
    deadline("enf.apply_court", "申请法院强制执行",
             months(3), "litigation_period_expired", COMPULSION[53], rolls_by=ROLLS,
             note="分期缴纳罚款的，自分期期限结束之日起（行政处罚法第七十二条）"),
    minimum("enf.accrual_30", "加处罚款、滞纳金超过30日方可直接强制执行",
            days(30, roll=False), "accrual_started", COMPULSION[46]),
    notice("enf.substitute_demand", "代履行前催告",
           ahead(working_days(3)), "substitute_date", COMPULSION[51]),
    deadline("enf.court_accept", "法院受理非诉执行申请",
             working_days(5), "application_received", COMPULSION[56], "人民法院"),
    deadline("enf.court_rule", "法院作出执行裁定",
             working_days(7), "accepted", COMPULSION[57], "人民法院"),
    deadline("enf.court_rule_30", "明显违法情形法院裁定",
             days(30), "accepted", COMPULSION[58], "人民法院", rolls_by=ROLLS),
    deadline("enf.reconsider_court", "对不予执行裁定申请上一级法院复议",
             days(15), "ruling_received", COMPULSION[58], rolls_by=ROLLS),
    limitation("enf.no_resume_3y", "中止执行满三年不再执行",
               years(3), "execution_suspended", COMPULSION[39]),
)
