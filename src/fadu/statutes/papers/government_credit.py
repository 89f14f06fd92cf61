"""政务诚信文书. Contents: 优化营商环境条例 31, 32; 国发〔2016〕76号."""
from fadu.statutes.acts import BUSINESS
from fadu.statutes.government_credit import Demand
from fadu.statutes.papers.grammar import Paper, say

demand = Paper(
    "demand", "政务失信整改督促函", Demand, basis=Demand.basis, to="{register.organ}", number="{number}", body=(
        say("经核实，你单位未履行下列事项：{register.content}。{verify.reasons}。", "失信的事实", Demand.basis),
        say("依据{rule}的规定，请于{demand.until}前整改：{demand.wanted}。", "整改要求和期限", BUSINESS[31],
            rule=BUSINESS[31]),
        say("逾期未整改的，记入政务失信记录并向社会公开。", "逾期的后果", Demand.basis),
    ))
PAPERS = (demand,)
