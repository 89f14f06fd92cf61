"""Lawful defaults of disclosure, service, lists, credit, payments and ecological damage."""
from __future__ import annotations

from typing import Any


def agreed(role: str) -> dict[str, Any]:
    return {"by": {"name": "负责人", "role": role}, "on": "$day"}


DISCLOSURE = {
    "register_information": {"name": "某办法", "formed_on": "$day", "category": "法规、规章、规范性文件",
    "origin": "本机关制作"},
    "set_attribute": {"attribute": "主动公开"},
    "screen": {"secret": False, "dangerous": False, "third_party": False, "opinion": "可以公开"},
    "ask_authority": {"authority": "市保密局"},
    "authority_answers": {"may_open": True},
    "ask_third_party": {"party": "某公司"},
    "third_party_answers": {"consents": True},
    "confirm": {"views": "无意见", "agreed": True},
    "obtain_approval": {"granted_by": "省统计局", "granted_on": "$day"},
    "withhold": {"outcome": "不予公开", "ground": "内部事务信息"},
    "refer": {"to": "市统计局"},
    "reassess": {"openable": True, "opinion": "可以公开"},
    "publish": {"published_on": "$day", "where": ["政府网站"], "agreed": agreed("head")},
    "supply": {"to": ["市档案馆", "市图书馆"]},
    "ask_correction": {"what": "面积记载有误", "received_on": "$day"},
    "decline_correction": {"reason": "审核不属实", "told_on": "$day"},
    "correct": {"what": "更正面积", "corrected_on": "$day"},
    "find_unfit": {"ground": "所依据的文件、决定已被撤销、废止", "found_on": "$day"},
    "withdraw": {"withdrawn_on": "$day", "agreed": agreed("head")},
}
FOI_YEAR = {
    "begin": {"year": 2025, "level": "政府部门"},
    "gather": {"source": "依申请台账", "balanced": True},
    "draft": {
        "parts": ["主动公开情况", "收到和处理申请情况", "行政复议、行政诉讼情况", "主要问题及改进情况",
        "其他需要报告的事项"],
        "unified": True,
    },
    "reopen": {"reason": "补充数据"},
    "submit": {"submitted_on": "$day"},
    "publish": {"published_on": "$day", "where": "政府网站", "agreed": agreed("foi_head")},
    "correct": {"what": "表三数字", "corrected_on": "$day"},
    "cancel": {"reason": "重复"},
}
INTERPRETATION = {
    "plan": {"policy": "某办法", "drafted_by": "市民政局", "market": False, "wide": False, "forms": ["文字解读"]},
    "draft": {"contents": ["背景依据", "主要内容"], "material": "解读稿"},
    "send_together": {"together": True, "signed": agreed("head")},
    "send_back": {"reason": "补充执行标准"},
    "note_issue": {"issued_on": "$day"},
    "publish": {"published_on": "$day", "where": ["政府网站"], "linked": True},
    "present": {"who": "局长", "held_on": "$day"},
    "answer": {"question": "何时发放", "reply": "按月发放"},
    "skip": {"reason": "文件未出台"},
    "urge": {"message": "请抓紧"},
}
CONCERN = {
    "register": {"topic": "某小区停水", "known_at": "$day", "source": "网络", "grade": "其他政务舆情"},
    "assign": {"unit": "市建设局"},
    "judge": {"finding": "意见建议", "harmful": False, "facts": "管网抢修"},
    "release": {"released_at": "$day", "where": ["政务微博"], "content": "通报", "screened": True},
    "brief": {"held_at": "$day", "speaker": "副市长", "leader": True},
    "clarify": {"truth": "没有发生"},
    "handle": {"measures": "已恢复供水"},
    "close": {"effect": "舆情平息"},
    "dismiss": {"reason": "个别建议，直接答复"},
}
RATING = {
    "receive": {
        "item": "社保转移", "unit": "市人力社保局", "channel": "二维码", "level": "不满意", "received_on": "$day",
        "real_name": True, "rater": "王某", "contact": "139",
    },
    "dispatch": {"sent_on": "$day"},
    "check": {
        "checked_by": ["张三"], "contacted_on": "$day", "finding": "情况清楚、诉求合理", "facts": "等候时间长",
    },
    "appeal": {"evidence": "叫号记录"},
    "reject_appeal": {"reason": "证据不足"},
    "exclude": {"reviewers": ["李四"], "reason": "选错等级", "told_on": "$day"},
    "plan": {"reason": "需增设窗口", "until": "$day+20"},
    "rectify": {"measures": "增设窗口", "done_on": "$day"},
    "explain": {"explained": "法规没有规定"},
    "reply": {"replied_on": "$day", "how": "电话"},
    "call_back": {"called_on": "$day", "reached": True, "satisfied": True},
    "escalate": {"reason": "久拖不改"},
    "report_pressure": {"conduct": "干扰评价", "who": "某窗口"},
    "discipline": {"measures": "批评教育"},
    "close": {"result": "已整改"},
    "show": {"where": "政务服务网", "masked": True},
}
HOTLINE = {
    "register": {
        "kind": "投诉", "content": "噪声扰民", "received_on": "$day", "channel": "电话", "urgent": False,
        "enforcement": False,
    },
    "answer_at_once": {"reply": "办事指南", "source": "知识库第3条"},
    "pass_on": {"to": "119", "passed_at": "$day"},
    "decline": {"told": "向人民法院起诉"},
    "dispatch": {"lead": "市综合行政执法局", "received_on": "$day", "masked": True},
    "return": {"reason": "属市生态环境局职责"},
    "decide_return": {"agreed": True},
    "extend": {"amount": 5, "agreed": agreed("hotline_desk"), "told_on": "$day", "reason": "需现场检测"},
    "reply": {"result": "已解决", "reply": "已停工", "replied_on": "$day"},
    "call_back": {"reached": True, "resolved": True, "satisfied": True},
    "send_back": {"reason": "夜间仍施工", "again_on": "$day"},
    "rate": {"level": "满意"},
    "urge": {"message": "请抓紧"},
    "report": {"reason": "两家推诿", "to": "市政府办公室"},
    "close": {"result": "已解决"},
}
POWER = {
    "note_change": {
        "list_kind": "权责清单", "trigger": "法律、法规、规章立改废释", "document": "某条例第十条",
        "effective_on": "$day",
    },
    "propose": {
        "action": "新增", "item": "对某行为的处罚", "basis_kind": "地方性法规", "clause": "第十条", "burdens": False,
    },
    "check_legality": {"lawful": True, "opinion": "合法"},
    "check_list": {"agreed": True, "opinion": "同意"},
    "send_back": {"reason": "补充依据"},
    "approve": {"meeting": "第8次常务会议"},
    "reject": {"reason": "没有依据"},
    "publish": {"published_on": "$day", "where": "政府网站", "action": "新增"},
    "synchronise": {"registers": ["事项库", "办事指南"], "done_on": "$day"},
    "find_breach": {"breach": "其他", "unit": "某局"},
    "mend": {"measures": "已停止"},
}
ONE_THING = {
    "choose": {"name": "企业开办", "lead": "市市场监管局", "items": ["设立登记", "公章刻制"], "whose": "企业"},
    "agree": {"unit": "市公安局", "agreed": True},
    "design": {
        "forms_before": 5, "forms_after": 1, "papers_before": 18, "papers_after": 6, "days_by_law": 15,
        "days_promised": 1, "added": False, "proofs": False, "channels": "线上和线下",
    },
    "approve": {"approved": True},
    "launch": {"launched_on": "$day", "where": ["政务服务网"]},
    "accept": {"case": "001", "received_on": "$day", "due_on": "$day+1"},
    "deliver": {"delivered_on": "$day"},
    "rate": {"level": "满意"},
    "evaluate": {"cases": 300, "problems": "银行开户慢"},
    "close": {"reason": "并入新事项", "replaced_by": "企业登记一件事"},
    "drop": {"reason": "上级统一推进"},
}
FAIR = {
    "receive": {
        "real_name": True, "complainant": "某公司", "policy": "某奖励办法", "drafter": "市经信局",
        "breaches": ["限制商品、要素自由流动"], "received_on": "$day", "ours": True,
    },
    "ask_supplement": {"missing": "没有指明条款", "told_on": "$day"},
    "supplement": {"received_on": "$day"},
    "not_check": {"ground": "不属于反映公平竞争审查问题"},
    "refer": {"to": "市市场监管局", "told_on": "$day"},
    "check": {"checked_by": ["赵一"], "explained": "扶持本地", "record": "核查笔录"},
    "extend": {"until": "$day+60", "reason": "涉及多部门", "agreed": agreed("head")},
    "conclude": {
        "violated": True, "found": ["限制商品、要素自由流动"], "reasons": "限定本地企业", "told_on": "$day",
    },
    "press": {"wanted": "修改", "advice": "删去第五条", "served_on": "$day", "rectify_by": "$day+30"},
    "rectify": {"how": "修改", "done_on": "$day", "result": "已删去"},
    "talk": {"whom": "局长"},
    "advise": {"whom": "某科长", "harm": "多家企业退出"},
    "close": {"outcome": "已整改", "told_on": "$day"},
    "report": {"to": "市政府"},
}
FULFILMENT = {
    "start": {
        "policy": "稳岗返还", "how": "企业申报", "enterprise": "某公司", "received_on": "$day",
        "promised_on": "$day+15",
        "listed": True, "amount": "50000",
    },
    "ask_supplement": {"items": ["银行账户"], "told_on": "$day", "beyond": False},
    "supplement": {"received_on": "$day"},
    "review": {"qualified": True, "treated_alike": True, "amount": "50000", "opinion": "符合"},
    "publicise": {"where": "政府网站", "until": "$day+5"},
    "change_policy": {"interest": "国家政策调整", "authority": "市政府常务会议决定", "loss": False},
    "decide": {"result": "予以兑现", "amount": "50000", "pay_by": "$day+10", "told_on": "$day"},
    "pay": {"amount": "50000", "paid_on": "$day"},
    "compensate": {"amount": "10000", "agreed": "补偿协议"},
    "complain": {"content": "迟迟不兑现"},
    "answer_complaint": {"reply": "本月拨付", "told_on": "$day"},
}
CREDIT = {
    "register": {"organ": "某镇政府", "kind": "账款", "content": "工程款", "lawful": True, "amount": "300000"},
    "perform": {"result": "已付清", "done_on": "$day"},
    "ask_confirm": {"received_on": "$day"},
    "confirm": {"amount": "300000", "confirmed_on": "$day"},
    "report": {"breach": "一直不付"},
    "find": {"clue": "投诉转来", "found_on": "$day"},
    "explain": {"explained": "资金紧张", "excuse": "资金困难"},
    "verify": {"broken": True, "reasons": "逾期未付"},
    "demand": {"until": "$day+30", "wanted": "付清"},
    "record": {"recorded_on": "$day", "content": "拖欠账款", "told_on": "$day"},
    "publicise": {"where": "信用网站", "published_on": "$day"},
    "account": {"measures": "约谈"},
    "repair": {"repaired_on": "$day"},
    "close": {"result": "已履行"},
}
PAYMENT = {
    "receive": {
        "complainant": "某建筑公司", "small": True, "debtor": "某局", "debtor_kind": "机关、事业单位",
        "contracted": True,
        "amount": "300000", "starts_from": "检验、验收合格之日", "started_on": "2025-12-01", "received_on": "$day",
    },
    "accept": {"accepted_on": "$day"},
    "refuse": {"ground": "虚假、恶意投诉", "told_on": "$day"},
    "refer": {"to": "市经信局", "materials_on": "$day"},
    "ask_debtor": {"reply_by": "$day+7"},
    "debtor_answers": {"admits": True},
    "press_debtor": {"served_on": "$day", "wanted": "七日内反馈"},
    "summon": {"how": "约谈", "refused": True},
    "extend": {"amount": 60, "reason": "案情复杂", "agreed": agreed("head")},
    "reply": {
        "result": "已支付", "reasons": "经督促支付", "paid": "300000", "told_on": "$day", "reported_on": "$day",
    },
    "follow": {"paid": "300000", "finished": True},
    "report_revenge": {"conduct": "威胁取消资格"},
    "mend": {"ground": "打击报复", "measures": "责令改正"},
    "record": {"grave": True},
}
OVERDUE = {
    "begin": {"year": 2025},
    "gather": {"contracts": 2, "amount": "500000", "checked": True},
    "report_up": {"to": "市政府", "reported_on": "$day"},
    "publish": {"published_on": "$day", "where": "单位网站", "agreed": agreed("head")},
    "correct": {"what": "合同数量"},
}
ECO = {
    "find": {"source": "行政处罚案件", "found_on": "$day", "damage": "倾倒废渣"},
    "check": {"damaged": True, "unlawful": True, "record": "现场核查"},
    "not_start": {"ground": "损害显著轻微且不需要赔偿", "agreed": agreed("head")},
    "start": {"liable": "某公司", "started_on": "$day"},
    "assess": {
        "how": "委托鉴定评估机构", "simple": False, "cause": True, "restorable": True, "amount": "800000",
        "report": "评估报告",
    },
    "invite": {"served_on": "$day", "demands": "修复土壤"},
    "negotiate": {"number": 1, "held_on": "$day", "record": "会议记录"},
    "agree": {
        "signed_on": "$day", "items": ["清除污染、修复费用"], "amount": "800000", "restore_by": "$day+180",
        "agreed": agreed("head"),
    },
    "ask_court": {"applied_on": "$day"},
    "court_confirms": {"confirmed": True},
    "fail": {"ground": "义务人拒绝磋商、不答复"},
    "sue": {"filed_on": "$day", "court": "市中级人民法院"},
    "judge": {"result": "支持", "effective_on": "$day"},
    "enforce": {"applied_on": "$day"},
    "pay": {"amount": "800000", "paid_on": "$day", "treasury": True},
    "restore": {"who": "义务人修复", "finished_on": "$day"},
    "evaluate": {"met": True, "report": "评估合格"},
    "close": {"outcome": "赔偿、修复完成"},
    "publicise": {"to": "政府网站"},
}
SERVICE: dict[str, dict[str, dict[str, Any]]] = {
    "proactive_disclosure": DISCLOSURE,
    "foi_annual_report": FOI_YEAR,
    "policy_interpretation": INTERPRETATION,
    "public_concern": CONCERN,
    "service_rating": RATING,
    "hotline_order": HOTLINE,
    "power_list": POWER,
    "one_thing_service": ONE_THING,
    "fair_competition_complaint": FAIR,
    "policy_fulfilment": FULFILMENT,
    "government_credit": CREDIT,
    "payment_complaint": PAYMENT,
    "overdue_payments_report": OVERDUE,
    "eco_compensation": ECO,
}
