"""行政裁量权基准：法律依据调整后的制定期限（地方）。"""
from fadu.law.enacted import CHONGQING_DISCRETION
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import months

LIMITS = (
    deadline("disc.adopt_cq", "新设或者调整行政处罚后制定、修改裁量基准（重庆）",
             months(6), "legal_basis_changed", CHONGQING_DISCRETION[9],
             extension=Extension(months(6), "行政机关主要负责人", when="特殊情况；合计最长1年")),
)
