"""Lawful answers of the procedures of governance: inspection, suggestions, audits, honours, publicity, emergencies."""
from __future__ import annotations

from typing import Any

from fadu.statutes import PROCEDURES

from .usual import usual

AGREED = {"by": {"name": "负责人", "role": "inspection_head"}, "on": "$day"}
APPROVED = {"by": {"name": "市长", "role": "government_head"}, "on": "$day"}
SIGNED = {"by": {"name": "局长", "role": "head"}, "on": "$day"}

FIRST: dict[str, Any] = {
    "open": {"year": 2026, "kind": "政府主要负责人", "person": "王某", "post": "市长"},
    "adopt_list": {"items": ["听取汇报"], "issued_on": "$day"},
    "hear_year": {"held_on": "$day", "meeting": "第3次常委会会议", "reporter": "市司法局"},
    "hear": {"held_on": "$day", "meeting": "第5次常务会议", "topic": "行政复议工作"},
    "resolve": {"problem": "执法力量不足", "decision": "下沉20个编制", "resolved_on": "$day"},
    "instruct": {"matter": "复议纠错", "words": "逐件整改", "to": "市司法局"},
    "study": {"held_on": "$day", "topic": "行政复议法"},
    "consult": {"problem": "机构改革", "reported_on": "$day"},
    "oversee": {"whom": "各分管副市长", "what": "出庭应诉"},
    "succeed": {"person": "李某", "since": "$day"},
    "close": {"summary": "全年听取汇报4次"},
}
PERFORMANCE: dict[str, Any] = {
    "arrange": {
        "year": 2025, "speaker": "王某", "unit": "市市场监管局", "post": "局长", "kind": "部门主要负责人",
        "way": "会议述法",
        "due": "$day+20",
    },
    "submit": {"parts": ["履行第一责任人职责情况", "学法用法情况", "存在的问题和不足"], "problems": "出庭率不高"},
    "send_back": {"reason": "问题不具体", "due": "$day+30"},
    "speak": {"held_on": "$day", "meeting": "述法评议会"},
    "assess": {"votes": 20, "good": 15, "fair": 4, "poor": 1},
    "feedback": {"problems": ["出庭率不高"], "rectify_by": "$day+30"},
    "rectify": {"measures": "已制定出庭计划"},
    "confirm": {"reviewed": True, "used": ["政绩考核", "归档"]},
    "excuse": {"reason": "到任不满半年", "agreed": AGREED},
}
PROGRAMME: dict[str, Any] = {
    "decide": {"result": "批准", "number": "丽法办〔2026〕1号"},
    "adjust": {"change": "增加一个单位", "reason": "上级部署", "agreed": AGREED},
    "sum": {"inspected": 4, "problems": 20, "rectified": 18},
}
DUTY: dict[str, Any] = {
    "set_up": {"name": "2026年法治督察", "kind": "全面督察", "units": ["某县人民政府"], "planned": True},
    "scheme": {"ways": ["书面督察", "实地督察"], "measures": ["听取汇报"], "team": ["赵一", "钱二"]},
    "notify": {"report_by": "$day+10"},
    "report_self": {"complete": True, "found": "案卷不规范"},
    "brief": {"told": "县长", "arrived_on": "$day", "content": "目的、安排和要求"},
    "inspect": {"measures": ["查阅、复制资料"], "record": "抽查案卷30卷", "honest": True},
    "report": {
        "progress": "进展和成效", "problems": ["案卷不规范", "公示不及时"], "causes": "培训不足",
        "advice": "加强培训",
    },
    "feedback": {"received_on": "$day", "rectify_by": "$day+30"},
    "rectify": {"measures": "已培训、已公示", "solved": 2, "left": 0},
    "verify": {"passed": True, "opinion": "属实"},
    "list_for_supervision": {"ground": "执法不作为、乱执法等造成损害", "finish_by": "$day+30", "agreed": AGREED},
    "circulate": {"scope": "全市", "case": "某案", "screened": True},
    "transfer": {"ground": "拖延、拒不整改", "to": "市纪委监委", "facts": "事实和材料", "agreed": AGREED},
    "close": {"result": "整改到位"},
    "call_off": {"reason": "与上级督察重复", "agreed": AGREED},
}
INSPECTION: dict[str, Any] = {
    "decide": {
        "topic": "惠企政策兑现", "content": "上级和本级政府部署落实", "ground": "行政首长指令",
        "document": "2026年3月1日批示",
        "objects": ["市财政局", "市经信局"], "form": "专项督查", "organiser": "政府督查机构",
    },
    "scheme": {
        "content": "兑现进度", "objects": ["市财政局", "市经信局"], "scope": "2025年以来的政策", "means": ["听取汇报"],
        "until": "$day+30", "trained": True, "repeated": False,
    },
    "adjust": {"objects": ["市财政局", "市科技局"], "change": "改查科技政策", "until": "$day+30", "agreed": APPROVED},
    "inspect": {
        "means": ["听取汇报"], "objects": ["市财政局"], "record": "会议记录", "beyond": False, "no_interference": True,
    },
    "conclude": {
        "finding": "两项政策逾期", "sound": True, "concerns": True, "problems": ["逾期兑现"], "rectify_by": "$day+60",
        "clue": False, "participants": ["赵一", "钱二"],
    },
    "feedback": {"received_on": "$day"},
    "ask_recheck": {"received_on": "$day", "reasons": "事实有误"},
    "recheck": {"result": "维持", "reasons": "事实清楚", "reviewers": ["孙三"]},
    "verify": {"passed": True, "opinion": "已兑现"},
    "propose": {"kind": "表扬", "whom": "市财政局", "approved": APPROVED},
    "close": {"result": "整改到位"},
    "stop": {"reason": "已无必要", "agreed": APPROVED},
}
SUGGESTION: dict[str, Any] = {
    "assign": {
        "kind": "人大代表建议", "number": "第18号", "name": "关于加强小区停车管理的建议", "proposers": ["周代表"],
        "content": "增加停车位", "lead_unit": "市建设局", "assigned_on": "$day", "complex": False, "due": "$day+60",
    },
    "talk": {"way": "座谈", "talked_on": "$day", "views": "希望年内见效"},
    "reply": {"content": "新增300个车位", "level": "正在解决或者列入计划", "signed_by": "局长", "replied_on": "$day"},
    "judge": {"view": "满意"},
    "reply_again": {
        "content": "增加到400个", "level": "正在解决或者列入计划", "signed_by": "局长", "replied_on": "$day",
    },
    "publish": {"where": "政府网站", "screened": True},
    "report_handling": {"to": "市人大常委会", "report": "办理情况报告", "published": True},
    "close": {"result": "正在解决或者列入计划"},
}
AUDIT: dict[str, Any] = {
    "send_draft": {
        "project": "某专项资金审计", "unit": "市某局", "subject": "财务收支", "team": ["赵一", "钱二"],
        "received_on": "$day",
    },
    "comment": {"given_on": "$day", "views": "无异议"},
    "report": {
        "number": "丽审报〔2026〕3号", "problems": ["超范围支出", "未及时缴库"], "served_on": "$day",
        "rectify_by": "$day+60", "handled": "已研究",
    },
    "decide": {
        "number": "丽审决〔2026〕3号", "measures": ["责令按照规定处理"], "served_on": "$day", "remedies": "救济途径",
    },
    "rectify": {"measures": "已退回", "solved": 2, "left": 0, "to_government": "市人民政府"},
    "publish": {"where": "门户网站", "published_on": "$day", "screened": True},
    "track": {"passed": True, "finding": "属实", "fraud": False},
    "rule": {"result": "维持", "reasons": "事实清楚"},
    "close": {"result": "整改到位"},
}
DEMONSTRATION: dict[str, Any] = {
    "begin": {
        "kind": "依法行政示范单位", "batch": "第三批", "unit": "市某局", "standard": "示范指标体系",
        "apply_by": "$day+60",
    },
    "self_check": {"score": "92", "full": "100", "gaps": ["案卷评查"]},
    "fill_gap": {"gap": "案卷评查", "measure": "已开展"},
    "apply": {"materials": ["申报表"], "truthful": True, "negative": False, "signed": SIGNED},
    "assess": {"way": ["实地评估"], "experts": ["赵一"], "score": "95", "recommended": True},
    "announce": {"where": "政府网站", "until": "$day+7"},
    "object": {"objection": "材料不实", "finding": "核实属实", "stands": True},
    "name": {"number": "丽法办〔2026〕9号", "valid_until": "$day+1000"},
    "review": {"passed": True, "finding": "符合", "valid_until": "$day+1000"},
    "strip": {"number": "丽法办〔2027〕1号", "ground": "弄虚作假"},
}
HONOUR: dict[str, Any] = {
    "nominate": {
        "work": "法治宣传教育", "kind": "先进个人", "candidate": "吴六", "deeds": "普法二十年",
        "project": "评比达标表彰项目",
        "heard": True,
    },
    "examine": {"agreed": True, "opinion": "同意"},
    "announce": {"where": "政府网站", "until": "$day+5"},
    "decide": {"result": "表彰", "number": "丽政发〔2026〕3号"},
    "honour": {"honoured_on": "$day"},
}
TRAINING: dict[str, Any] = {
    "plan": {
        "name": "行政复议培训班", "year": 2026, "audience": "行政复议、应诉人员", "subjects": ["行政复议法"],
        "held_on": "$day+10",
        "days_long": 2, "places": 50,
    },
    "postpone": {"held_on": "$day+20", "reason": "防汛"},
    "hold": {"attended": 48, "hours": 12, "teachers": ["某教授"]},
    "test": {"sat": 48, "passed": 45},
    "close": {"satisfied": 96},
}
PUBLICITY: dict[str, Any] = {
    "begin": {
        "year": 2026, "unit": "市市场监管局", "laws": ["食品安全法"], "audience": ["经营者"], "measures": "责任到处室",
    },
    "plan": {"activities": ["食品安全宣传周"], "constitution": True},
    "campaign": {
        "held_on": "$day", "name": "宪法日宣传", "occasion": "国家宪法日", "reached": 300, "accurate": True,
    },
    "explain_case": {"case": "某网店虚假宣传案", "where": "公众号", "screened": True},
    "assess": {"result": "良好", "finding": "计划完成", "shortfall": None},
    "close": {"times": 12, "reached": 5000, "summary": "年度总结"},
}
NOTICE: dict[str, Any] = {
    "find": {"unit": "市某局", "same_level": True, "found_on": "$day", "conduct": "年内没有开展普法"},
    "notify": {"advice": "尽快制定计划", "received_on": "$day"},
    "answer": {"measures": "已制定计划", "answered_on": "$day"},
    "check": {"improved": True, "finding": "属实"},
    "criticise": {"facts": "逾期未改", "grave": False},
    "close": {"result": "已改进"},
}
PLAN: dict[str, Any] = {
    "begin": {"name": "防汛防台应急预案", "kind": "专项应急预案", "event": "自然灾害", "team": "编制小组"},
    "submit": {
        "contents": ["组织指挥体系与职责", "预防与预警机制", "处置程序", "应急保障措施", "事后恢复与重建措施"],
        "levels": True, "linked": True, "notes": "编制说明",
    },
    "examine": {"passed": True, "opinion": "通过"},
    "approve": {"meeting": "第9次常务会议", "agreed": True},
    "issue": {"number": "丽政办发〔2026〕12号", "issued_on": "$day", "secret": False},
    "file": {"to": ["省应急管理厅"], "filed_on": "$day", "materials": True},
    "publish": {"where": "政府网站"},
    "drill": {"held_on": "$day", "way": "实战演练", "scene": "转移群众", "units": ["市水利局"]},
    "judge_drill": {"finding": "流程顺畅", "must_revise": False},
    "evaluate": {"evaluated_on": "$day", "conclusion": "继续适用", "finding": "适用"},
    "revise": {
        "ground": "评估需要", "change": "调整响应级别", "heard": True, "number": "丽政办发〔2027〕1号",
        "issued_on": "$day",
        "approved": {"by": {"name": "市长", "role": "government"}, "on": "$day"},
    },
    "file_again": {"to": ["省应急管理厅"], "filed_on": "$day"},
    "repeal": {"number": "丽政办发〔2030〕1号", "reason": "合并", "agreed": SIGNED},
}
RESPONSE: dict[str, Any] = {
    "receive": {
        "name": "某地山洪", "kind": "自然灾害", "happened": True, "received_at": "$day", "content": "三户被淹",
    },
    "report_up": {"reported_at": "$day", "what": "初报", "truthful": True},
    "warn": {"level": "三级", "text": "山洪黄色预警", "issued_at": "$day", "told": True},
    "lift_warning": {"lifted_at": "$day", "stopped": True},
    "respond": {
        "level": "三级", "matters": "转移群众", "expected": "三天", "measures": "组织转移", "reported": True,
    },
    "order": {
        "number": "第1号令", "content": "封闭道路", "ground": "突发事件应对法第七十三条", "proportionate": True,
        "announced_on": "$day",
    },
    "file_order": {"filed_on": "$day", "number": "第1号令"},
    "inform": {"content": "灾情通报", "where": "发布会", "accurate": True},
    "return": {"returned_on": "$day", "damaged": False, "compensation": "2000"},
    "collect": {"what": "转移人员名单", "needed": True},
    "lift_response": {"lifted_on": "$day", "controlled": True, "stopped": True},
    "destroy": {"how": "已销毁", "assessed": None},
    "close": {"result": "处置完毕"},
}

DEPARTMENT_REPORT: dict[str, Any] = {
    "begin": {"year": 2025, "unit": "市水利局"},
    "draft": {"parts": ["主要举措和成效", "不足和原因", "主要负责人履职情况", "下一年主要安排", "其他需要报告的情况"]},
    "submit": {"to": ["市委", "市人民政府", "省水利厅"], "copied_to": "市委依法治市办", "reported_on": "$day"},
    "publish": {"published_on": "$day", "where": "门户网站", "screened": True},
}

STATED: dict[str, dict[str, Any]] = {
    "first_responsible": FIRST,
    "department_report": DEPARTMENT_REPORT,
    "law_performance_report": PERFORMANCE,
    "inspection_programme": PROGRAMME,
    "rule_of_law_inspection": DUTY,
    "government_inspection": INSPECTION,
    "deputy_suggestion": SUGGESTION,
    "audit_rectification": AUDIT,
    "demonstration": DEMONSTRATION,
    "honour": HONOUR,
    "legal_training": TRAINING,
    "law_publicity": PUBLICITY,
    "publicity_notice": NOTICE,
    "emergency_plan": PLAN,
    "emergency_response": RESPONSE,
}
# What is not said above is answered as usual.
GOVERNANCE = {name: usual(PROCEDURES[name][0]) | answers for name, answers in STATED.items()}
