"""行政检查及其公开。"""
from fadu.law.enacted import THREE_SYSTEMS, ZHEJIANG
from fadu.law.limits.kinds import deadline
from fadu.law.periods import working_days

LIMITS = (
    deadline("insp.publish", "检查结果公开",
             working_days(20), "inspection_concluded", THREE_SYSTEMS["二(六)"]),
    deadline("insp.emergency_approval_zj", "紧急检查补办批准（浙江）",
             working_days(2), "inspection_done", ZHEJIANG[78]),
    deadline("insp.result_notify_zj", "检验检测后告知结果（浙江）",
             working_days(3), "test_result_received", ZHEJIANG[79]),
    deadline("insp.other_publish", "行政强制、其他执法决定公开",
             working_days(20), "decision_made", THREE_SYSTEMS["二(六)"]),
)
