"""Lawful defaults of the procedures of licences, inspection, the three systems, officers and supervision."""
from __future__ import annotations

from typing import Any

from .lawful import TEAM, TOLD, agreed

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

ENFORCEMENT: dict[str, dict[str, dict[str, Any]]] = {
    "license": LICENSE,
}
