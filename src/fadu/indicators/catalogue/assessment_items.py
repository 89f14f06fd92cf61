"""考核取数: what schemes of assessment ask and no other domain counts. A share with its 口径, over procedures and
registers; what only another body knows is a registered number with its source."""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from fadu.indicators.catalogue.families import Family, amount_of
from fadu.indicators.catalogue.timeliness import kept as kept_clock
from fadu.indicators.indicator import Better, Indicator
from fadu.indicators.rounding import TENTH
from fadu.indicators.sets import Set, any_of, ended, first, in_force, in_time, marked_as, of_kind, taken

DOMAIN = "考核取数指标"
OBSERVED = "在期限内办理的所占比例；到期未办的计入分母。"
DOCUMENT, DECISION, LICENCE, CASE = "normative_document", "major_decision", "license", "penalty_ordinary"
FAIRNESS, REVIEW = "fair_competition_review", "legality_review"
WEIGHED_DAYS, NOTICE_DAYS, LEAST_MEMBERS = 30, 7, 3
d = Family(DOMAIN)


def kept(code: str, name: str, procedure: str, clock: str, what: str, basis: str = "") -> Indicator:
    """Of the time limits that ran out in the period, those that were kept."""
    return replace(kept_clock(f"assess.{code}", name, procedure, clock, what, basis), domain=DOMAIN)


def kept_any(code: str, name: str, what: str, *limits: tuple[str, str], basis: str = "") -> Indicator:
    """As `kept`, over several time limits (procedure, clock) together."""
    known = sorted({procedure for procedure, _clock in limits})

    def among(c: Any) -> Any:
        found = [(c.procedure == procedure) & (c.name == clock) for procedure, clock in limits]
        return any_true(found)

    whole = replace(Set("clocks", dated="due").having(among), named=limits)
    whole = whole.meeting(lambda c, s: (c.due < s.as_of) | c.stopped_on.notnull())
    note = f"{what}在本期届满（或者已提前办理）的，{OBSERVED}各种期限合并计算。"
    return Indicator(f"assess.{code}", name, "%", DOMAIN, "rate", note, in_time(whole), whole, tuple(known), basis,
                     TENTH, 100, "higher", 100)


def any_true(found: list[Any]) -> Any:
    whole = found[0]
    for one in found[1:]:
        whole = whole | one
    return whole


def share(code: str, name: str, procedure: str, note: str, part: Set, whole: Set, *, basis: str = "",
          target: int | None = 100, better: Better = "higher") -> Indicator:
    return Indicator(f"assess.{code}", name, "%", DOMAIN, "rate", note, part, whole, (procedure,), basis, TENTH, 100,
                     better, target)


def listed(code: str, name: str, register: str, note: str, part: Set, whole: Set, target: int | None = 100,
           basis: str = "") -> Indicator:
    """A share of what a register holds at the end of the period."""
    return share(code, name, f"register:{register}", note, part, whole, target=target, basis=basis)


def times(code: str, name: str, unit: str, procedure: str, note: str, rows: Set, better: Better = "higher",
          basis: str = "") -> Indicator:
    return Indicator(f"assess.{code}", name, unit, DOMAIN, "flow", note, rows, procedures=(procedure,), basis=basis,
                     better=better)


def with_all(rows: Set, *marks: str) -> Set:
    """Those in whose record every one of these marks stood by then."""
    for mark in marks:
        rows = rows.saying(mark)
    return rows


def where_asked(rows: Set, asked: str, done: str) -> Set:
    """Those that did what was asked of them, and those of which it was not asked."""
    return rows.having(lambda e: ~any_of(e.record, [asked]) | any_of(e.record, [done]), asked, done)


SUBMITTED = taken(DOCUMENT, "submit_to_meeting")
ECONOMIC = SUBMITTED.saying("propose.economic", "propose.market")
PUBLISHED = first(DOCUMENT, "publish")
DECIDED = taken(DECISION, "decide").saying("decide.result=通过")
HEARD = DECIDED.saying("close_consultation", "hear_public")
WHOLE_WAY = where_asked(
    where_asked(HEARD.resting_on(REVIEW).saying("discuss"), "judge.technical", "expert_review"),
    "judge.risky", "assess_risk",
)
DRAFTS = taken(DECISION, "publish_draft")
CALLED = taken(DECISION, "announce_hearing")
ISSUED = first(DECISION, "publish", "withhold")
CORRECTIONS = taken(LICENCE, "ask_correction")
INSPECTED = taken("inspection", "conclude")
PUNISHED = taken(CASE, "decide").saying("decide.kind=给予处罚")
INTERVENED = first("intervention_record", "record")
CONFIRMED = first("enforcement_entity", "confirm")
REQUISITIONED = ended("emergency_response").saying("requisition")
ARRANGED = first("law_performance_report", "arrange").having(lambda e: e.outcome.fill_null("") != "免予述法",
                                                             "免予述法")
EXAMINED = taken("law_exam", "score")
BREACHES = in_force("access_breaches").having(lambda i: any_of(i.record, ["state=整改中", "state=已整改"]))
ARREARS = in_force("arrears").having(lambda i: ~any_of(i.record, ["state=有争议"]))
CAMPAIGNS = in_force("campaigns")
COMMITTEES = in_force("committees")
OFFICERS = of_kind(in_force("enforcement_staff"), "执法岗位")
OLD = of_kind(in_force("petitions"), "领导督办积案")

SERVING = (
    kept("licence_on_time", "行政许可按期决定率", LICENCE, "作出决定", "行政许可的法定审查期限",
         "《行政许可法》第四十二条"),
    times("power_breaches", "清单外许可、变相许可数", "件", "power_list", better="lower",
          note="本期发现的清单之外实施许可、继续实施或者变相实施已取消许可的情形。",
          rows=taken("power_list", "find_breach").saying("find_breach.breach=清单之外实施许可",
                                                        "find_breach.breach=继续实施、变相实施已取消的许可")),
    listed("intermediary_complete", "中介服务事项要素齐全率", "intermediary_items",
           "到本期末有效的中介服务事项中，服务时限和收费性质都已写明的所占比例；其余要素是文字，由人核对。",
           in_force("intermediary_items").having(lambda i: i.item_days.notnull() & (i.category.fill_null("") != "")),
           in_force("intermediary_items")),
    listed("certificates_by_promise", "证明事项告知承诺占比", "certificate_items",
           "到本期末有效的证明事项中，办理方式为告知承诺的所占比例。",
           of_kind(in_force("certificate_items"), "告知承诺"), in_force("certificate_items"), None),
    kept("power_list_adjusted", "权责清单按期调整公布率", "power_list", "调整公布", "权责清单调整公布的期限"),
    share("joint_inspections", "部门联合检查占比", "inspection",
          "本期作出结论的行政检查中，立项时定为部门联合检查的所占比例。", INSPECTED.saying("propose.joint"), INSPECTED,
          target=None),
    listed("breaches_mended", "违背负面清单案例整改率", "access_breaches",
           "到本期末登记的违背市场准入负面清单案例（不含不属违背的）中，已经整改的所占比例。",
           BREACHES.having(lambda i: any_of(i.record, ["state=已整改"])), BREACHES),
    listed("online_items", "政务服务事项网上办占比", "service_items",
           "到本期末有效的政务服务事项中，标记为网上办的所占比例。",
           marked_as(in_force("service_items"), "ways=网上办"), in_force("service_items")),
    share("told_once", "一次告知补正率", LICENCE,
          "本期行政许可申请的补正告知中，同一申请第一次告知的所占比例；多次告知的使本数降低。",
          first(LICENCE, "ask_correction"), CORRECTIONS, basis="《行政许可法》第三十二条"),
    kept("ratings_mended", "差评按期整改率", "service_rating", "整改反馈", "差评的整改反馈期限"),
    kept("aid_decided", "法律援助申请按期审查率", "legal_aid", "审查决定", "法律援助申请的审查期限",
         "《法律援助法》第四十三条"),
    kept("cleanup_done", "文件清理按期完成率", "document_cleanup", "完成清理", "规章、规范性文件清理的完成期限"),
    share("fairness_reviewed", "公平竞争审查率", DOCUMENT,
          "本期提交集体审议的涉及经营主体经济活动的文件中，提交之日前已经办结公平竞争审查的所占比例。",
          ECONOMIC.resting_on(FAIRNESS), ECONOMIC, basis="《公平竞争审查条例》"),
    kept("promises_kept", "政务承诺、合同按期履行率", "government_credit", "履行",
         "政策承诺、合同、账款、司法裁判的履行期限"),
    share("businesses_heard", "涉企文件听取企业意见率", DOCUMENT,
          "本期提交集体审议的涉及经营主体经济活动的文件中，此前听取过企业、行业协会商会意见的所占比例。",
          ECONOMIC.saying("hear_businesses"), ECONOMIC, basis="《优化营商环境条例》第六十二条"),
    listed("arrears_paid", "无争议欠款清偿率", "arrears",
           "到本期末台账上没有争议的拖欠账款，已清偿金额占拖欠金额的比例。",
           ARREARS.adding(amount_of("paid")), ARREARS.adding(amount_of("amount"))),
    times("delegations_assessed", "赋权乡镇街道评估次数", "次", "enforcement_entity",
          "本期对承接处罚权的乡镇、街道作出的评估。", taken("enforcement_entity", "assess"),
          basis="《行政处罚法》第二十四条"),
)

RULE_MAKING = (
    share("legislation_done", "立法计划完成率", "legislation_plan",
          "本期终了的年度规章制定工作计划中，按计划完成的项目占计划项目的比例。",
          taken("legislation_plan", "close").adding(lambda e: e.number_finished),
          taken("legislation_plan", "close").adding(lambda e: e.number_planned)),
    share("rules_heard", "规章草案公开征求意见率", "government_rule",
          "本期提交审议的规章草案中，此前已经公开征求意见并结束的所占比例；征求意见的期限由办理程序把关。",
          taken("government_rule", "deliberate").saying("close_consultation"), taken("government_rule", "deliberate"),
          basis="《规章制定程序条例》第十五条"),
    kept("rules_filed", "规章按期报备率", "government_rule", "报送备案", "规章报送备案的期限（30日）",
         "《规章制定程序条例》第三十四条"),
    share("document_steps", "规范性文件程序完备率", DOCUMENT,
          "本期公布的文件中，公布前公开征求意见、合法性审核、集体审议都有记录的所占比例；依法不征求意见的也计入分母。",
          with_all(PUBLISHED, "close_consultation", "deliberate.result=通过").resting_on(REVIEW), PUBLISHED,
          basis="国办发〔2018〕37号"),
    share("document_registered", "规范性文件统一登记率", DOCUMENT,
          "本期公布的文件中，公布前已经登记编号的所占比例。", PUBLISHED.saying("register", "register_centrally"),
          PUBLISHED),
    times("catalogue_published", "重大行政决策事项目录公布次数", "次", "decision_catalogue",
          "本期公布的年度重大行政决策事项目录。", first("decision_catalogue", "publish"),
          basis="《重大行政决策程序暂行条例》第三条"),
)

DECIDING = (
    share("decision_steps", "重大行政决策程序完备率", DECISION,
          "本期通过的决策中，公众参与、合法性审查、集体讨论都有记录，应当专家论证、风险评估的也有记录的所占比例。",
          WHOLE_WAY, DECIDED, basis="《重大行政决策程序暂行条例》"),
    share("decision_thirty_days", "决策公开征求意见期限合规率", DECISION,
          "本期公布的决策草案中，自公布之日起征求意见不少于30日的所占比例；因紧急等原因缩短的也计入分母。",
          DRAFTS.having(lambda e: e.day_closes_on.delta(e.on, unit="day") >= WEIGHED_DAYS), DRAFTS,
          basis="《重大行政决策程序暂行条例》第十五条"),
    share("decision_hearing_notice", "决策听证提前公告率", DECISION,
          "本期公告的决策听证会中，距举行之日7日以上公告的所占比例。国家规定提前公布而未定天数；材料应当于会前7日送达，"
          "公告更晚的不能按期送达。地方定有更长天数的，不在此计。",
          CALLED.having(lambda e: e.day_held_on.delta(e.on, unit="day") >= NOTICE_DAYS), CALLED,
          basis="《重大行政决策程序暂行条例》第十六条"),
    share("decision_experts", "决策专家论证率", DECISION,
          "本期通过的专业性、技术性较强的决策中，经过专家论证的所占比例。",
          with_all(DECIDED, "judge.technical", "expert_review"), DECIDED.saying("judge.technical"),
          basis="《重大行政决策程序暂行条例》第十九条"),
    share("decision_risk", "决策风险评估率", DECISION,
          "本期通过的可能造成不利影响的决策中，经过风险评估的所占比例。",
          with_all(DECIDED, "judge.risky", "assess_risk"), DECIDED.saying("judge.risky"),
          basis="《重大行政决策程序暂行条例》第二十二条"),
    share("decision_reviewed", "决策合法性审查率", DECISION,
          "本期提交集体讨论的决策草案中，提交之日前已经办结合法性审查的所占比例。",
          taken(DECISION, "submit_to_meeting").resting_on(REVIEW), taken(DECISION, "submit_to_meeting"),
          basis="《重大行政决策程序暂行条例》第二十五条"),
    share("decision_head_last", "决策集体讨论、首长末位发言率", DECISION,
          "本期通过的决策中，经过集体讨论并记明行政首长最后发表意见的所占比例。",
          DECIDED.saying("discuss.head_last"), DECIDED, basis="《重大行政决策程序暂行条例》第三十条"),
    share("decision_reported", "决策出台前报告率", DECISION,
          "本期出台（公布，或者依法不予公开）的决策中，出台前已经向同级党委请示报告的所占比例；"
          "应当提请人大讨论决定或者报告的，还要已经提请、报告。",
          where_asked(ISSUED.saying("report_to_party"), "launch.congress", "report_to_congress"), ISSUED,
          basis="《重大行政决策程序暂行条例》第三十一条"),
    replace(
        kept("decision_published", "决策按期公布率", DECISION, "公布", "",
             "《重大行政决策程序暂行条例》第三十二条、《政府信息公开条例》第二十六条"),
        note="决策通过后公布的期限在本期届满（或者已提前办理）的，在期限内公布、依法决定不予公开的所占比例；到期未办的计入分母。"
             "条例要求及时公布而未定天数，以形成之日起20个工作日为限；地方定有更短期限的，一并计算。"),
    kept("decision_execution", "决策执行情况按期报告率", DECISION, "报告执行情况", "执行单位报告决策执行情况的期限"),
    Indicator("assess.advisers", "法律顾问、公职律师人数", "名", DOMAIN, "stock",
              "到本期末在聘的法律顾问、公职律师；要求至少有一名。", in_force("advisers"),
              procedures=("register:advisers",), better="higher"),
    kept("advice_on_time", "法律顾问按期提出意见率", "legal_adviser", "提出意见",
         "派给法律顾问、公职律师的事项的答复期限"),
)

ENFORCING = (
    kept_any("crimes_transferred", "涉嫌犯罪案件按期移送率", "移送审批和移送的期限", ("criminal_transfer", "审批"),
             ("criminal_transfer", "移送"), basis="《行政执法机关移送涉嫌犯罪案件的规定》第五条"),
    share("entities_announced", "执法主体公告率", "enforcement_entity", "本期确认的行政执法主体中已经公告的所占比例。",
          CONFIRMED.having(lambda e: e.outcome == "已公告", "已公告"), CONFIRMED),
    kept_any("decisions_published", "执法决定按期公示率", "许可、处罚、强制、检查等执法决定的公示期限", (CASE, "公开"),
             ("penalty_simple", "公开"), (LICENCE, "公开"), ("compulsory_measure", "公开"),
             ("compulsory_execution", "公开"), ("inspection", "公示结果"), ("enforcement_publicity", "公开"),
             basis="国办发〔2018〕118号二（六）"),
    kept("cases_closed", "处罚案件按期结案率", CASE, "结案", "处罚案件结案归档的期限"),
    Indicator("assess.benchmarks", "裁量权基准条数", "条", DOMAIN, "stock", "到本期末有效的行政裁量权基准。",
              in_force("benchmarks"), procedures=("register:benchmarks",), better="higher"),
    share("by_benchmark", "按裁量权基准处罚占比", CASE,
          "本期给予处罚的决定中，没有偏离裁量权基准的所占比例。",
          PUNISHED.having(lambda e: ~any_of(e.record, ["decide.deviates"]), "decide.deviates"), PUNISHED,
          basis="《行政处罚法》第三十四条"),
    Indicator("assess.leniency", "不罚、轻罚清单事项数", "项", DOMAIN, "stock",
              "到本期末有效的不予处罚、减轻处罚、从轻处罚、不予实施强制清单事项。", in_force("leniency_lists"),
              procedures=("register:leniency_lists",), better="higher"),
    times("cases_explained", "以案释法次数", "次", "law_publicity", "本期发布的以案释法案例。",
          taken("law_publicity", "explain_case")),
    listed("officers_certified", "执法人员持证率", "enforcement_staff",
           "到本期末在编在岗的执法岗位人员中，持有有效执法证件的所占比例。",
           marked_as(OFFICERS, "certified=是"), OFFICERS),
    listed("assistants_trained", "辅助人员岗前培训率", "assistants",
           "到本期末在册的行政执法辅助人员中，经过岗前培训的所占比例。",
           of_kind(in_force("assistants"), "已培训"), in_force("assistants")),
    kept("supervision_mended", "执法监督文书按期整改率", "enforcement_supervision", "整改",
         "行政执法监督文书的整改期限"),
    kept("files_mended", "案卷评查问题按期整改率", "case_file_review", "整改", "案卷评查问题的整改期限"),
    kept("complaints_handled", "执法投诉按期办理率", "enforcement_supervision", "投诉办理", "行政执法投诉的办理期限"),
    share("interventions_handled", "干预执法记录办结率", "intervention_record",
          "本期记录的干预、插手行政执法情形中，已经核查处理完毕的所占比例。",
          INTERVENED.having(lambda e: e.outcome.notnull()), INTERVENED),
    listed("hazards_mended", "重点领域专项行动问题整改率", "campaigns",
           "到本期末登记的专项行动，整改完成数占发现隐患、问题数的比例。",
           CAMPAIGNS.adding(amount_of("mended")), CAMPAIGNS.adding(amount_of("hazards"))),
)

SUPERVISED = (
    kept("suggestions_answered", "建议提案按期答复率", "deputy_suggestion", "答复",
         "人大代表建议、政协提案的答复期限"),
    kept_any("judgments_kept", "裁判履行和司法、检察建议按期办理率",
             "履行生效裁判、回复司法建议和检察建议的期限",
             ("litigation", "履行"), ("litigation", "回复司法建议"), ("litigation", "回复检察建议"),
             basis="《行政诉讼法》第九十四条、第九十六条"),
    times("refused_judgments", "拒不履行裁判被采取措施数", "件", "litigation", better="lower",
          note="本期人民法院因拒绝履行裁判对行政机关采取的措施。", rows=taken("litigation", "court_penalises"),
          basis="《行政诉讼法》第九十六条"),
    kept("audits_mended", "审计查出问题按期整改率", "audit_rectification", "整改", "审计查出问题的整改期限"),
    kept("inspections_mended", "政府督查要求按期整改率", "government_inspection", "整改", "政府督查结论的整改期限"),
    kept("disclosed", "政府信息按期主动公开率", "proactive_disclosure", "主动公开", "主动公开的期限（20个工作日）",
         "《政府信息公开条例》第二十六条"),
    kept("foi_report", "信息公开年度报告按期公布率", "foi_annual_report", "公布",
         "信息公开年度报告的公布期限（1月31日）", "《政府信息公开条例》第四十九条"),
    kept("interpreted", "政策解读同步发布率", "policy_interpretation", "同步发布", "政策解读与文件同步发布的期限"),
    kept_any("redress_kept", "复议决定按期履行率", "履行复议决定、重新作出行政行为的期限", ("reconsideration", "履行"),
             ("reconsideration", "重新作出行政行为"), basis="《行政复议法》第七十七条"),
)

SETTLING = (
    share("mediated", "人民调解成功率", "mediation", "本期结束的人民调解中达成协议的所占比例。",
          ended("mediation", "达成协议"), ended("mediation"), target=None),
    listed("committees_manned", "调解组织人员齐备率", "committees",
           "到本期末在册的调解组织中，调解员不少于3人的所占比例。",
           COMMITTEES.having(lambda i: i.item_mediators.fill_null(0) >= LEAST_MEMBERS), COMMITTEES,
           basis="《人民调解法》第八条"),
    listed("old_petitions", "信访积案化解率", "petitions",
           "到本期末登记的领导督办信访积案中，已经化解的所占比例。", marked_as(OLD, "handled=已化解"), OLD),
    kept_any("plans_drilled", "应急预案按期演练、评估率", "应急预案演练和定期评估的期限", ("emergency_plan", "演练"),
             ("emergency_plan", "定期评估"), basis="《突发事件应急预案管理办法》"),
    share("emergencies_reported", "突发事件当日报告率", "emergency_response",
          "本期接报的突发事件中，接报当日向上级报告的所占比例。",
          first("emergency_response", "report_up").having(lambda e: e.on == e.begun_on),
          first("emergency_response", "receive")),
    share("requisitions_returned", "征用返还补偿率", "emergency_response",
          "本期处置结束、征用过财产的突发事件中，有返还、补偿记录的所占比例。", REQUISITIONED.saying("return"),
          REQUISITIONED, basis="《突发事件应对法》第十二条"),
)

LEADING = (
    share("examined", "学法考试参考率", "law_exam", "本期登记成绩的学法考试，参加考试人数占应考人数的比例。",
          EXAMINED.adding(lambda e: e.number_sat), taken("law_exam", "enrol").adding(lambda e: e.number_enrolled)),
    share("exam_passed", "学法考试合格率", "law_exam", "本期登记成绩的学法考试，合格人数占参加考试人数的比例。",
          EXAMINED.adding(lambda e: e.number_passed), EXAMINED.adding(lambda e: e.number_sat)),
    share("performance_told", "年度述法率", "law_performance_report",
          "本期安排述法的负责人中，已经述法的所占比例；免予述法的不计。",
          ARRANGED.having(lambda e: e.outcome == "已述法", "已述法"), ARRANGED),
    kept("publicity_year", "普法年度工作按期总结率", "law_publicity", "年度总结", "普法责任年度总结的期限"),
    Indicator("assess.reviewers_share", "法制审核人员占执法人员比例", "%", DOMAIN, "rate",
              "到本期末在岗的法制审核人员与执法岗位人员之比；原则上不低于5%。",
              of_kind(in_force("enforcement_staff"), "法制审核岗位"), OFFICERS,
              ("register:enforcement_staff/执法岗位",), "国办发〔2018〕118号四（十一）", TENTH, 100, "higher", 5),
    kept("first_responsible", "第一责任人专题听取汇报按期率", "first_responsible", "专题听取汇报",
         "主要负责人每年专题听取法治建设汇报的期限"),
    kept_any("reports_on_time", "年度报告按期报送、公开率", "政府、部门法治政府建设年度报告报送和公开的期限",
             ("annual_report", "报送上级"), ("annual_report", "公开"), ("department_report", "报送"),
             ("department_report", "公开"), basis="《法治政府建设与责任落实督察工作规定》第二十四条"),
    kept("rule_of_law_mended", "法治督察问题按期整改率", "rule_of_law_inspection", "整改", "法治督察问题的整改期限"),
    kept("returns_on_time", "数据按期报送率", "zero_report", "报送", "定期报送（含零报告）的期限"),
    times("national_honours", "国家级表彰、命名数", "项", "register:honours+", "本期新登记的国家级荣誉。",
          of_kind(Set("items", "register:honours", "since").having(lambda i: i.is_new), "国家级")),
    times("provincial_honours", "省级表彰、命名数", "项", "register:honours+", "本期新登记的省级荣誉。",
          of_kind(Set("items", "register:honours", "since").having(lambda i: i.is_new), "省级")),
)

INDICATORS = (*SERVING, *RULE_MAKING, *DECIDING, *ENFORCING, *SUPERVISED, *SETTLING, *LEADING)
