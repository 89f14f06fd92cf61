"""Every statutory time limit (法定期限) the house knows, one module a subject, each readable beside its act."""
from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

from fadu.law.errors import LawError
from fadu.law.limits import (
    annual_report,
    compensation,
    competition,
    compulsion,
    contract,
    credit,
    criminal_transfer,
    discretion,
    ecology,
    enforcement_supervision,
    foi,
    government,
    government_rule,
    inspection,
    legal_aid,
    licence,
    litigation,
    major_decision,
    mediation,
    normative_document,
    payment,
    penalty,
    petition,
    reconsideration,
    ruling,
    service,
)
from fadu.law.limits.events import EVENTS
from fadu.law.limits.kinds import Annual, Extension, Kind, Limit, Quota

__all__ = [
    "EVENTS", "LIMITS", "SUBJECTS", "Annual", "Extension", "Kind", "Limit", "Quota", "UnknownRule", "limit", "search",
]

SUBJECTS: Mapping[str, tuple[Limit, ...]] = MappingProxyType({
    "规范性文件": normative_document.LIMITS,
    "规章": government_rule.LIMITS,
    "行政裁量权基准": discretion.LIMITS,
    "重大行政决策": major_decision.LIMITS,
    "政府合同": contract.LIMITS,
    "行政处罚": penalty.LIMITS,
    "行政强制": compulsion.LIMITS,
    "行政许可": licence.LIMITS,
    "行政检查": inspection.LIMITS,
    "行政执法监督": enforcement_supervision.LIMITS,
    "移送涉嫌犯罪案件": criminal_transfer.LIMITS,
    "行政复议": reconsideration.LIMITS,
    "行政诉讼": litigation.LIMITS,
    "政府信息公开": foi.LIMITS,
    "信访": petition.LIMITS,
    "调解": mediation.LIMITS,
    "行政裁决": ruling.LIMITS,
    "法律援助": legal_aid.LIMITS,
    "行政赔偿": compensation.LIMITS,
    "年度报告和学法": annual_report.LIMITS,
    "政务服务": service.LIMITS,
    "公平竞争审查": competition.LIMITS,
    "中小企业款项支付": payment.LIMITS,
    "信用修复": credit.LIMITS,
    "生态环境损害赔偿": ecology.LIMITS,
    "其他政府事务": government.LIMITS,
})
LIMITS: Mapping[str, Limit] = MappingProxyType({x.rule_id: x for limits in SUBJECTS.values() for x in limits})


class UnknownRule(LawError):
    """No time limit has that id; the text names the nearest ones."""

    code = "unknown_rule"


def limit(rule_id: str) -> Limit:
    """The time limit of that id. Raises UnknownRule."""
    if found := LIMITS.get(rule_id):
        return found
    near = "、".join(f"{key}（{LIMITS[key].title}）" for key in get_close_matches(rule_id, LIMITS, 3, 0.5))
    hint = f"相近的有 {near}" if near else "用 fadu deadline --list 查看全部规则"
    raise UnknownRule(f"没有编号为“{rule_id}”的期限规则；{hint}")


def search(word: str = "") -> list[tuple[str, Limit]]:
    """(subject, limit) whose subject, id, title, act or obliged party holds every part of `word`; all for ""."""
    parts = word.split()
    return [
        (subject, x) for subject, limits in SUBJECTS.items() for x in limits
        if all(part in f"{subject} {x.rule_id} {x.title} {x.basis} {x.act.official} {x.by}" for part in parts)
    ]
