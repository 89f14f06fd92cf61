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
    deadline("sc.correction", "一次性告知补正赔偿申请材料",
             days(5, roll=False), "application_received", COMPENSATION[12],
             note="条文未把“五日”定为工作日，按自然日从严", confirmed=False),
    deadline("sc.apply_payment", "赔偿义务机关提出支付申请",
             days(7), "request_received", COMPENSATION[37], rolls_by=ROLLS),
    deadline("sc.pay", "财政部门支付赔偿金",
             days(15), "application_received", COMPENSATION[37], "财政部门", rolls_by=ROLLS),
    limitation("sc.limitation", "请求国家赔偿时效",
               years(2, roll=True), "infringement_known", COMPENSATION[39], "赔偿请求人",
               pauses=("被羁押等限制人身自由的期间",), rolls_by=ROLLS),
)
