"""应诉、检察监督、调解、信访、仲裁."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue import reconsideration as cases
from fadu.indicators.catalogue.families import CUT_TENTH, HUNDREDTHS, THOUSANDTHS, Family
from fadu.indicators.sets import Set, ended, entered, first, marked_as, of_kind, taken

SUIT, SETTLING, RETURN, FORCING = "litigation", "mediation", "arbitration_return", "compulsory_execution"
PETITIONS, INVOLVED, PAPERS = "petitions", "involved_cases", "procuratorial_papers"
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
RULED = first(FORCING, "court_rules")
BILLION = 100_000_000


def overturned(code: str, name: str, party: str) -> indicator.Indicator:
    """Cases in which an organ higher up revoked what the government, or a department, had done."""
    note = f"本期登记的{party}为被申请人的行政复议案件中，复议决定撤销的。"
    return Family("行政应诉").items(code, name, "件", INVOLVED, "被申请行政复议", marks=(f"party={party}",),
                                also="result=撤销", new=True, note=note, better="lower")


def first_time(*marks: str) -> Set:
    """The first letters and first visits (初信初访) of the period, with one of these marks."""
    rows = entered(PETITIONS).having(lambda i: i.category.isin(("初信", "初访")))
    return marked_as(rows, *(f"handled={mark}" for mark in marks)) if marks else rows


def of_petitions(kind: str, *marks: str) -> Set:
    """The petitions of that kind of the period, with one of these marks."""
    rows = of_kind(entered(PETITIONS), kind)
    return marked_as(rows, *(f"handled={mark}" for mark in marks)) if marks else rows


REACHABLE, CLOSED = first_time("有联系方式"), first_time().having(lambda i: i.item_closed_on.notnull())
REEXAMINED = "复查复核"
USED = f"register:{PETITIONS}+"

d = Family("行政应诉")
LITIGATION = (
    overturned("litigation.government_overturned", "市政府被复议撤销案件数", "本级政府"),
    overturned("litigation.departments_overturned", "部门被复议撤销案件数", "所属部门"),
    indicator.rate("litigation.refused_rate", "行政非诉案件裁定不予执行率", "行政应诉", FORCING, better="lower",
                   note="本期收到人民法院裁定的申请强制执行（非诉执行）案件中，裁定不予执行的所占比例。",
                   part=RULED.saying("court_rules.result=不予执行"), whole=RULED, basis="《行政强制法》第五十八条"),
    d.items("litigation.court_meetings", "府院联席会议次数", "次", "meetings", "府院联席会议", new=True),
    d.items("litigation.civil_performed", "履行生效民事判决数", "件", INVOLVED, "民事诉讼", marks=("performed=是",),
            also="party=本级政府", new=True, note="本期登记的本级政府涉民事诉讼案件中，生效判决已经履行的。"),
    d.items("litigation.meeting_number", "府院联动联席会议次第", "次", "meetings", "府院联席会议", own=True,
            note="到本期末本级历次召开的府院联席会议，最近一次即第几次；只计本级。"),
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
    rate("litigation.chief_rate", "行政机关主要负责人出庭应诉率", rounding=HUNDREDTHS,
         note="本期开庭审理的案件中，正职负责人出庭的所占比例；同一案件几次开庭的分别计算。",
         part=HELD.saying("hold_session.came=负责人").saying("head_attends.post=正职负责人"), whole=HELD),
    rate("litigation.voice_rate", "行政机关负责人出声率", rounding=HUNDREDTHS,
         basis="法释〔2020〕3号第十一条",
         note="本期负责人出庭的开庭中，负责人就实质性解决行政争议发表意见的所占比例。",
         part=HELD.saying("hold_session.came=负责人").saying("head_attends.spoke"),
         whole=HELD.saying("hold_session.came=负责人")),
)

d = Family("信访")
BACKLOG = "领导督办积案"
PETITION_ALL = d.items("petition.backlog", "市领导督办信访积案数", "件", PETITIONS, BACKLOG, new=True)
PETITION_SOLVED = d.items("petition.backlog_solved", "市领导督办信访积案化解数", "件", PETITIONS, BACKLOG,
                          marks=("handled=已化解",), new=True)
PETITION = (
    indicator.Indicator(
        "petition.days_saved", "初信初访办理平均提速天数", "天", "信访", "average",
        "本期登记、已经办结的初信初访，自办结之日到应办结之日的天数的平均值。",
        CLOSED.adding(lambda i: i.item_due_on.delta(i.item_closed_on, unit="day")), CLOSED, (USED,),
        rounding=HUNDREDTHS, better="higher"),
    d.part("petition.on_time_rate", "初信初访按期处理率", "本期登记的初信初访中，在应办结之日及以前办结的所占比例。",
           CLOSED.having(lambda i: i.item_closed_on <= i.item_due_on), first_time(), USED),
    d.part("petition.error_rate", "初信初访办理差错率", "本期登记的初信初访中，标记为办理差错的所占比例。",
           first_time("办理差错"), first_time(), USED, rounding=THOUSANDTHS, better="lower"),
    d.part("petition.once_rate", "初信初访一次性办结率", "本期登记、已经办结的初信初访中，一次性办结的所占比例。",
           marked_as(CLOSED, "handled=一次性办结"), CLOSED, USED),
    d.part("petition.visit_rate", "初信初访回访率", "本期登记、有联系方式的初信初访中，已回访的所占比例。",
           marked_as(REACHABLE, "handled=已回访"), REACHABLE, USED),
    d.part("petition.verify_rate", "初信初访核实率", "本期登记、有联系方式的初信初访中，已核实的所占比例。",
           marked_as(REACHABLE, "handled=已核实"), REACHABLE, USED),
    d.part("petition.entry_rate", "初信初访录入率", "本期登记、有联系方式的初信初访中，已录入信访信息系统的所占比例。",
           marked_as(REACHABLE, "handled=已录入"), REACHABLE, USED),
    d.part("petition.recheck_passed_rate", "复查复核信访事项会审通过率",
           "本期送审的复查复核事项中，会审通过的所占比例。",
           marked_as(of_petitions(REEXAMINED, "送审"), "handled=会审通过"), of_petitions(REEXAMINED, "送审"), USED),
    d.part("petition.recheck_sent_rate", "复查复核信访事项送审率", "本期依法终结的复查复核事项中，送审的所占比例。",
           marked_as(of_petitions(REEXAMINED, "依法终结"), "handled=送审"), of_petitions(REEXAMINED, "依法终结"), USED),
    d.part("petition.assigned_rate", "交办信访事项按时报结率", "本期登记的交办信访中，按时报结的所占比例。",
           of_petitions("交办信访", "按时报结"), of_petitions("交办信访"), USED),
    PETITION_ALL,
    PETITION_SOLVED,
    d.items("petition.cleared", "实现积案清零的县（市）数", "个", "zero_reports", marks=("subject=信访积案",), new=True,
            note="本期下级地区就信访积案作零报告的，一个地区一条；报了数量的不是清零。"),
    d.ratio("petition.backlog_rate", "市领导督办信访积案化解率", "本期登记的领导督办信访积案中已经化解的所占比例。",
            PETITION_SOLVED, PETITION_ALL,
            rounding=CUT_TENTH),
)

d = Family("仲裁")
ARBITRATION = (
    d.items("arbitration.leaflets", "仲裁宣传册印发数", "份", "publicity_activities", "宣传品印发",
            marks=("about=仲裁",), of="copies", new=True),
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

RECEIVED = first(cases.CASE, "receive")
d = Family("行政复议")
RECONSIDERATION = (
    indicator.rate("reconsideration.electronic_rate", "行政复议案件电子录存率", "行政复议", cases.CASE,
                   note="本期收到的行政复议案件中，材料已经电子录存、录入办案平台的所占比例。",
                   part=RECEIVED.saying("receive.electronic"), whole=RECEIVED),
    indicator.count("reconsideration.handled", "行政复议办理案件数", "行政复议", cases.CASE,
                    "本期受理的和上期结转的案件之和。",
                    cases.CASES.meeting(lambda e,
                                        s: (e.on <= s.end) & (e.ended_on.isnull() | (e.ended_on >= s.start)))),
)

d = Family("检察监督")
PROCURACY = (
    d.items("procuracy.clues", "检察机关发现公益诉讼线索数", "件", PAPERS, "公益诉讼线索", new=True),
    d.items("procuracy.advice", "检察机关发出诉前检察建议数", "件", PAPERS, "诉前检察建议", new=True),
    d.items("procuracy.suits", "检察机关提起行政公益诉讼数", "件", PAPERS, "行政公益诉讼起诉书", new=True),
    d.items("procuracy.criminal_suits", "检察机关提起刑事附带民事公益诉讼数", "件", PAPERS,
            "刑事附带民事公益诉讼起诉书", new=True),
    d.items("procuracy.withdrawn", "行政机关整改后检察机关撤回起诉数", "件", PAPERS, "撤回起诉", new=True,
            note="本期收到的撤回起诉文书，不论何时起诉。"),
)

INDICATORS = (*LITIGATION, *PETITION, *ARBITRATION, *MEDIATION, *RECONSIDERATION, *PROCURACY,)
