"""生态环境损害赔偿。《生态环境损害赔偿管理规定》，未读到全文。"""
from fadu.law.enacted import ECO_COMPENSATION
from fadu.law.limits.kinds import deadline
from fadu.law.periods import days

LIMITS = (
    deadline("eco.check", "线索初步核查",
             days(30), "clue_found_or_received", ECO_COMPENSATION["线索核查"],
             note="未读到全文，条款号和天数待核", confirmed=False),
    deadline("eco.negotiate", "赔偿磋商",
             days(90, roll=False), "negotiation_notice_served", ECO_COMPENSATION["磋商"],
             note="磋商会议一般不超过三次；未读到全文，条款号和天数待核", confirmed=False),
)
