"""应诉、检察监督、调解、信访、仲裁."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue import reconsideration as cases
from fadu.indicators.catalogue.families import CUT_TENTH, HUNDREDTHS, THOUSANDTHS, Family
from fadu.indicators.sets import ended, first, taken

SUIT, SETTLING, RETURN = "litigation", "mediation", "arbitration_return"
LOST = ("撤销", "部分撤销", "变更", "确认违法", "确认无效", "责令履行", "判决给付", "判决赔偿、补偿",
        "继续履行、采取补救措施")
count = partial(indicator.count, domain="行政应诉", procedure=SUIT)
rate = partial(indicator.rate, domain="行政应诉", procedure=SUIT)
disputes = partial(indicator.count, domain="人民调解", procedure=SETTLING)
settling = partial(indicator.rate, domain="人民调解", procedure=SETTLING)
returned = partial(indicator.count, domain="仲裁", procedure=RETURN)
share = partial(indicator.rate, domain="仲裁", procedure=RETURN)
JUDGED = first(SUIT, "judge")
DEFEATS = JUDGED.saying(*(f"judge.result={word}" for word in LOST))
HELD = taken(SUIT, "hold_session")
SETTLED = ended(SETTLING, "达成协议")
MEDIATED = first(SETTLING, "conclude", "stop")
REPORTED = taken(RETURN, "report")
BILLION = 100_000_000


d = Family("行政应诉")
LITIGATION = (
    d.events("litigation.government_overturned", "市政府被复议撤销案件数", "件", "本级政府被复议撤销"),
    d.events("litigation.departments_overturned", "部门被复议撤销案件数", "件", "部门被复议撤销"),
    d.share("litigation.refused_rate", "行政非诉案件裁定不予执行率", "行政非诉裁定不予执行件数", "行政非诉审查件数",
            "人民法院", better="lower"),
    d.events("litigation.court_meetings", "府院联席会议次数", "次", "府院联席会议"),
    d.events("litigation.civil_performed", "履行生效民事判决数", "件", "本级政府民事判决履行", done=True),
    d.measure("litigation.meeting_number", "府院联动联席会议次第", "次", "standard", "人民法院"),
    count("litigation.received", "行政应诉案件数", note="本期收到起诉状副本的行政诉讼案件。", rows=first(SUIT,
          "receive_suit")),
    count("litigation.judged", "一审审结行政诉讼案件数", note="本期收到一审裁判的案件。", rows=JUDGED),
    count("litigation.lost", "一审败诉案件数", rows=DEFEATS, better="lower",
          note="本期一审裁判撤销（含部分）、变更、确认违法（无效）、责令履行、判决给付或者赔偿补偿、采取补救措施的案件；撤诉、驳回的不计。"),
    rate("litigation.lost_rate", "一审败诉率", better="lower", note="本期收到一审裁判的案件中败诉的所占比例。",
         part=DEFEATS, whole=JUDGED),
    rate("litigation.head_rate", "行政机关负责人出庭应诉率", target=100, rounding=HUNDREDTHS,
         basis="《行政诉讼法》第三条",
         note="本期开庭审理的案件中，负责人出庭的所占比例；同一案件几次开庭的分别计算。",
             part=HELD.saying("hold_session.came=负责人"), whole=HELD),
)

d = Family("信访")
BACKLOG = "领导督办信访积案"
PETITION_ALL = d.events("petition.backlog", "市领导督办信访积案数", "件", BACKLOG)
PETITION_SOLVED = d.events("petition.backlog_solved", "市领导督办信访积案化解数", "件", BACKLOG, done=True)
PETITION = (
    d.measure("petition.days_saved", "初信初访办理平均提速天数", "天", "stock", "信访信息系统"),
    d.share("petition.on_time_rate", "初信初访按期处理率", "初信初访按期处理件数", "初信初访应处理件数",
            "信访信息系统"),
    d.share("petition.error_rate", "初信初访办理差错率", "初信初访差错件数", "初信初访办理件数", "信访信息系统",
            rounding=THOUSANDTHS, better="lower"),
    d.share("petition.once_rate", "初信初访一次性办结率", "初信初访一次性办结件数", "初信初访办结件数", "信访信息系统"),
    d.share("petition.visit_rate", "初信初访回访率", "初信初访回访件数", "有联系方式的初信初访件数", "信访信息系统"),
    d.share("petition.verify_rate", "初信初访核实率", "初信初访核实件数", "有联系方式的初信初访件数", "信访信息系统"),
    d.share("petition.entry_rate", "初信初访录入率", "初信初访录入件数", "有联系方式的初信初访件数", "信访信息系统"),
    d.share("petition.recheck_passed_rate", "复查复核信访事项会审通过率", "复查复核会审通过件数", "复查复核送审件数",
            "信访信息系统"),
    d.share("petition.recheck_sent_rate", "复查复核信访事项送审率", "复查复核送审件数", "依法终结的复查复核件数",
            "信访信息系统"),
    d.share("petition.assigned_rate", "交办信访事项按时报结率", "交办信访按时报结件数", "交办信访应报结件数",
            "信访信息系统"),
    PETITION_ALL,
    PETITION_SOLVED,
    d.lists("petition.cleared", "实现积案清零的县（市）数", "个", "积案清零的县（市）"),
    d.ratio("petition.backlog_rate", "市领导督办信访积案化解率", "本期登记的领导督办信访积案中已经化解的所占比例。",
            PETITION_SOLVED, PETITION_ALL,
            rounding=CUT_TENTH),
)

d = Family("仲裁")
ARBITRATION = (
    d.events("arbitration.leaflets", "仲裁宣传册印发数", "份", "印发仲裁宣传册", of="amount"),
    returned("arbitration.received", "仲裁案件受理数", note="本期仲裁统计所报的新收案件之和。",
             rows=REPORTED.adding(lambda e: e.number_received)),
    share("arbitration.closed_rate", "仲裁案件结案率", note="结案占新收与期初未结之和的比例，按本期仲裁统计所报。",
          part=REPORTED.adding(lambda e: e.number_closed),
                               whole=REPORTED.adding(lambda e: e.number_received + e.number_carried)),
    share("arbitration.mediated_rate", "仲裁案件调解率", note="调解、和解占结案的比例，按本期仲裁统计所报。",
          part=REPORTED.adding(lambda e: e.number_mediated), whole=REPORTED.adding(lambda e: e.number_closed)),
    indicator.Indicator("arbitration.amount", "仲裁案件标的总额", "亿元", "仲裁", "flow",
                        "本期仲裁统计所报的标的总额之和，折算为亿元，保留2位小数。",
                        REPORTED.adding(lambda e: e.number_amount / BILLION), procedures=(RETURN,),
                                        rounding=HUNDREDTHS),
)

d = Family("人民调解")
MEDIATION = (
    d.items("mediation.bodies", "人民调解组织数", "个", "committees"),
    disputes("mediation.disputes", "人民调解受理纠纷数", note="本期登记受理的纠纷。", rows=first(SETTLING,
             "register")),
    settling("mediation.handled_rate", "人民调解调解率",
             note="本期调解（达成协议或者调解不成）的纠纷占本期登记受理的纠纷的比例。", part=MEDIATED,
             whole=first(SETTLING, "register")),
    settling("mediation.success_rate", "人民调解成功率", note="本期调解的纠纷中达成协议的所占比例。",
             part=first(SETTLING, "conclude"),
             whole=MEDIATED),
)

d = Family("行政复议")
RECONSIDERATION = (
    d.share("reconsideration.electronic_rate", "行政复议案件电子录存率", "电子录存复议案件数", "应电子录存复议案件数",
            "行政复议办案平台"),
    indicator.count("reconsideration.handled", "行政复议办理案件数", "行政复议", cases.CASE,
                    "本期受理的和上期结转的案件之和。",
                    cases.CASES.meeting(lambda e,
                                        s: (e.on <= s.end) & (e.ended_on.isnull() | (e.ended_on >= s.start)))),
)

d = Family("检察监督")
PROCURACY = (
    d.measure("procuracy.clues", "检察机关发现公益诉讼线索数", "件", "flow", "检察机关"),
    d.measure("procuracy.advice", "检察机关发出诉前检察建议数", "件", "flow", "检察机关"),
    d.measure("procuracy.suits", "检察机关提起行政公益诉讼数", "件", "flow", "检察机关"),
    d.measure("procuracy.criminal_suits", "检察机关提起刑事附带民事公益诉讼数", "件", "flow", "检察机关"),
    d.measure("procuracy.withdrawn", "行政机关整改后检察机关撤回起诉数", "件", "flow", "检察机关"),
)

INDICATORS = (*LITIGATION, *PETITION, *ARBITRATION, *MEDIATION, *RECONSIDERATION, *PROCURACY,)
