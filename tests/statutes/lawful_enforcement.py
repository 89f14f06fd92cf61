"""Lawful defaults of the procedures of licences, inspection, the three systems, officers and supervision."""
from __future__ import annotations

from typing import Any

from .lawful import TEAM, TOLD, agreed, officer

LICENSE = {
    "receive": {
        "item": {"name": "食品经营许可"}, "kind": "普通", "handling": "本机关办理", "received_on": "$day",
    },
    "correct_on_spot": {"what": "笔误"},
    "ask_correction": {"items": ["场所证明"]},
    "supplement": {"received_on": "$day", "complete": True},
    "accept": {"accepted_on": "$day", "voucher": "受字第1号"},
    "reject": {"ground": "依法不需要取得行政许可", "reasons": "不属于许可事项", "voucher": "不受字第1号"},
    "terminate": {"ground": "其他情形", "reasons": "许可事项停止实施"},
    "lower_review": {"opinion": "同意上报"},
    "examine": {
        "examiners": ["周五"], "opinion": "符合条件", "verify": False, "others": False, "contested": False,
        "hearing_by_law": False,
    },
    "verify": {"team": TEAM, "record": "与材料一致"},
    "tell_stakeholder": {"whom": "某邻居", **TOLD},
    "speak": {"content": "没有不同意见"},
    "hear_views": {"handled": "予以采纳"},
    "arrange": {"what": "专家评审", "takes": "10个工作日", "team": TEAM, **TOLD},
    "result": {"result": "合格", "passed": True},
    "compete": {"how": "招标", "won": True},
    "assess": {"passed": True},
    "tell_hearing": {"whom": "申请人、利害关系人", "served_on": "$day"},
    "call_hearing": {"held_on": "2026-12-31", "where": "会议室", "announced": True},
    "hold_hearing": {"record": "听证笔录", "signed": True, "evidence": True},
    "extend": {"amount": 10, "reasons": "情况复杂", "agreed": agreed("head"), **TOLD},
    "extend_jointly": {"amount": 15, "reasons": "情况复杂", "agreed": agreed("government_head"), **TOLD},
    "decide": {
        "kind": "准予", "organ": {"name": "某市市场监管局"}, "ground": {"name": "食品安全法第三十五条"}, "fit": True,
        "by_record": True,
    },
    "issue": {"certificate": "食品经营许可证1号", "delivered_on": "$day"},
    "serve_denial": {"served_on": "$day"},
    "publish": {"where": "政府网站", "screened": True},
    "withhold": {"ground": "商业秘密"},
    "ask_change": {"what": "经营场所"},
    "decide_change": {"result": "准予变更", "fit": True},
    "ask_renewal": {"received_on": "$day", "expires_on": "2026-12-31"},
    "decide_renewal": {"result": "准予延续", "until": "2031-12-31"},
    "record_renewal": {"until": "2031-12-31"},
    "recall": {"ground": "所依据的客观情况发生重大变化", "public": True, "loss": False},
    "revoke": {"ground": "违反法定程序", "facts": "未经核查", "harm": False, "damage": False},
    "unpublish": {"reason": "许可已被撤销"},
    "cancel": {"ground": "法人或者其他组织终止"},
}

COMMITMENT = {
    "receive": {"item": {"name": "食品销售许可"}, "kind": "涉企经营许可事项", "received_on": "$day"},
    "inform": {"content": "许可条件和要求", "consequences": "撤销决定、记入信用记录"},
    "commit": {"signed_on": "$day", "voluntary": True, "complete": True},
    "to_ordinary": {"reason": "事项不在清单内"},
    "decide": {"result": "准予许可"},
    "check": {"how": "现场检查", "result": "属实"},
    "order_correction": {"correct_by": "2026-12-31"},
    "corrected": {"measures": "已补齐设施"},
    "revoke": {"facts": "设施不符合要求", "harm": False},
    "close": {"verified": True},
}

DRAWN = ["某一公司", "某二公司"]
INSPECTION = {
    "propose": {
        "item": {"name": "食品销售监督检查"}, "organ": {"name": "某市市场监管局"}, "kind": "日常检查",
        "key_field": False, "planned": "某检〔2026〕1号", "clue": "群众举报",
    },
    "draw": {
        "objects_digest": "a1", "objects_size": 200, "officers_digest": "b2", "officers_size": 30,
        "seed": "2026-03-02开奖号码0815", "objects": DRAWN, "officers": ["赵一", "钱二"],
    },
    "assign": {"objects": DRAWN, "team": TEAM, "company": True, "times": 0},
    "cancel": {"reason": "企业已注销"},
    "inspect": {
        "team": TEAM, "began_on": "$day", "how": "实地核查", "notice": "检通〔2026〕1号", "scanned": True,
        "card_shown": True, "told": True, "record": "现场检查笔录",
    },
    "test": {"agency": "某检验院"},
    "test_result": {"received_on": "$day", "result": "合格"},
    "tell_result": {"told_on": "$day"},
    "object": {"reason": "数据有误"},
    "review": {"result": "维持"},
    "conclude": {"kind": "未发现问题", "ended_on": "$day", "case": "立案〔2026〕1号", "findings": "过期食品"},
    "recheck": {"corrected": True},
    "publish": {"where": "国家企业信用信息公示系统", "screened": True},
    "withhold": {"reason": "涉及国家秘密"},
}
PLAN_OF_INSPECTIONS = {
    "draft": {
        "year": 2026, "items": ["食品销售监督检查"], "general": 5, "classes": "按信用等级分三类", "listed_items": True,
        "pools": True,
    },
    "coordinate": {"merged": "两项合并"},
    "publish": {"where": "政府网站"},
    "adjust": {"what": "增加一项", "where": "政府网站"},
    "withdraw": {"reason": "机构撤并"},
}

PUBLICITY = {
    "collect": {
        "kind": "行政处罚", "number": "罚〔2026〕1号", "decided_on": "$day", "organ": "某市市场监管局",
        "party": "某公司", "conclusion": "罚款5000元", "notable": True,
    },
    "screen": {"secrets": True, "masked": True},
    "publish": {"where": "政府网站"},
    "withhold": {"ground": "国家秘密、商业秘密、个人隐私"},
    "point_out": {"what": "名称有误"},
    "correct": {"what": "名称"},
    "overturn": {"how": "撤销", "on_day": "$day", "by_whom": "某市人民政府"},
    "unpublish": {"reason": "决定已被撤销"},
}
STATISTICS = {
    "compile": {"year": 2025, "penalties": 10, "licences": 20, "compulsion": 1, "inspections": 30},
    "open": {"where": "政府网站"},
    "report": {"to": ["市人民政府", "省厅"]},
    "amend": {"what": "检查次数"},
}
FULL_RECORD = {
    "open": {"case": "立案〔2026〕1号", "kind": "行政处罚", "stages": ["启动", "调查取证"]},
    "write": {"stage": "启动", "document": "立案审批表1号", "made_on": "$day"},
    "record": {
        "what": "现场执法", "ended_at": "2026-03-02T11:00:00", "digest": "c3", "unbroken": True, "told": True,
    },
    "consult": {"who": "评查人员", "purpose": "案卷评查"},
    "append": {"what": "更正笔误的说明"},
    "archive": {"covered": ["启动", "调查取证"], "keep_until": "2056-12-31"},
    "dispose": {"list_of": "销毁清单1号"},
}
LEGAL_REVIEW = {
    "submit": {
        "kind": "行政强制", "entry": "查封重大设施", "reasons": ["列入本机关目录清单"], "draft": "代拟稿",
        "report": "审查情况报告", "grounds": "依据和证据", "handlers_of": ["赵一", "钱二"], "true": True,
    },
    "return": {"missing": "鉴定意见"},
    "supplement": {"materials": ["鉴定意见"]},
    "extend": {"amount": 5, "agreed": agreed("head")},
    "conclude": {
        "result": "通过", "opinion": "同意", "organ_ok": True, "powers_ok": True, "facts_ok": True, "law_ok": True,
        "steps_ok": True, "papers_ok": True, "crime": False,
    },
    "respond": {"handled": "修改裁量", "agrees": True},
    "resubmit": {"changes": "修改裁量"},
    "review_again": {"result": "通过", "opinion": "同意", "solved": True},
    "arbitrate": {"decision": "采纳审核意见"},
    "decide": {"number": "强决〔2026〕1号"},
    "withdraw": {"reason": "不再采取强制措施"},
}

ENTITY = {
    "submit": {
        "name": "某市市场监管局", "kind": "法定行政机关", "grounds": ["某法第三条"], "powers": "市场监管",
        "setting": "三定规定",
    },
    "review": {"result": "具备"},
    "announce": {"where": "政府公报"},
    "refuse": {"reasons": "没有授权"},
    "change": {"what": "增加事项", "reason": "新法施行"},
    "announce_change": {"where": "政府网站"},
    "assess": {"finding": "继续承接"},
    "remove": {"reason": "机构撤并", "where": "政府公报"},
}
DELEGATION = {
    "propose": {"kind": "行政处罚", "delegate": "某执法大队", "delegate_kind": "管理公共事务的组织"},
    "review": {"ground": {"name": "某条例第九条"}, "own": True, "public": True, "staff": True},
    "sign": {"items": "城市管理处罚", "powers": "警告、罚款", "from_on": "$day", "until": "2027-12-31"},
    "publish": {"where": "政府网站", "both": True},
    "file": {"received_by": "某市司法局"},
    "supervise": {"finding": "规范"},
    "renew": {"until": "2029-12-31", "where": "政府网站"},
    "end": {"ground": "期限届满", "where": "政府网站"},
    "drop": {"reason": "没有依据"},
}
CERTIFICATE = {
    "apply": {
        "person": "赵一", "unit": "某市市场监管局", "post": "在编在职", "duty": True, "category": "市场监管",
        "region": "某市",
    },
    "refuse": {"reasons": "不在执法岗位"},
    "train": {"hours": 60, "common": True, "special": True},
    "examine": {"held_on": "$day", "score": 90, "passed": True},
    "issue": {"number": "证1", "valid_from": "$day", "valid_until": "2031-03-01"},
    "publish": {"where": "政府网站"},
    "suspend": {"ground": "不履行法定职责", "until": "2026-12-31"},
    "withdraw": {"ground": "徇私枉法", "moved": True, "heard": True},
    "cancel": {"ground": "退休、辞职、死亡"},
    "annual_check": {"year": 2026, "hours": 60, "exam": True, "passed": True},
    "change": {"what": "单位名称"},
    "report_loss": {"where": "报纸"},
    "reissue": {"number": "证2"},
    "use": {"case": "某案", "category": "市场监管", "region": "某市"},
}
STUDY = {
    "plan": {"year": 2026, "body": "政府常务会议", "topics": ["行政复议法"], "lectures": 2},
    "hold": {"held_on": "$day", "topic": "行政复议法", "attended": 20, "material": "会议纪要"},
    "lecture": {"held_on": "$day", "topic": "行政复议法", "speaker": "某教授", "attended": 20},
    "close": {"summary": "学法12次", "why_few": "改在下年补足"},
}
TRAINING = {
    "plan": {"year": 2026, "people_due": 100, "hours_each": 60},
    "hold": {"held_on": "$day", "topic": "行政处罚法", "hours": 8, "attended": 95},
    "credit": {"person": "赵一", "hours": 8},
    "close": {"reached": 95, "remedy": "年内补训"},
}
EXAM = {
    "plan": {"name": "年度学法考试", "year": 2026, "held_on": "2026-12-31", "scope": "应知应会清单", "pass_mark": 60},
    "enrol": {"unit": "某局", "enrolled": 100},
    "score": {"sat": 98, "passed": 96},
    "resit": {"sat": 2, "passed": 2},
    "cancel": {"reason": "改期"},
}

SUPERVISORS = [officer("郑七", "行政执法监督"), officer("王八", "行政执法监督")]
SUPERVISION = {
    "register": {
        "source": "投诉举报", "complainant": "某甲", "organ": "某局", "act_of": "罚款决定", "received_on": "$day",
        "under_review": False,
    },
    "decline": {"reason": "不属于行政执法行为"},
    "refer": {"to": "某县司法局"},
    "file": {"number": "监〔2026〕1号", "team": SUPERVISORS},
    "ask_recusal": {"whom": ["郑七"]},
    "decide_recusal": {"granted": False},
    "notify": {"received_on": "$day", "asks": "案卷和说明"},
    "explain": {"content": "说明"},
    "investigate": {"how": ["调阅案卷"], "team": SUPERVISORS, "shown": True, "record": "笔录"},
    "halt": {"harm": "可能引发群体性事件", "told": True},
    "resume": {"result": "合法，恢复执行"},
    "find_nothing": {"reasons": "程序合法"},
    "issue": {
        "kind": "行政执法监督通知书", "number": "监通〔2026〕1号", "wrongs": ["不文明执法"], "demands": "改正",
        "received_on": "$day", "agreed": agreed("supervisory_head"),
    },
    "object": {"received_on": "$day", "reasons": "已改正"},
    "recheck": {"result": "维持", "reasons": "理由不成立"},
    "report_rectified": {"measures": "已改正"},
    "verify": {"passed": True, "finding": "属实"},
    "decide": {
        "kinds": ["责令限期履行"], "number": "监决〔2026〕1号", "received_on": "$day",
        "agreed": agreed("supervisory_head"), "agreed_by_government": agreed("government"),
    },
    "summon": {"whom": "某局负责人", "record": "约谈记录"},
    "circulate": {"to": "各执法部门", "agreed": agreed("government")},
    "hand": {"to": "监察机关", "facts": "线索"},
    "reply": {"content": "已督促改正"},
    "close": {"result": "整改到位"},
}
FILE_REVIEW = {
    "plan": {"year": 2026, "organ": "某局", "scope": "近两年处罚案卷", "standard": "省标准", "how": "自行选送"},
    "select": {"file": "罚〔2025〕1号", "kind": "行政处罚", "handlers_of": ["赵一", "钱二"]},
    "score": {"points": 92, "deductions": "送达回证不全", "signed": True},
    "grade": {"points": 92, "grade": "优秀"},
    "report": {"reviewers": ["孙三"], "files": 1, "excellent": 1, "unfit": 0, "problems": "送达", "advice": "规范送达"},
    "send": {"received_on": "$day"},
    "object": {"received_on": "$day", "reasons": "扣分有误"},
    "recheck": {"result": "维持", "reasons": "扣分正确"},
    "circulate": {"to": "各执法部门", "rectify_by": "2026-12-31"},
    "rectify": {"measures": "已补正"},
    "verify": {"passed": True},
    "supervise": {"problem": "违反法定程序"},
    "cancel": {"reason": "并入下年"},
}
FILING = {
    "identify": {"number": "罚〔2026〕1号", "decided_on": "$day", "party_kind": "单位", "kinds": ["责令停产停业"]},
    "exclude": {"reason": "未达到标准"},
    "file": {"report": "备案报告", "decision": "决定书", "received_on": "$day", "received_by": "市司法局"},
    "ask_more": {"what": "裁量理由"},
    "answer": {"what": "裁量理由说明"},
    "conclude": {"result": "合法、适当"},
    "feedback": {"to": "某局"},
    "correct": {"measures": "已改正"},
}
INTERVENTION = {
    "record": {
        "who": "某领导", "when_done": "2026-03-02T09:00:00", "how": "口头", "content": "要求从轻", "case": "某案",
        "orders": False,
    },
    "refuse": {"told": "已说明依法办理"},
    "check": {"found": "属实", "proven": True},
    "circulate": {"to": "各执法部门", "agreed": agreed("head")},
    "hand": {"to": "纪检监察机关"},
    "hear_back": {"result": "诫勉"},
    "protect": {"how": "保密"},
    "close": {"result": "违规干预，已处理"},
}
LIABILITY = {
    "open": {"case": "罚〔2025〕1号", "ground": "行政诉讼败诉", "found_by": "行初1号", "final": True},
    "investigate": {
        "team": SUPERVISORS, "cause": "未告知听证", "responsible": ["赵一"], "share": "承办人", "fault": "重大过失",
    },
    "hear": {"record": "申辩", "handled": "不采纳"},
    "decide": {"result": "追究责任", "measures": ["离岗培训"], "reasons": "重大过失"},
    "serve": {"served_on": "$day"},
    "appeal": {"reasons": "过重"},
    "review": {"result": "维持"},
    "carry": {"how": "已参加培训"},
    "rectify": {"measures": "退还罚款"},
    "withdraw": {"reason": "认定文书被改判"},
}

ENFORCEMENT: dict[str, dict[str, dict[str, Any]]] = {
    "license": LICENSE,
    "license_commitment": COMMITMENT,
    "inspection": INSPECTION,
    "inspection_plan": PLAN_OF_INSPECTIONS,
    "enforcement_publicity": PUBLICITY,
    "enforcement_statistics": STATISTICS,
    "full_record": FULL_RECORD,
    "legal_review_of_major_enforcement": LEGAL_REVIEW,
    "enforcement_entity": ENTITY,
    "enforcement_delegation": DELEGATION,
    "officer_certificate": CERTIFICATE,
    "law_study": STUDY,
    "officer_training": TRAINING,
    "law_exam": EXAM,
    "enforcement_supervision": SUPERVISION,
    "case_file_review": FILE_REVIEW,
    "major_penalty_filing": FILING,
    "intervention_record": INTERVENTION,
    "wrong_case_liability": LIABILITY,
}
