"""Lawful defaults of rule-making, filing, decisions, contracts and advisers."""
from __future__ import annotations

from typing import Any

FAR = "2026-12-31"


def agreed(role: str) -> dict[str, Any]:
    return {"by": {"name": "负责人", "role": role}, "on": "$day"}


RULE = {
    "propose": {
        "name": "某市停车管理规定", "action": "制定", "maker_kind": "设区的市、自治州人民政府", "necessity": "停车秩序",
        "problems": "乱停车", "measures": "分区管理",
    },
    "admit": {"opinion": "有必要", "year": 2026, "drafters": ["市住建局"]},
    "decline": {"reason": "条件不成熟"},
    "consult_departments": {"departments": ["市公安局"], "agreed": True},
    "hear_businesses": {"whom": "停车行业协会", "views": "无不同意见"},
    "publish_draft": {"where": "政府网站", "closes_on": "$day+40"},
    "close_consultation": {"adopted": "采纳5条"},
    "argue": {"how": "论证会", "views": "可行"},
    "announce_hearing": {"held_on": "$day+40", "where": "会议室；收费标准"},
    "hold_hearing": {"public": True, "record": "听证笔录"},
    "submit_draft": {
        "version": 1, "explained": "送审稿说明", "signed": agreed("chief"), "interests": False, "hearing_needed": False,
        "departments": False, "economic": False, "market": False,
    },
    "return": {"kind": "退回", "ground": "报送的送审稿不符合规定"},
    "seek_views": {"whom": ["市公安局"], "views": "无不同意见"},
    "study_in_field": {"where": "某街道", "views": "建议明确收费"},
    "coordinate": {"issues": "分工", "agreed": True},
    "report_dispute": {"opinions": "各方意见", "settled": "由市政府决定"},
    "finish": {
        "name": "某市停车管理规定", "explained": "草案说明", "signed": agreed("chief"), "burdens": False,
        "consistent": True, "beyond": False, "heavy_penalty": False, "licence": False, "compulsion": False,
        "important": False,
    },
    "deliberate": {"kind": "政府常务会议", "meeting": "第20次常务会议", "result": "通过"},
    "publish": {
        "maker": "某市人民政府", "number": "第10号", "name": "某市停车管理规定", "passed_on": "$day",
        "published_on": "$day", "effective_on": "$day+31", "signed": agreed("chief"),
    },
    "gazette": {"where": ["本级人民政府公报"]},
    "file_upward": {
        "to": ["国务院", "省、自治区人民政府", "省、自治区人大常委会", "本级人大常委会"], "report": "备案报告",
        "electronic": True,
    },
    "filing_answer": {"result": "予以登记", "received_on": "$day"},
    "supplement": {"materials": "电子文本"},
    "report_rectified": {"handled": "已启动修改"},
    "explain": {
        "ground": "规定需要进一步明确具体含义", "text": "解释", "approved": agreed("government"),
        "published_on": "$day",
    },
    "evaluate": {"conclusion": "保留"},
    "repeal": {"decided_on": "$day", "meeting": "第30次常务会议", "published_on": "$day", "reason": "上位法已修改"},
    "submit_bill": {"to": "市人大常委会"},
    "withdraw": {"reason": "不再需要"},
}

PLAN = {
    "collect": {"year": 2026},
    "apply": {"name": "停车规定", "from_whom": "市住建局", "necessity": "秩序", "problems": "乱停", "measures": "分区"},
    "assess": {"opinion": "建议列入"},
    "compile": {"items": ["停车规定"], "drafters": ["市住建局"], "finish_by": ["2026年10月"]},
    "approve": {"approved_on": "$day"},
    "publish": {"published_on": "$day", "where": "政府网站"},
    "track": {"progress": "已送审"},
    "adjust": {"removed": ["停车规定"], "reason": "上位法修改"},
    "report_catalogue": {"made": 1, "to": ["司法部"]},
    "close": {"planned": 1, "finished": 1},
    "abandon": {"reason": "没有立项申请"},
}

FILING = {
    "find_unfiled": {"document": "某办法", "maker": "某县人民政府", "published_on": "2026-01-05"},
    "order_filing": {"file_by": "$day+10"},
    "receive": {
        "document": "某办法", "maker": "某县人民政府", "kind": "行政规范性文件", "published_on": "2026-02-20",
        "received_on": "$day", "report": True, "copies": True, "electronic": True,
    },
    "postpone": {"missing": ["说明"], "notified_on": "$day"},
    "resubmit": {"received_on": "$day", "complete": True},
    "register": {"registered_on": "$day"},
    "refuse": {"ground": "不属于备案范围", "notified_on": "$day"},
    "list_publicly": {"published_on": "$day"},
    "begin": {"how": "主动审查"},
    "prolong": {"reason": "涉及多部门", "until": FAR},
    "ask_views": {"whom": ["省财政厅"], "reply_by": FAR},
    "views_come": {"views": "无意见"},
    "ask_maker": {"questions": "依据", "explain_by": "$day+20"},
    "maker_explains": {"explained": "依据某法第五条"},
    "hear_views": {"how": "座谈会", "views": "建议修改"},
    "conclude": {
        "result": "未发现问题", "policy": True, "within_power": True, "conforms": True, "consistent": True,
        "suitable": True, "procedure_kept": True,
    },
    "send_opinion": {"how": "书面审查意见", "opinion": "第六条与上位法不一致", "received_on": "$day"},
    "government_decides": {"decision": "责令自行纠正", "received_on": "$day"},
    "maker_reports": {"received_on": "$day", "handled": "已修改"},
    "revoke": {"reasons": "拒不纠正", "notified_on": "$day"},
    "verify": {"corrected": True},
    "urge": {"message": "请按期报告"},
    "circulate": {"content": "逾期未报送"},
    "close": {"outcome": "审查通过"},
}

PROPOSAL = {
    "receive": {
        "proposer": "某公司", "document": "某通知", "kind": "行政规范性文件", "maker": "某县人民政府",
        "grounds": "增设证明", "received_on": "$day", "ours": True,
    },
    "transfer": {"to": "省司法厅", "told_on": "$day"},
    "return_proposal": {"told_on": "$day", "way_out": "信访渠道"},
    "ask_maker": {"questions": "依据", "explain_by": "$day+20"},
    "maker_explains": {"explained": "说明"},
    "extend": {"amount": 30, "reason": "涉及多部门", "agreed": agreed("head")},
    "decide": {"result": "未发现违法", "reasons": "有上位法依据"},
    "tell": {"told_on": "$day"},
}

CLEANUP = {
    "begin": {"name": "2026年全面清理", "kind": "定期全面清理", "subject": "规范性文件"},
    "open_list": {"all_told": 257},
    "propose_results": {"unit": "市财政局", "views": "继续有效2件"},
    "review_results": {
        "kept": 112, "to_amend": 29, "repealed": 20, "lapsed": 96, "amend_by": FAR, "unlawful": False,
    },
    "deliberate": {"meeting": "第5次常务会议", "passed": True},
    "publish": {
        "cleanup_published_on": "$day", "where": "政府网站", "catalogues": ["继续有效", "拟修改", "废止", "失效"],
    },
    "update_status": {"updated": 257},
    "report_up": {"to": ["省人民政府"]},
    "cancel": {"reason": "与上级部署合并"},
}

BENCHMARK = {
    "propose": {
        "name": "市场监管处罚裁量基准", "kind": "行政处罚裁量权基准", "form": "规范性文件",
        "maker_level": "设区的市级", "upper": False,
    },
    "extend": {"amount": 6, "reason": "配套未出台", "agreed": agreed("chief")},
    "argue": {"factors": "情节", "effect": "均衡"},
    "draft": {
        "unlawful_acts": "无照经营", "grounds": "某法", "grades": "轻微、较轻、较重、严重", "conditions": "金额",
        "measure": "罚款幅度", "beyond_law": False, "burdens": False,
    },
    "publish": {"announced_on": "$day", "where": "政府网站"},
    "file_upward": {"to": ["市人民政府"]},
    "apply": {"case": "某案", "stated_in": True},
    "deviate": {
        "case": "某案", "whose": "本机关制定", "ground": "可能出现明显不当、显失公平", "agreed": agreed("chief"),
        "filed": True,
    },
    "note_change": {"change": "上位法修改", "happened_on": "$day"},
    "correct": {"opinion": "与上位法抵触"},
    "revise": {"content": "调整幅度", "announced_on": "$day"},
    "repeal": {"reason": "上级已制定", "announced_on": "$day"},
    "withdraw": {"reason": "直接适用上级基准"},
}

CATALOGUE = {
    "begin": {"year": 2026},
    "compile": {"items": ["教育布局规划"], "undertakers": ["市教育局"], "excluded": True},
    "determine": {"meeting": "第2次常务会议"},
    "party_agrees": {"consents": True},
    "publish": {"published_on": "$day", "where": "政府网站"},
    "adjust": {"added": ["公交改革方案"], "reason": "工作需要"},
    "publish_adjustment": {"agreed_on": "$day", "where": "政府网站"},
    "close": {"decided": 3},
    "abandon": {"reason": "没有决策事项"},
}

DECISION = {
    "suggest": {"name": "教育布局规划", "source": "所属部门或者下一级人民政府", "category": "重要规划"},
    "study": {"problems": "学位不足", "grounds": "某法", "outline": "新建学校"},
    "launch": {"undertakers": ["市教育局"], "congress": False},
    "drop_suggestion": {"reason": "条件不成熟"},
    "draft": {"version": 1, "laws_compared": True},
    "judge": {
        "vital": False, "technical": False, "no_experts": "不涉及专业问题", "risky": False, "no_risk": "没有不利影响",
        "economic": False, "no_fairness": "不涉及市场主体",
    },
    "negotiate": {"units": ["市财政局"], "agreed": True},
    "hear_public": {"ways": ["座谈会"], "whom": "家长代表", "views": "建议就近入学", "groups_heard": True},
    "publish_draft": {"where": "政府网站", "how": "电子邮件", "closes_on": "$day+40"},
    "close_consultation": {"adopted": "采纳10条"},
    "announce_hearing": {"held_on": "$day+40", "where": "会议室", "material": "草案及其说明"},
    "send_hearing_materials": {"participants": ["张某"], "published": True, "served_on": "$day"},
    "hold_hearing": {"public": True, "record": "听证会记录", "confirmed": True},
    "send_to_experts": {"experts": ["专家甲", "专家乙", "专家丙", "专家丁", "专家戊"], "interested": False},
    "expert_review": {"opinion": "可行", "signed": True, "adopted": "全部采纳"},
    "assess_risk": {
        "assessors": ["市发改委"], "heard": True, "points": "征地", "measures": "补偿到位", "grade": "低风险",
        "controllable": True,
    },
    "submit_to_meeting": {
        "draft": "草案和说明", "public_views": "采纳10条", "opinion": "合法性审查意见书", "adopted_in_full": True,
        "expert_views": "全部采纳", "risk_report": "评估报告", "fairness_report": "审查结论",
    },
    "discuss": {
        "kind": "政府常务会议", "meeting": "第8次常务会议", "views": "一致同意", "head_last": True,
        "against_majority": False, "dissent": False,
    },
    "decide": {"result": "通过"},
    "report_to_party": {"reported_on": "$day"},
    "party_replies": {"consents": True},
    "report_to_congress": {"reported_on": "$day"},
    "publish": {"published_on": "$day", "where": ["政府公报", "政府网站"]},
    "withhold": {"grounds": "涉及国家秘密"},
    "file_decision": {"to": "上一级人民政府", "filed_on": "$day"},
    "archive": {"complete": True},
    "terminate": {"reason": "情况变化"},
    "assign_execution": {"executors": ["市教育局"]},
    "inspect": {"found": "按期推进"},
    "report_execution": {"progress": "完成60%", "finished": False},
    "report_problem": {"kind": "客观情况发生重大变化", "problem": "人口流出", "urgent": True},
    "receive_comment": {"comment": "建议调整学区"},
    "suspend": {"reason": "情况紧急"},
    "resume_execution": {"reason": "情况消除"},
    "adjust": {"content": "学校规模", "major": False, "meeting": "第12次常务会议"},
    "evaluate": {
        "ground": "决策机关认为有必要", "assessors": ["某评估公司"], "took_part": False, "public_heard": True,
        "conclusion": "继续执行",
    },
    "stop": {"reason": "目标无法实现", "lawful": "常务会议讨论决定"},
    "hold_accountable": {
        "whom": ["某局"], "fault": "执行单位拒不执行、推诿执行、拖延执行", "dissented": False, "result": "诫勉",
    },
}

CONTRACT = {
    "propose": {
        "name": "停车设施特许经营", "kind": "特许经营协议", "counterpart": "某公司", "public_power": True,
        "major": False, "economic": False,
    },
    "negotiate": {"credit": "资信良好"},
    "draft": {"version": 1, "own_review": "合法", "guarantees": False, "arbitration": False, "favour": False},
    "discuss": {"meeting": "第6次常务会议", "passed": True},
    "obtain_approval": {"granted_by": "市人民政府", "granted_on": "$day"},
    "sign": {"signed_on": "$day", "written": True, "changed": False, "adopted_in_full": True},
    "file_contract": {"to": "市司法局", "filed_on": "$day"},
    "report_performance": {"progress": "按期履行"},
    "change": {"ground": "协商一致", "content": "延期一年", "reviewed_on": "$day", "loss": False},
    "terminate": {"ground": "协商一致", "notified_on": "$day", "reviewed_on": "$day", "loss": False},
    "default": {"what": "未缴特许经营费"},
    "demand": {"served_on": "$day", "perform_by": "$day+20"},
    "decide_performance": {"decision_served_on": "$day", "remedies": "六十日内复议、六个月内起诉"},
    "apply_court": {"expired_on": "2026-01-01", "executable": True, "challenged": False},
    "dispute": {"way": "协商、调解", "claim": "补偿"},
    "settle_dispute": {"result": "达成和解", "lost": False},
    "abandon": {"reason": "未谈成"},
}

ADVISER = {
    "select": {"adviser": "某律师事务所", "kind": "法律顾问"},
    "appoint": {"begins_on": "2026-01-01", "ends_on": "2028-12-31", "contract_signed": True},
    "file_appointment": {"to": "区司法局"},
    "assign": {"task": "审查合同", "task_kind": "行政机关合同", "conflict": False},
    "give_opinion": {"opinion": "建议修改第五条", "signed": True},
    "feed_back": {"adopted": "全部采纳"},
    "appraise": {"year": 2026, "opinions": 20, "adopted_count": 18, "grade": "称职"},
    "renew": {"ends_on": "2030-12-31"},
    "end": {"reason": "聘期届满"},
}

DECISIONS: dict[str, dict[str, dict[str, Any]]] = {
    "government_rule": RULE,
    "legislation_plan": PLAN,
    "filing_review": FILING,
    "review_proposal": PROPOSAL,
    "document_cleanup": CLEANUP,
    "discretion_benchmark": BENCHMARK,
    "decision_catalogue": CATALOGUE,
    "major_decision": DECISION,
    "contract": CONTRACT,
    "legal_adviser": ADVISER,
}
