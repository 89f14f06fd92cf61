"""法定时限和要求: what the acts demand of time and of care, over the procedures that have no module of their own."""
from __future__ import annotations

from fadu.indicators.catalogue.families import amount_of
from fadu.indicators.indicator import Indicator, rate
from fadu.indicators.rounding import TENTH
from fadu.indicators.sets import Set, clocks, due, entered, first, in_time, stopped, taken
from fadu.statutes.annual_report import PARTS
from fadu.statutes.law_study import CABINET

DOMAIN, TWICE = "法定时限和要求", 2


def kept(code: str, name: str, procedure: str, clock: str, what: str, basis: str = "") -> Indicator:
    """Of the time limits that ran out in the period, those that were kept."""
    whole = due(procedure, clock)
    note = f"{what}在本期届满（或者已提前办理）的，在期限内办理的所占比例；到期未办的计入分母。"
    return rate(code, name, DOMAIN, procedure, note, in_time(whole), whole, target=100, basis=basis)


def done(code: str, name: str, procedure: str, clock: str, what: str, basis: str = "") -> Indicator:
    """Of what was done in the period, what was done in time."""
    whole = stopped(procedure, clock)
    note = f"本期办结的{what}中，在期限（扣除中止、含经批准的延长）内办结的所占比例。"
    return rate(code, name, DOMAIN, procedure, note, in_time(whole), whole, target=100, basis=basis)


OPINIONS = ("合法", "应当予以修改", "不合法")
REPORTED = first("case_file_review", "report")
FILES = REPORTED.adding(lambda e: e.number_files)
INSPECTED = taken("inspection", "conclude")


GRADED = taken("case_file_review", "grade")
WEIGHED = clocks("legality_review", "最短审查", "ended_on").having(lambda c: c.outcome.isin(OPINIONS), *OPINIONS)
BAD = tuple(f"receive.level={word}" for word in ("不满意", "非常不满意"))
RATED_BAD = first("service_rating", "close").saying(*BAD).saying("receive.real_name")
FROZEN, PLANS = first("annual_report", "freeze"), first("law_study", "plan")
TOLD = first("normative_document", "filing_answer")
TO_FILE = due("normative_document", "报送备案")
CONTRACTS = first("contract", "sign")
CASES = first("penalty_ordinary", "file_case")
REPORTED_CASES = "执法系统上报立案数"


def share(code: str, name: str, procedure: str, note: str, part: Set, whole: Set, *, target: int | None = None,
          basis: str = "") -> Indicator:
    return rate(code, name, DOMAIN, procedure, note, part, whole, target=target, basis=basis)


def with_all(rows: Set, *marks: str) -> Set:
    """Those in whose record every one of these marks stood by then."""
    for mark in marks:
        rows = rows.saying(mark)
    return rows


INDICATORS = (
    kept("limit.publicity", "行政执法决定按期公示率", "enforcement_publicity", "公开",
         "行政执法决定的公示期限（许可、处罚7个工作日，其他20个工作日）", "国办发〔2018〕118号二（六）"),
    kept("limit.withdrawal", "撤销、变更后按期撤回公示率", "enforcement_publicity", "撤下",
         "处罚决定被撤销、变更后撤回公示的期限（3日）", "《行政处罚法》第四十八条"),
    done("limit.enforcement_review", "重大执法决定法制审核按期率", "legal_review_of_major_enforcement", "审核",
         "重大执法决定法制审核"),
    kept("limit.recordings", "音像记录按期上传率", "full_record", "上传", "执法音像记录的上传期限"),
    share("limit.training_hours", "执法人员培训学时达标率", "officer_training",
          "本期核定年度学时达标的人数占年度培训计划应培训人数的比例。",
          taken("officer_training", "close").adding(lambda e: e.number_reached),
          taken("officer_training", "plan").adding(lambda e: e.number_people_due)),
    share("limit.excellent_files", "案卷评查优秀率", "case_file_review", "本期评查报告所列优秀案卷占评查案卷的比例。",
          REPORTED.adding(lambda e: e.number_excellent), FILES),
    share("limit.unfit_files", "案卷评查不合格率", "case_file_review", "本期评查报告所列不合格案卷占评查案卷的比例。",
          REPORTED.adding(lambda e: e.number_unfit), FILES),
    share("limit.good_files", "案卷评查良好率", "case_file_review",
          "本期评定等次的案卷中，评为良好（75分以上不满90分）的所占比例。", GRADED.saying("grade.grade=良好"), GRADED),
    share("limit.passed_files", "案卷评查合格率", "case_file_review",
          "本期评定等次的案卷中，评为合格（60分以上不满75分）的所占比例。", GRADED.saying("grade.grade=合格"), GRADED),
    Indicator("limit.cases_recorded", "行政执法案件系统录入率", "%", DOMAIN, "rate",
              "本期在本系统立案的行政处罚案件，占各执法机关按月报送的本期立案数的比例；报数登记在“定期报数”。",
              CASES, entered("period_returns", REPORTED_CASES).adding(amount_of("number")),
              (f"register:period_returns/{REPORTED_CASES}+",), rounding=TENTH, times=100, better="higher", target=100),
    share("limit.documents_filed", "规范性文件报备率", "normative_document",
          "报送备案期限在本期届满（或者已提前报送）的文件中，已经报送的所占比例，逾期报送的也计入分子。",
          TO_FILE.having(lambda c: c.stopped_on.notnull()), TO_FILE, target=100),
    share("limit.filings_in_order", "规范性文件报备规范率", "normative_document",
          "本期收到备案答复的文件中，第一次答复即予以登记的所占比例。",
          TOLD.saying("filing_answer.result=予以登记"), TOLD, target=100),
    share("limit.decisions_weighed", "重大行政决策合法性审查时间达标率", "legality_review",
          "本期办结合法性审查的重大行政决策中，审查用时不少于7个工作日的所占比例；紧急缩短的也计入分母。",
          WEIGHED.having(lambda c: c.ended_on >= c.due), WEIGHED, target=100,
          basis="《重大行政决策程序暂行条例》第二十六条"),
    share("limit.contracts_reviewed", "行政机关合同合法性审查率", "contract",
          "本期签订的行政机关合同中，签订之日前已经办结合法性审查的所占比例。",
          CONTRACTS.resting_on("legality_review"), CONTRACTS, target=100),
    share("limit.bad_called_back", "实名差评回访率", "service_rating",
          "本期办结的实名差评中，办结前已经回访的所占比例。", RATED_BAD.saying("call_back"), RATED_BAD, target=100),
    share("limit.report_parts", "年度报告五项内容齐全率", "annual_report",
          "本期定稿的年度报告中，规定的五项内容逐项写明的所占比例。",
          with_all(FROZEN, *(f"freeze.parts={part}" for part in PARTS)), FROZEN, target=100,
          basis="《法治政府建设与责任落实督察工作规定》第二十五条"),
    share("limit.lectures_held", "法治专题讲座两次达标率", "law_study",
          "本期制定学法计划的学习组织中，本期举办第二次法治专题讲座的所占比例。",
          taken("law_study", "lecture").having(lambda e: e.nth == TWICE), PLANS, target=100,
          basis="《法治政府建设与责任落实督察工作规定》第八条"),
    Indicator("limit.cabinet_study", "政府常务会议学法次数", "次", DOMAIN, "flow",
              "本期政府常务会议举办的学法和法治专题讲座。",
              taken("law_study", "hold", "lecture").saying(f"plan.body={CABINET}"), procedures=("law_study",),
              basis="《法治政府建设与责任落实督察工作规定》第八条", better="higher"),
    kept("limit.document_evaluation", "规范性文件有效期届满前评估率", "normative_document", "届满前评估",
         "规范性文件有效期届满前评估的期限"),
    kept("limit.decision_filing", "重大行政决策按期备案率", "major_decision", "报送备案", "重大行政决策报送备案的期限"),
    kept("limit.reconsideration_acceptance", "行政复议按期受理审查率", "reconsideration", "受理审查",
         "行政复议申请的受理审查期限（5日）", "《行政复议法》第三十条"),
    kept("limit.reconsideration_opinion", "行政复议意见书按期反馈率", "reconsideration", "意见书整改",
         "行政复议意见书的整改反馈期限（60日）", "《行政复议法》第七十六条"),
    kept("limit.petition_told", "信访事项按期告知率", "petition", "书面告知", "信访事项的受理告知期限（15日）",
         "《信访工作条例》第二十二条"),
    done("limit.petition_closed", "信访事项按期办结率", "petition", "办结", "信访事项", "《信访工作条例》第三十四条"),
    kept("limit.contract_filing", "行政机关合同按期备案率", "contract", "报送备案", "行政机关合同报送备案的期限"),
    share("limit.drawn_inspections", "双随机检查占比", "inspection",
          "本期作出结论的行政检查中，检查对象和检查人员经随机抽取、选派的所占比例。", INSPECTED.saying("draw"),
          INSPECTED),
    kept("limit.inspection_results", "行政检查结果按期公示率", "inspection", "公示结果", "行政检查结果的公示期限"),
    kept("limit.enforcement_statistics", "行政执法统计年报按期公开率", "enforcement_statistics", "公开年报",
         "行政执法统计年报的公开期限（1月31日）"),
    kept("limit.annual_report_upward", "法治政府建设年度报告按期报送率", "annual_report", "报送上级",
         "年度报告的报送期限（3月1日）", "《法治政府建设与责任落实督察工作规定》第二十四条"),
    kept("limit.annual_report_public", "法治政府建设年度报告按期公开率", "annual_report", "公开",
         "年度报告的公开期限（4月1日）", "《法治政府建设与责任落实督察工作规定》第二十四条"),
    Indicator("limit.law_lectures", "法治专题讲座次数", "次", DOMAIN, "flow",
              "本期举办的法治专题讲座；每个单位每年至少两次。", taken("law_study", "lecture"),
              procedures=("law_study",), basis="《法治政府建设与责任落实督察工作规定》第八条", better="higher"),
)
