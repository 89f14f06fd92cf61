"""The sentences of the first draft. A clause falls away by itself where one of its numbers does not apply.

Plain office Chinese of our own; every number is a reference into the catalogue of indicators.
"""
from __future__ import annotations

from typing import NamedTuple


class Sentence(NamedTuple):
    """Clauses, joined by commas. `only_if`: a code that must be more than nought for the sentence to be said.

    `parts`: the clauses are parts of a whole that was said before; those of which there are none fall away.
    `known`: so do those of which nothing is known.
    """

    clauses: tuple[str, ...]
    only_if: str = ""
    parts: bool = False
    known: bool = False


class Section(NamedTuple):
    title: str
    sentences: tuple[Sentence, ...]


DEEDS = (
    Section("年度任务落实", (
        Sentence(("本年交办法治政府建设任务{{task.assigned}}项", "办结{{task.finished}}项",
                  "按期完成率{{task.on_time_rate}}")),
        Sentence(("年末在办{{task.open}}项",), only_if="task.open"),
    )),
    Section("行政规范性文件管理", (
        Sentence(("本年公布行政规范性文件{{normative.published}}件", "报送备案{{normative.filed}}件")),
        Sentence(("提交集体审议前的合法性审核率为{{normative.review_rate}}",
                  "公开征求意见率为{{normative.consultation_rate}}")),
        Sentence(("按期报备率为{{normative.filing_on_time_rate}}",
                  "公布后按期公开率为{{normative.publicity_on_time_rate}}")),
    )),
    Section("合法性审核", (
        Sentence(("本年收到送审件{{legality.received}}件", "办结{{legality.concluded}}件")),
        Sentence(("办结的审核中规范性文件{{legality.documents}}件",
                  "会议纪要（抄告单）{{legality.minutes}}件", "行政机关合同{{legality.contracts}}份",
                  "重大项目方案及协议{{legality.projects}}份"), only_if="legality.concluded", parts=True),
        Sentence(("对规范性文件出具书面审核意见{{legality.document_opinions}}份",
                  "对会议纪要（抄告单）出具书面法律意见{{legality.minutes_opinions}}份"),
                 only_if="legality.opinions", parts=True),
        Sentence(("出具书面审核意见{{legality.opinions}}份", "意见全部采纳的占{{legality.adoption_rate}}",
                  "按期办结率{{legality.on_time_rate}}")),
    )),
    Section("行政执法", (
        Sentence(("本年按普通程序立案查处行政处罚案件{{penalty.filed}}件", "作出行政处罚决定{{penalty.decided}}件",
                  "罚款合计{{penalty.fines}}元")),
        Sentence(("处罚决定中警告{{penalty.warned}}件", "罚款{{penalty.fined}}件"), only_if="penalty.decided",
                 parts=True),
        Sentence(("举行听证{{penalty.hearings}}次",), only_if="penalty.hearings"),
        Sentence(("作出重大行政处罚决定{{penalty.major}}件", "法制审核率为{{penalty.review_rate}}"),
                 only_if="penalty.major"),
        Sentence(("处罚决定按期作出率为{{penalty.on_time_rate}}", "按期送达率为{{penalty.service_on_time_rate}}",
                  "按期公示率为{{penalty.publicity_on_time_rate}}")),
    )),
    Section("行政复议", (
        Sentence(("本年收到行政复议申请{{reconsideration.received}}件", "立案{{reconsideration.filed}}件",
                  "审结{{reconsideration.concluded}}件")),
        Sentence(("审结数含上年结转的案件，上年共结转{{reconsideration.carried_in}}件",),
                 only_if="reconsideration.carried_in"),
        Sentence(("连同结转的共办理{{reconsideration.handled}}件",), only_if="reconsideration.handled"),
        Sentence(("审结案件中维持{{reconsideration.upheld}}件", "撤销{{reconsideration.revoked}}件",
                  "变更{{reconsideration.changed}}件", "确认违法或者无效{{reconsideration.unlawful}}件",
                  "责令履行{{reconsideration.ordered}}件", "驳回{{reconsideration.dismissed}}件",
                  "调解结案{{reconsideration.mediated}}件", "终止{{reconsideration.terminated}}件"),
                 only_if="reconsideration.concluded", parts=True),
        Sentence(("纠错率为{{reconsideration.correction_rate}}", "按期审结率为{{reconsideration.on_time_rate}}",
                  "平均审理{{reconsideration.average_days}}天")),
        Sentence(("举行听证{{reconsideration.hearings}}次",), only_if="reconsideration.hearings"),
        Sentence(("制发行政复议意见书{{reconsideration.opinions}}份",), only_if="reconsideration.opinions"),
        Sentence(("案件电子录存率为{{reconsideration.electronic_rate}}",), only_if="reconsideration.electronic_rate"),
    )),
    Section("政府信息公开", (
        Sentence(("本年新收政府信息公开申请{{foi.received}}件", "答复{{foi.replied}}件")),
        Sentence(("答复数含上年结转的申请，上年共结转{{foi.carried_in}}件",), only_if="foi.carried_in"),
        Sentence(("答复中予以公开{{foi.granted}}件", "部分公开{{foi.partly}}件", "不予公开{{foi.refused}}件",
                  "无法提供{{foi.unavailable}}件"), only_if="foi.replied", parts=True),
        Sentence(("按期答复率为{{foi.on_time_rate}}",)),
    )),
)

FAULTS = (
    Sentence(("到年末有{{task.overdue}}项年度任务逾期未报送",), only_if="task.overdue"),
    Sentence(("年度任务核验后退回补办{{task.sent_back}}次",), only_if="task.sent_back"),
    Sentence(("到年末有{{general.overdue}}个办理期限已经届满而未办结",), only_if="general.overdue"),
    Sentence(("行政复议纠错率为{{reconsideration.correction_rate}}", "反映出部分行政行为质量不高"),
             only_if="reconsideration.correction_rate"),
    Sentence(("合法性审核认定不合法{{legality.unlawful}}件、应当修改{{legality.to_amend}}件",
              "反映出部分文件起草质量不高"), only_if="legality.unlawful"),
)

PENDING = (
    Sentence(("继续督办年末在办的{{task.open}}项任务",), only_if="task.open"),
    Sentence(("依法审结结转的行政复议案件{{reconsideration.carried_out}}件",), only_if="reconsideration.carried_out"),
    Sentence(("按期答复结转的政府信息公开申请{{foi.carried_out}}件",), only_if="foi.carried_out"),
)


def of_registers() -> tuple[Section, ...]:
    """A section for each domain of the catalogue that has none of its own: its numbers by name, where any is known."""
    from fadu.indicators.catalogue import domains

    written = {code.partition(".")[0] for code in every_code()} | {"general"}
    found = {domain: [one for one in members if one.code.partition(".")[0] not in written]
             for domain, members in domains().items()}
    return tuple(
        Section(domain, (Sentence(tuple(f"{one.name}{{{{{one.code}}}}}{'' if one.unit == '%' else one.unit}"
                                        for one in members), known=True),))
        for domain, members in found.items() if members
    )  # fmt: skip


def every_code() -> list[str]:
    """Each code that a draft may refer to, once."""
    from .references import codes

    sentences = [*(one for section in DEEDS for one in section.sentences), *FAULTS, *PENDING]
    clauses = [clause for sentence in sentences for clause in sentence.clauses]
    return list(dict.fromkeys(code for clause in clauses for code in codes(clause)))
