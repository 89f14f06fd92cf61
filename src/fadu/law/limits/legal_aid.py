"""法律援助。《法律援助法》未把“日”定为工作日，均为自然日。"""
from fadu.law.enacted import LEGAL_AID
from fadu.law.limits.kinds import deadline, minimum
from fadu.law.periods import ahead, days, hours

NATURAL = "法律援助法未把“日”定为工作日，按自然日"

LIMITS = (
    deadline("la.decide", "审查决定",
             days(7), "application_received", LEGAL_AID[43], "法律援助机构", pauses=("补充材料、说明",), note=NATURAL),
    deadline("la.assign", "指派法律援助人员",
             days(3), "decision_made", LEGAL_AID[43], "法律援助机构", note=NATURAL),
    deadline("la.criminal_notify", "办案机关通知指派",
             days(3, roll=False), "situation_found", LEGAL_AID[36], "公检法机关", note=NATURAL),
    deadline("la.criminal_assign", "收到通知后指派律师",
             days(3, roll=False), "notice_received", LEGAL_AID[36], "法律援助机构", note=NATURAL),
    deadline("la.transfer", "转交在押人员申请",
             hours(24), "application_received", LEGAL_AID[39], "办案机关、监管场所"),
    deadline("la.objection", "司法行政部门审查异议",
             days(5), "objection_received", LEGAL_AID[49], "司法行政部门", note=NATURAL),
    minimum("la.advance", "先行提供援助（距时效、期限届满不足7日）",
            ahead(days(7), clear=False), "limitation_expiry", LEGAL_AID[44], note="不足7日的，可以先行提供援助"),
)
