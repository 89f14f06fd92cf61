"""信访。条例分写“日”和“工作日”（第二十三条），未写工作日的为自然日。"""
from fadu.law.enacted import PETITIONS
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import days, working_days

LIMITS = (
    deadline("pet.register", "信访部门登记转送交办",
             days(15), "petition_received", PETITIONS[22], "信访部门"),
    deadline("pet.inform", "机关书面告知",
             days(15), "petition_received", PETITIONS[23]),
    deadline("pet.inform_transferred", "收到转送交办后告知",
             days(15), "transfer_received", PETITIONS[23]),
    deadline("pet.objection", "对转送交办提出异议",
             working_days(5), "transfer_received", PETITIONS[23]),
    deadline("pet.handle", "办结（第31条第6项事项）",
             days(60), "accepted", PETITIONS[34],
             extension=Extension(days(30), "本机关、单位负责人", told=True, when="情况复杂"),
             note="条例分写“日”和“工作日”（第二十三条），此为自然日"),
    deadline("pet.review_request", "请求复查",
             days(30), "opinion_received", PETITIONS[35], "信访人"),
    deadline("pet.review", "复查意见",
             days(30), "review_request_received", PETITIONS[35]),
    deadline("pet.recheck_request", "请求复核",
             days(30), "review_opinion_received", PETITIONS[36], "信访人"),
    deadline("pet.recheck", "复核意见",
             days(30), "recheck_request_received", PETITIONS[36], pauses=("听证",)),
)
