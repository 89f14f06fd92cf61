"""Lawful defaults of the procedures of enforcement, disputes and legal aid. "$day" is the day of the step."""
from __future__ import annotations

from typing import Any

from .lawful import TEAM, agreed

SIMPLE = {
    "check": {
        "team": TEAM, "card_shown": True, "no_interest": True, "party": "某甲", "party_kind": "公民",
        "conduct": "占道经营", "ended_on": "$day", "place": "某路",
    },
    "notify": {"kinds": ["罚款"], "fine": 100, "facts": "事实和依据", "rights_told": True},
    "defend": {"content": "请求从轻"},
    "recheck": {"adopted": "不予采纳，理由不成立"},
    "decide": {
        "number": "当罚第1号", "kinds": ["罚款"], "fine": 100, "facts_clear": True, "ground": {"name": "某法第五条"},
        "organ": {"name": "某市执法局"}, "place": "3月2日，某路", "remedies": "六十日内申请行政复议",
        "review_first": True, "signed": True, "handed": True, "crime": False,
    },
    "spare": {"exempt_for": "违法行为轻微并及时改正，没有造成危害后果", "educated": True},
    "to_ordinary": {"ground": "违法事实需要进一步调查"},
    "collect_on_spot": {"amount": 100, "receipt": "No.1"},
    "pay": {"amount": 100},
    "ask_defer": {"reason": "经济困难"},
    "defer": {"until": "2026-12-31"},
    "publish": {"where": "政府网站", "screened": True},
    "unpublish": {"reason": "决定已被撤销"},
    "rectify": {"cause": "认定事实不清", "measures": "退还罚款"},
}

SIMPLE_1996 = {
    "check": {
        "card_shown": True, "party": "某甲", "party_kind": "公民", "conduct": "占道经营", "ended_on": "$day",
    },
    "notify": {"facts": "事实和依据", "rights_told": True},
    "defend": {"content": "请求从轻"},
    "recheck": {"adopted": "不予采纳"},
    "decide": {
        "number": "当罚第1号", "kind": "罚款", "fine": 50, "facts_clear": True, "place": "某路",
        "remedies": "六十日内申请行政复议", "handed": True,
    },
    "to_ordinary": {"ground": "超过数额"},
    "collect_on_spot": {"amount": 20, "receipt": "No.1"},
    "pay": {"amount": 50},
}

MEASURE = {
    "propose": {"kind": "扣押财物", "object": "货物20箱", "reasons": "某法第六条，防止证据损毁"},
    "impose": {
        "empowered": True, "team": TEAM, "card_shown": True, "present": True, "summoned": True, "told": True,
        "heard": True, "record": "现场笔录", "signed": True, "handed": True, "filmed": True,
        "remedies": "六十日内复议、六个月内起诉",
    },
    "ratify": {"agreed": True},
    "deliver_freeze": {"delivered_on": "$day", "account": "某账户，10000元", "remedies": "六十日内复议"},
    "defend": {"content": "货物合格"},
    "test": {"what": "成分", "ends_on": "2026-12-31", "told_on": "$day"},
    "extend": {"amount": 30, "agreed": agreed("head"), "reasons": "情况复杂", "told_on": "$day"},
    "extend_freeze": {"amount": 30, "agreed": agreed("head"), "reasons": "情况复杂", "told_on": "$day"},
    "dispose": {"result": "没收", "facts_clear": True, "ground": {"name": "某法第九条"}},
    "lift": {"ground": "当事人没有违法行为"},
    "transfer": {"to": "某市公安局", "told": True},
    "publish": {"where": "政府网站", "screened": True},
}

EXECUTION = {
    "begin": {
        "decision": "罚决〔2026〕1号", "party": "某公司，某路1号", "duty": "排除妨碍、恢复原状等",
        "perform_by": "2026-01-15", "remedy_ends_on": "2026-02-27", "empowered": True,
    },
    "party_performs": {"what": "已拆除"},
    "suspend": {"ground": "确有困难或者暂无履行能力"},
    "surcharge": {"kind": "加处罚款", "amount": 10, "began_on": "2026-01-16", "told": True},
    "demand": {"perform_by": "$day", "manner": "自行拆除", "amount": 1000, "rights_told": True, "served_on": "$day"},
    "defend": {"content": "已部分履行"},
    "recheck": {"founded": False, "result": "不成立"},
    "decide": {
        "reasons": "某法第八条", "method": "排除妨碍、恢复原状", "when_to": "$day", "remedies": "六十日内复议",
        "unexcused": True,
    },
    "serve": {"served_on": "$day"},
    "announce_demolition": {"where": "现场张贴", "self_by": "$day"},
    "execute": {"method": "排除妨碍、恢复原状", "record": "执行笔录"},
    "order_substitute": {
        "reasons": "某法第八条", "manner": "清除，河道内堆土", "on_day": "$day", "budget": 5000,
        "performer": "某清运公司", "harm": True,
    },
    "demand_substitute": {"served_on": "$day"},
    "substitute": {"supervisors": ["赵一"], "signed": True},
    "substitute_at_once": {"what": "遗洒渣土", "where": "道路", "unable": True, "absent": True},
    "apply_court": {"court": "某区人民法院", "materials": True, "head_signed": True},
    "court_refuses": {"received_on": "$day"},
    "court_rules": {"result": "准予执行", "received_on": "$day"},
    "ask_higher_court": {"reasons": "原裁定认定事实有误"},
    "higher_court_rules": {"result": "不予执行"},
    "auction": {"house": "某拍卖行", "amount": 1000, "treasury": True},
    "agree": {"content": "分两期履行", "until": "2026-12-31", "harmless": True},
    "resume_agreed": {"breach": "未付第二期"},
    "end": {"ground": "执行标的灭失"},
    "complete": {"result": "当事人自行履行"},
    "restore": {"how": "退还财物", "wrong": True},
    "publish": {"where": "政府网站", "screened": True},
}

TRANSFER = {
    "find": {"conduct": "销售伪劣产品，金额二十万元", "crime": "销售伪劣产品罪", "found_on": "$day"},
    "name_team": {"team": TEAM},
    "report": {"facts": "已核实", "reported_on": "$day"},
    "approve": {"approved": True},
    "transfer": {
        "to": "某区公安局", "materials": ["移送书", "调查报告", "涉案物品清单", "检验报告或者鉴定结论", "其他材料"],
    },
    "forward": {"to": "某市公安局"},
    "police_decide": {"result": "不予立案", "received_on": "$day", "reasons": "显著轻微"},
    "request_review": {"reasons": "达到追诉标准"},
    "police_review": {"result": "不予立案", "received_on": "$day"},
    "suggest_supervision": {"reasons": "应当立案而不立案"},
    "supervision_result": {"result": "不予通知立案"},
    "retain": {"items": "货物20箱"},
    "hand_over": {"items": "货物20箱和材料", "receipt": "交接单"},
    "stop_earlier": {"kinds": ["罚款"], "reason": "与当事人达成分期"},
    "criminal_result": {"result": "不起诉"},
    "conclude": {"result": "不予立案"},
    "receive_back": {"source": "人民检察院", "conduct": "销售伪劣产品", "received_on": "$day"},
    "handle_back": {"handling": "立案查处，案号〔2026〕9号"},
    "feed_back": {"to": "某区人民检察院"},
}

LITIGATION = {
    "receive_suit": {"court": "某区人民法院", "plaintiff": "某公司", "act": "罚款决定", "received_on": "$day"},
    "confirm_defendant": {"defendant": "作出行政行为的机关"},
    "assign": {"handlers": ["赵一"]},
    "object_jurisdiction": {"reasons": "不属于本区管辖"},
    "ask_more_time": {"reasons": "案卷因水灾受损"},
    "court_grants_time": {"ended_on": "$day"},
    "add_evidence": {"what": "现场笔录", "from_whom": "作出行为时的案卷", "collected_on": "2026-01-05", "lawful": True},
    "answer": {"views": "事实清楚，程序合法"},
    "judge": {"form": "判决", "result": "驳回诉讼请求", "served_on": "$day"},
    "appeal": {"reasons": "一审认定事实有误"},
    "open_instance": {"instance": "二审", "copy_received_on": "$day"},
    "answer_appeal": {"views": "一审正确"},
    "judge_again": {"outcome": "维持原裁判", "served_on": "$day"},
    "call_session": {"held_on": "2026-04-10", "head_called": True, "served_on": "2026-03-20"},
    "head_attends": {
        "name": "李局长", "post": "正职负责人", "held_on": "2026-04-10", "identified": True, "spoke": True,
    },
    "excuse_head": {
        "ground": "不可抗力", "proof": "台风停航证明", "sealed": True, "delegate": "法规科科长",
    },
    "hold_session": {"held_on": "$day", "came": "负责人"},
    "change_act": {"what": "减轻罚款", "court_told_on": "$day"},
    "settle": {"content": "减轻罚款", "voluntary": True},
    "take_effect": {"result": "驳回诉讼请求", "effective_on": "$day", "final": True},
    "perform": {"measures": "已退还罚款"},
    "defer_performance": {"reason": "再审", "stayed": "裁定中止执行书"},
    "redo": {"same_facts": False, "same_act": False},
    "apply_retrial": {"reasons": "有新的证据"},
    "court_penalises": {"measure": "公告"},
    "analyse_defeat": {"cause": "程序违法", "measures": "培训"},
    "judicial_advice": {"subject": "行政管理、执法中的问题", "content": "完善送达", "received_on": "$day"},
    "reply_judicial": {"reply": "已采纳"},
    "procuratorial_advice": {"content": "依法履职", "received_on": "$day", "urgent": False},
    "reply_procuratorial": {"reply": "已履职"},
}

PETITION = {
    "register": {
        "petitioner": "某甲", "channel": "书信", "received_on": "$day", "claim": "请求解决补偿", "kind": "申诉求决类",
        "direct": True,
    },
    "forward": {"to": "某局", "how": "转送"},
    "object": {"reasons": "不属于本局职权"},
    "decide_objection": {"agreed": True},
    "report": {"to": ["市委", "市政府", "省信访局"]},
    "accept": {"told_on": "$day", "way": "信访程序"},
    "refuse": {"ground": "不属于本机关或者本系统职权范围", "told_on": "$day"},
    "assign": {"handlers": ["赵一"], "interested": False},
    "divert": {"into": "行政复议，市政府"},
    "hear": {"statement": "补偿标准偏低", "findings": "标准符合文件"},
    "hold_hearing": {"record": "听证笔录"},
    "mediate": {"agreement": "和解协议", "voluntary": True},
    "extend": {"amount": 30, "agreed": agreed("head"), "reasons": "情况复杂", "told_on": "$day"},
    "conclude": {
        "opinion": "解释说明", "claim": "请求解决补偿", "grounds": "某条例第五条", "served_on": "$day",
        "remedies": "三十日内请求复查",
    },
    "execute": {"what": "已帮扶"},
    "ask_review": {"received_on": "$day"},
    "refuse_review": {"reasons": "逾期"},
    "review": {"opinion": "维持", "served_on": "$day", "higher": True},
    "ask_recheck": {"received_on": "$day"},
    "end_hearing": {"record": "听证笔录"},
    "refuse_recheck": {"reasons": "逾期"},
    "recheck": {"opinion": "维持", "served_on": "$day"},
    "handle_again": {"opinion": "予以支持", "served_on": "$day"},
    "publicise": {"where": "政府网站"},
    "accept_again": {"same": False},
    "urge": {"ground": "拖延"},
    "answer_advice": {"reply": "已采纳"},
}

MEDIATION = {
    "register": {"source": "当事人申请", "parties": ["某甲", "某乙"], "dispute": "相邻排水"},
    "choose": {"mediators": ["周调解"], "how": "当事人选择"},
    "invite": {"who": ["邻居"], "consent": True},
    "mediate": {"record": "调解记录"},
    "escalate": {"to": "派出所"},
    "conclude": {
        "form": "书面", "content": "三日内疏通", "signed": True, "recorded": True, "willing": True,
        "effective_on": "$day",
    },
    "stop": {"reason": "达不成协议", "told": True},
    "follow_up": {"performed": True},
    "ask_confirmation": {"court": "某区人民法院", "jointly": True},
    "court_confirms": {"result": "确认有效"},
    "mediate_again": {"content": "变更期限"},
}

AID = {
    "ask_in_custody": {"asked_at": "2026-03-02T09:15:00"},
    "apply": {
        "applicant": "某甲", "channel": "窗口", "received_on": "$day", "matter": "民事", "hardship": "低收入",
    },
    "notify": {"person": "某乙", "ground": "未成年人", "received_on": "$day"},
    "ask_materials": {"items": ["身份证明"], "supply_by": "2026-03-20"},
    "check_means": {"how": "个人诚信承诺", "poor": True},
    "advance": {"other": "特殊情形"},
    "grant": {"poor": True},
    "refuse": {"reasons": "不属于援助范围", "written": True},
    "decide_objection": {"result": "责令改正"},
    "assign": {"who": "王律师", "kind": "律师", "practised": 5, "court_told": True},
    "handle": {"what": "会见、阅卷"},
    "end": {"ground": "自行委托律师或者其他代理人", "told": True},
    "finish": {"report": "结案报告"},
    "pay_subsidy": {"amount": 1500},
    "assess": {"grade": "优秀"},
    "answer_complaint": {"result": "已更换"},
}

COMPENSATION = {
    "apply": {
        "claimant": "某甲", "request": "赔偿误工损失", "injury": "违法拘留或者限制人身自由", "received_on": "$day",
        "known_on": "2026-01-05", "receipt": True,
    },
    "ask_materials": {"items": ["身份证明"]},
    "supply": {"received_on": "$day"},
    "hear": {"record": "听取意见笔录"},
    "negotiate": {"matters": "赔偿金额", "agreed": True},
    "decide": {"kind": "给予赔偿", "ways": ["支付赔偿金"], "amount": 5000, "reasons": "决定已撤销", "unlawful": True},
    "deliver": {"served_on": "$day"},
    "sue": {"sued_on": "$day"},
    "court_decides": {"result": "调解"},
    "request_payment": {"received_on": "$day"},
    "apply_treasury": {"received_on": "$day"},
    "pay": {"amount": 5000},
    "recover": {"whom": "某丙", "grave": True, "amount": 1000},
}

ADMINISTRATIVE_MEDIATION = {
    "register": {
        "source": "当事人申请", "parties": ["某甲", "某乙"], "subject": "消费者权益保护", "dispute": "退款",
        "received_on": "$day", "within": True,
    },
    "ask_other": {"told_on": "$day"},
    "consent": {"agrees": True},
    "decline": {"reasons": "不属于范围"},
    "mediate": {"record": "调解笔录"},
    "extend": {"until": "2026-12-31", "both": True},
    "conclude": {"content": "退款三百元", "signed": True, "willing": True, "served_on": "$day"},
    "stop": {"reason": "达不成协议", "told": True},
    "advise_remedy": {"remedy": "民事诉讼"},
    "follow_up": {"performed": True},
}

RULING = {
    "apply": {
        "applicant": "某甲", "respondent": "某乙", "request": "确认林权界线", "received_on": "$day",
        "authority": "某法第十条", "related": True,
    },
    "refuse": {"ground": "不属于本机关管辖", "told": True},
    "send_copy": {"served_on": "$day"},
    "mediate": {"agreed": False, "record": "调解笔录"},
    "settle": {"content": "以河为界"},
    "hear": {"team": [{"name": "赵一"}, {"name": "钱二"}], "disputed": True, "open": True, "record": "审理笔录"},
    "extend": {"amount": 30, "agreed": agreed("chief"), "told_on": "$day"},
    "decide": {"facts": "界线", "grounds": "某法第十条", "content": "以河为界", "remedies": "六个月内起诉"},
    "serve": {"served_on": "$day"},
}

ARBITRATION = {
    "report": {
        "body": "仲裁委员会", "since": "2026-01-01", "until": "2026-01-31", "carried": 10, "received": 50, "closed": 45,
        "awarded": 20, "mediated": 20, "withdrawn": 5, "remaining": 15,
    },
    "send_back": {"reason": "数字有误"},
    "amend": {"received": 50, "closed": 45, "remaining": 15},
}

DISPUTES: dict[str, dict[str, dict[str, Any]]] = {
    "penalty_simple": SIMPLE,
    "penalty_simple_1996": SIMPLE_1996,
    "compulsory_measure": MEASURE,
    "compulsory_execution": EXECUTION,
    "criminal_transfer": TRANSFER,
    "litigation": LITIGATION,
    "petition": PETITION,
    "mediation": MEDIATION,
    "legal_aid": AID,
    "state_compensation": COMPENSATION,
    "administrative_mediation": ADMINISTRATIVE_MEDIATION,
    "administrative_ruling": RULING,
    "arbitration_return": ARBITRATION,
}
