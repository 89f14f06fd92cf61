"""人民调解、行政调解。"""
from fadu.law.enacted import CIVIL_PROCEDURE, HUNAN, MEDIATION, MEDIATION_RULES, ZHEJIANG
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import days, months

ROLLS = CIVIL_PROCEDURE[85]  # 末日为法定休假日的顺延

LIMITS = (
    deadline("med.judicial_confirm", "共同申请司法确认",
             days(30), "agreement_effective", MEDIATION[33], "双方当事人", rolls_by=ROLLS),
    deadline("med.handle", "人民调解一般办结期",
             months(1), "accepted", MEDIATION_RULES[33], note="一般期限，条号待核", confirmed=False),
    deadline("adm.handle", "行政调解办结（浙江）",
             days(30), "application_received", ZHEJIANG[83],
             extension=Extension(None, "双方当事人", when="双方同意延期")),
    deadline("adm.handle_hn", "行政调解一般办结期（湖南）", days(30), "application_received", HUNAN[120]),
)
