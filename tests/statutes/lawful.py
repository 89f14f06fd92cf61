"""One lawful default for every step: what a case without any defect would state. "$day" is the day of the step."""
from __future__ import annotations

from typing import Any


def officer(name: str, category: str = "行政执法") -> dict[str, Any]:
    return {"name": name, "certificate": {"category": category, "number": f"证{name}", "from": "2016-01-01"}}


def agreed(role: str) -> dict[str, Any]:
    return {"by": {"name": "负责人", "role": role}, "on": "$day"}


TEAM = [officer("赵一"), officer("钱二")]
RECONSIDERERS = [officer("孙三", "行政复议"), officer("李四", "行政复议")]
TOLD = {"told_on": "$day"}

NORMATIVE = {
    "propose": {
        "name": "某管理办法", "kind": "规范性文件", "maker": "某市人民政府", "maker_kind": "人民政府",
        "economic": False, "market": False,
    },
    "hear_businesses": {"whom": "行业协会", "views": "建议放宽"},
    "publish_draft": {"where": "政府网站"},
    "close_consultation": {"adopted": "采纳3条"},
    "consult_departments": {"views": "无不同意见"},
    "submit_to_meeting": {"adopted_in_full": True},
    "deliberate": {"meeting": "第3次常务会议", "result": "通过"},
    "register": {"number": "丽政规〔2026〕1号"},
    "publish": {"published_on": "$day", "effective_on": "$day", "where": "政府公报"},
    "interpret": {"where": "政府网站"},
    "file_upward": {"to": ["省人民政府", "市人大常委会"]},
    "filing_answer": {"result": "予以登记"},
    "evaluate": {"conclusion": "继续执行"},
    "renew": {"number": "丽政规〔2031〕1号", "effective_on": "$day", "expires_on": "2034-12-31"},
    "send_for_registration": {"materials": ["文本", "说明"]},
    "register_centrally": {"granted": True, "registered_as": "SDPR-2026-001"},
    "rectify": {"measures": "已修改", "reported_on": "$day"},
    "receive_advice": {"advice": "修改第五条", "advised_on": "$day"},
    "reply_advice": {"reply": "已启动修改"},
    "record_cleanup": {"cleanup_result": "继续有效"},
    "amend": {"new_number": "丽政规〔2031〕2号"},
    "repeal": {"decided_on": "$day", "reason": "上位法已修改"},
    "withdraw": {"reason": "不再需要"},
}

REVIEW = {
    "submit": {"title_of_draft": "某管理办法", "subject": "行政规范性文件"},
    "return": {"missing": "征求意见采纳情况"},
    "supplement": {"materials": ["征求意见采纳情况"]},
    "accept": {"draft": "送审稿和说明", "grounds": "某法第三条", "opinions": "采纳3条", "own_review": "合法"},
    "assign": {"reviewers": ["周五"]},
    "consult": {"how": "座谈会", "views": "无"},
    "conclude": {
        "result": "合法", "opinion": "符合法律规定", "maker_lawful": True, "consistent": True, "sets_penalty": False,
        "sets_licence": False, "sets_compulsion": False, "burdens": False,
    },
    "find_out_of_scope": {"reason": "属于内部工作方案"},
    "recall": {"reason": "重新起草"},
    "adopt": {"adopted_in_full": True},
}

FAIRNESS = {
    "identify": {"policy": "某奖励办法", "by_government": False},
    "hear_stakeholders": {"who": "某商会", "views": "无不同意见"},
    "first_review": {"view": "符合"},
    "conclude": {"result": "符合"},
}

PENALTY = {
    "register": {"found_on": "$day", "ended_on": "2026-02-20", "party_kind": "企业"},
    "file_case": {"team": TEAM},
    "not_file": {"reason": "没有违法事实"},
    "investigate": {"team": TEAM, "no_interest": True, "card_shown": True, "record": "现场笔录"},
    "ask_recusal": {"whom": ["赵一"]},
    "decide_recusal": {"granted": False},
    "preserve": {"agreed": agreed("head"), "items": "账册2本"},
    "dispose_preserved": {"result": "退还"},
    "appraise": {"what": "成分"},
    "suspend": {"ground": "不可抗力", "agreed": agreed("head")},
    "end_investigation": {"reason": "企业终止，没有承受人"},
    "admit_evidence": {"what": "账册", "lawful": True},
    "report": {
        "facts": "事实", "proposal": "罚款", "public_interest": False, "complex": False, "grave": False, "crime": False,
    },
    "transfer_result": {"result": "不予立案"},
    "case_review": {"opinion": "同意"},
    "legal_review": {"result": "通过"},
    "notify": {
        "kinds": ["罚款"], "fine": 5000, "facts": "事实和依据", "rights_told": True, "hearing_told": True,
        "served_on": "$day",
    },
    "defend": {"content": "请求从轻"},
    "recheck": {"adopted": "不予采纳，理由成立不足"},
    "decline_hearing": {"reason": "不属于听证范围"},
    "call_hearing": {"held_on": "2026-12-31", "where": "会议室"},
    "hold_hearing": {"record": "听证笔录"},
    "hearing_report": {"report": "听证报告"},
    "end_hearing": {"ground": "撤回听证要求"},
    "deliberate": {"record": "讨论记录", "agreed": True},
    "extend": {"amount": 30, "agreed": agreed("head")},
    "extend_above": {"amount": 30, "approved_by": "市公安局", "approved_on": "$day", "reasons": "案情复杂"},
    "decide": {
        "kind": "给予处罚", "kinds": ["罚款"], "fine": 5000, "facts_clear": True, "organ": {"name": "某市市场监管局"},
        "ground": {"name": "某法第五条"}, "remedies": "六十日内复议、六个月内起诉", "cross_examined": True,
        "party": "某公司，某路1号", "facts": "事实和证据", "performance": "十五日内缴至指定银行",
    },
    "serve": {"served_on": "$day", "how": "直接"},
    "publish": {"where": "政府网站", "screened": True},
    "unpublish": {"reason": "决定已被撤销"},
    "file_major": {"to": "司法行政部门"},
    "pay": {"amount": 5000},
    "collect_on_spot": {"remote": True, "receipt": "No.1"},
    "ask_defer": {"reason": "经营困难"},
    "defer": {"until": "2026-12-31"},
    "accrue": {"amount": 150},
    "rectify": {"cause": "认定事实不清", "measures": "退还罚款"},
    "suspend_execution": {"ground": "复议机关决定停止执行"},
    "demand": {"served_on": "$day"},
    "apply_court": {"expired_on": "2026-01-01"},
    "court_rules": {"result": "准予执行"},
}

RECONSIDERATION = {
    "receive": {
        "applicant": "某公司", "respondent": "某县人民政府", "target": "罚款决定", "known_on": "2026-02-10",
        "filed_on": "$day",
    },
    "ask_correction": {"items": ["身份证明"]},
    "extend_correction": {"until": "2026-12-31", "reason": "住院"},
    "refuse": {"reasons": "不属于受理范围"},
    "dismiss": {"reasons": "申请人没有利害关系"},
    "notify_third": {"third": "某乙"},
    "choose_track": {"track": "普通程序"},
    "to_ordinary": {"agreed": agreed("reconsideration_head")},
    "send_copy": {"served_on": "$day"},
    "allow_inspection": {"granted": True},
    "inquire": {"team": RECONSIDERERS, "record": "笔录"},
    "admit_evidence": {"what": "账册", "from_whom": "申请人", "collected_on": "2026-02-01", "true": True},
    "hear_opinions": {"record": "当面听取"},
    "call_hearing": {"held_on": "2026-12-31", "matters": "会议室，罚款依据"},
    "hold_hearing": {"host": "孙三", "auditors": ["李四", "周五"], "clerk": "吴六", "record": "听证笔录"},
    "record_attendance": {"head_came": True},
    "record_absence": {"unexcused": True},
    "stay_execution": {"ground": "行政复议机关认为需要"},
    "review_attached": {"own_power": True},
    "attached_result": {"lawful": True},
    "suspend": {"ground": "不可抗力或者其他正当理由", **TOLD},
    "resume": TOLD,
    "extend": {"amount": 30, "agreed": agreed("reconsideration_head"), **TOLD},
    "examine": {"opinion": "维持", "grave": False, "technical": False},
    "consult": {"opinion": "同意"},
    "mediate": {"agreement": "各方同意", "voluntary": True, "harmless": True, "signed": True},
    "terminate": {"ground": "申请人撤回"},
    "decide": {"kind": "维持", "reasons": "事实清楚", "by_record": True},
    "serve": {"served_on": "$day"},
    "send_opinion": {"received_on": "$day"},
    "report_rectified": {"measures": "已改正"},
    "suggest": {"problem": "程序不规范", "to": "某局"},
    "redo": {"same_facts": False, "same_act": False},
    "perform": {"measures": "已履行"},
    "order_performance": {"perform_by": "2026-12-31"},
    "publish_decision": {"screened": True},
    "copy_upward": {"to": "省厅"},
    "file_major": {"to": "省政府"},
}

RECONSIDERATION_2017 = RECONSIDERATION | {
    "ask_correction": {"items": ["身份证明"], "correct_by": "2023-12-31"},
    "extend": {"amount": 30, "agreed": agreed("agency_head"), **TOLD},
    "suspend": {"ground": "不可抗力", **TOLD},
    "mediate": {"discretion": True, "voluntary": True, "signed": True},
    "decide": {"kind": "维持", "reasons": "事实清楚"},
    "withdraw": {"reason": "已经解决"},
    "admit_evidence": {"what": "账册", "from_whom": "申请人", "collected_on": "2023-12-01"},
    "hold_hearing": {"record": "听证笔录"},
    "inquire": {"team": [{"name": "孙三"}, {"name": "李四"}], "record": "笔录"},
}

FOI = {
    "receive": {"applicant_kind": "自然人", "channel": "当面", "received_on": "$day", "content": "某项目批复"},
    "ask_correction": {"items": ["文号"], "correct_by": "2026-12-31"},
    "correct": {"received_on": "$day"},
    "ask_fee": {"excess": "一月内申请200件", "amount": "100", "pay_by": "2026-12-31"},
    "pay_fee": {"paid_on": "$day"},
    "ask_third_party": {"third_party": "某公司", "sent_on": "$day"},
    "third_party_answers": {"consents": True},
    "ask_agency": {"agency": "某局", "sent_on": "$day"},
    "agency_answers": {"consents": True},
    "ask_reasons": {"excess": "一月内申请200件"},
    "explain_reasons": {"reasons": "研究"},
    "postpone": {"reasonable": True, "until": "2026-12-31", **TOLD},
    "extend": {"amount": 20, "agreed": agreed("foi_head"), **TOLD},
    "reply": {"kind": "予以公开", "screened": True, "remedies": "六十日内复议、六个月内起诉"},
    "serve": {"served_on": "$day"},
    "make_public": {"where": "政府网站", "screened": True},
}

TASK = {
    "assign": {"name": "公开处罚决定", "lead_units": ["市司法局"], "deadline": "2026-06-30"},
    "decline": {"reason": "不属于本单位职责"},
    "reassign": {"lead_units": ["市市场监管局"], "reason": "职责划转"},
    "report_progress": {"progress": "已公开80%", "percent": 80},
    "urge": {"message": "请抓紧"},
    "ask_extension": {"until": "2026-09-30", "reason": "系统升级"},
    "adjust": {"document": "丽政办函〔2026〕8号", "reason": "延后两个月", "deadline": "2026-08-31"},
    "decide_extension": {"granted": True, "deadline": "2026-09-30", "agreed": agreed("supervision_head")},
    "report_done": {"result": "全部公开", "evidence": "网址"},
    "verify": {"passed": True, "opinion": "属实", "checker": "郑七"},
    "send_back": {"reason": "证据不足"},
    "cancel": {"reason": "计划调整", "agreed": agreed("supervision_head")},
}

INTAKE = {
    "upload": {"name": "计划.docx", "kind": "计划"},
    "mend": {"understood": "{}"},
    "confirm": {"tasks": "[]"},
    "discard": {"reason": "重复"},
}

PENALTY_1996 = PENALTY | {
    "register": {"found_on": "$day", "ended_on": "2017-04-20", "party_kind": "企业"},
    "report": {"facts": "事实", "proposal": "罚款", "grave": False, "crime": False},
    "notify": {"kinds": ["罚款"], "fine": 5000, "facts": "事实和依据", "hearing_told": True, "served_on": "$day"},
    "decide": {
        "kind": "给予处罚", "kinds": ["罚款"], "fine": 5000, "facts_clear": True,
        "remedies": "六十日内复议、三个月内起诉",
    },
}
FOI_2008 = FOI | {
    "receive": {"channel": "当面", "received_on": "$day", "content": "某项目批复"},
    "reply": {"kind": "予以公开", "where": "网址", "screened": True},
}
NORMATIVE_2008 = NORMATIVE | {
    "propose": {"name": "某管理办法", "maker": "某市人民政府", "maker_kind": "人民政府"},
    "submit_to_meeting": {},
    "publish": {"published_on": "$day", "effective_on": "$day"},
    "file_upward": {"to": "省人民政府"},
}

REPORT = {
    "begin": {"year": 2025, "level": "市级"},
    "draft": {"version": 1, "digest": "甲"},
    "ask_views": {"whom": ["市教育局"], "reply_by": "2026-12-31"},
    "collect_views": {"views": "无不同意见", "adopted": "无"},
    "freeze": {
        "version": 2, "digest": "乙",
        "parts": ["主要举措和成效", "不足和原因", "主要负责人履职情况", "下一年主要安排", "其他需要报告的情况"],
    },
    "reopen": {"reason": "补充数据"},
    "sign_off": {"version": 2, "digest": "乙"},
    "report_here": {"party_on": "$day", "congress_on": "$day"},
    "report_up": {"to": ["省委", "省人民政府"], "reported_on": "$day", "copied_to": "省委依法治省办"},
    "publish": {"published_on": "$day", "where": "市政府门户网站", "screened": True},
    "withhold": {"secret": True, "reason": "涉及国家秘密事项"},
    "amend": {"what": "第三页数字", "reason": "笔误", "amended_on": "$day", "where": "市政府门户网站"},
    "cancel": {"reason": "重复建立"},
}

PARAGRAPH = {
    "ask": {"year": 2025, "part": "deeds", "section": "行政执法", "wanted": "写明举措和成效", "due": "2026-12-31"},
    "hand_in": {"text": "本年开展专项执法检查。"},
    "have_nothing": {"reason": "本年没有此项工作"},
    "urge": {"message": "尽快交稿"},
    "send_back": {"opinion": "补充数据", "due": "2026-12-31"},
    "accept": {"version": 3},
    "withdraw": {"reason": "不再需要"},
}

AWAY = {
    "giver": {"name": "staff甲", "code": "1"}, "deputy": {"name": "受托乙", "code": "2"}, "roles": ["承办人"],
    "since": "2026-03-02", "until": "2026-12-31", "ground": "休假",
}
HANDOVER = {
    "hand_over": AWAY,
    "appoint": AWAY,
    "refuse": {"reason": "当日也在外出差"},
    "stop": {"reason": "提前返岗"},
}
ASKED = {"series": "行政执法月报", "period": "2026年2月", "due": "2026-12-31"}
CALL = {
    "call": {**ASKED, "organs": ["市市场监管局"]},
    "withdraw": {"reason": "并入季报"},
}
RETURN = {
    "ask": ASKED,
    "report": {"number": 12},
    "send_back": {"reason": "数量与台账不符"},
    "excuse": {"reason": "没有执法职能"},
}

LAWFUL: dict[str, dict[str, dict[str, Any]]] = {
    "normative_document": NORMATIVE,
    "legality_review": REVIEW,
    "fair_competition_review": FAIRNESS,
    "penalty_ordinary": PENALTY,
    "reconsideration": RECONSIDERATION,
    "reconsideration_2017": RECONSIDERATION_2017,
    "foi_request": FOI,
    "foi_request_2008": FOI_2008,
    "normative_document_2008": NORMATIVE_2008,
    "penalty_ordinary_1996": PENALTY_1996,
    "supervised_task": TASK,
    "intake_document": INTAKE,
    "handover": HANDOVER,
    "report_call": CALL,
    "zero_report": RETURN,
    "annual_report": REPORT,
    "paragraph_request": PARAGRAPH,
}

from .lawful_disputes import DISPUTES  # noqa: E402  (it uses the words of this module)

LAWFUL.update(DISPUTES)

from .lawful_enforcement import ENFORCEMENT  # noqa: E402

LAWFUL.update(ENFORCEMENT)

from .lawful_decisions import DECISIONS  # noqa: E402

LAWFUL.update(DECISIONS)

from .lawful_governance import GOVERNANCE  # noqa: E402

LAWFUL.update(GOVERNANCE)

from .lawful_service import SERVICE  # noqa: E402

LAWFUL.update(SERVICE)
