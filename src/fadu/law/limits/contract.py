"""政府合同：国家无统一天数，以下为可由本地规定替换的默认值。"""
from fadu.law.enacted import CONTRACTS
from fadu.law.limits.kinds import deadline
from fadu.law.periods import days, working_days

LIMITS = (
    deadline("ct.file", "行政合同、政府合同签订后备案",
             days(30), "contract_signed", CONTRACTS["地方规定"],
             note="国家无统一天数，常见15日、30日或者10个工作日；此为默认值，以本地规定为准", confirmed=False),
    deadline("ct.review", "政府合同合法性审查时限",
             working_days(10), "review_materials_complete", CONTRACTS["地方规定"],
             note="国家无统一天数，常见5至15个工作日；此为默认值，以本地规定为准", confirmed=False),
)
