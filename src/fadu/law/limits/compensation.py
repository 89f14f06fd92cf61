"""行政赔偿。"""
from fadu.law.enacted import COMPENSATION, LITIGATION_RULES
from fadu.law.limits.kinds import deadline, limitation
from fadu.law.periods import days, months, years

ROLLS = LITIGATION_RULES[48]  # 末日为法定休假日的顺延

LIMITS = (
    deadline("sc.decide", "赔偿决定",
             months(2), "application_received", COMPENSATION[13], rolls_by=ROLLS),
    deadline("sc.deliver", "送达赔偿决定",
             days(10), "decision_made", COMPENSATION[13], rolls_by=ROLLS),
    deadline("sc.sue", "对赔偿决定起诉",
             months(3), "decision_made_or_period_expired", COMPENSATION[14], "赔偿请求人", rolls_by=ROLLS),
    limitation("sc.limitation", "请求国家赔偿时效",
               years(2, roll=True), "infringement_known", COMPENSATION[39], "赔偿请求人",
               pauses=("被羁押等限制人身自由的期间",), rolls_by=ROLLS),
)
