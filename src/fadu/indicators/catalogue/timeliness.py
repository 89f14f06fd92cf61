"""法定时限和要求: what the acts demand of time and of care, over the procedures that have no module of their own."""
from __future__ import annotations

from fadu.indicators.indicator import Indicator, rate
from fadu.indicators.sets import Set, due, first, in_time, stopped, taken

DOMAIN = "法定时限和要求"


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


REPORTED = first("case_file_review", "report")
FILES = REPORTED.adding(lambda e: e.number_files)
INSPECTED = taken("inspection", "conclude")


def share(code: str, name: str, procedure: str, note: str, part: Set, whole: Set) -> Indicator:
    return rate(code, name, DOMAIN, procedure, note, part, whole)


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
