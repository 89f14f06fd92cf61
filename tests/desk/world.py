"""A small city at work, all through the ledger: 丽水市司法局 and 市场监督管理局, their people, some matters.

Days are counted back from today, so that what is overdue, due soon or paused is so whenever the tests run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from fadu.ledger.actions import append, open_matter
from fadu.ledger.models import Matter
from fadu.organs.models import Division, Organ, Person
from fadu.organs.people import certificate_of
from fadu.organs.seeding import plant_certificate, plant_division, plant_organ, plant_person

PASSWORD = "desk-tests-2026"
SINCE = date(2010, 1, 1)
keys = count(1)


@dataclass
class World:
    city: Division
    government: Organ
    justice: Organ
    market: Organ
    wang: Person  # 复议人员，司法局
    zhou: Person  # 复议机构负责人，司法局
    he: Person  # 合法性审核、督办，司法局
    li: Person  # 执法人员、起草、公开，市场监管局
    chen: Person  # 局长，市场监管局
    mayor: Person  # 复议机关负责人
    stranger: Person  # 杭州
    matters: dict[str, Matter] = field(default_factory=dict)


def people() -> World:
    city, afar = plant_division("331100", "丽水市"), plant_division("330100", "杭州市")
    government = plant_organ(city, "丽水市人民政府", short_name="市政府", number_word="丽政")
    justice = plant_organ(city, "丽水市司法局", short_name="市司法局", number_word="丽司")
    market = plant_organ(
        city, "丽水市市场监督管理局", short_name="市市场监管局", number_word="丽市监", branch="市场监管"
    )
    other = plant_organ(afar, "杭州市市场监督管理局", short_name="市市场监管局")

    def person(name: str, organ: Organ, title: str, roles: list[str], username: str) -> Person:
        return plant_person(name, organ, title, roles, username=username, password=PASSWORD, since=SINCE)

    there = World(
        city,
        government,
        justice,
        market,
        wang=person("王晓岚", justice, "行政复议与应诉科", ["reconsiderer", "clerk", "foi_desk"], "wang"),
        zhou=person(
            "周敏", justice, "行政复议与应诉科科长", ["reconsideration_head", "reconsiderer", "foi_head"], "zhou"
        ),
        he=person("何静", justice, "依法行政指导科", ["legal_office", "supervisor", "supervision_head"], "he"),
        li=person(
            "李敏", market, "法规科科员", ["officer", "drafter", "foi_desk", "clerk", "lead_unit", "office"], "li"
        ),
        chen=person("陈立", market, "局长", ["head", "chief", "foi_head"], "chen"),
        mayor=person("赵市长", government, "市长", ["agency_head", "government"], "mayor"),
        stranger=person("钱外地", other, "科员", ["foi_desk", "clerk"], "qian"),
    )
    for holder in (there.li, there.chen):
        plant_certificate(holder, "行政执法", f"3311{holder.pk:06d}", SINCE, date(2099, 12, 31))
    for holder in (there.wang, there.zhou):
        plant_certificate(holder, "行政复议", f"F3311{holder.pk:05d}", SINCE, date(2099, 12, 31))
    return there


def key() -> str:
    return f"world-{next(keys)}"


def ago(days: int, hour: int = 0) -> datetime:
    """A moment so many days back; today's is just past midnight, hence never in the future."""
    return timezone.make_aware(datetime.combine(timezone.localdate() - timedelta(days), time(hour, 1)))


def day(days: int) -> str:
    """So many days back, as ISO."""
    return (timezone.localdate() - timedelta(days)).isoformat()


def take(matter: Matter, days: int, step: str, person: Person, data: dict[str, Any] | None = None, **more: Any) -> None:
    append(matter, step, data or {}, person=person, key=key(), at=ago(days), **more)


def received(there: World, title: str, days: int, *, parties: str, number: bool = True) -> Matter:
    """A reconsideration that came in so many days ago."""
    data = {
        "applicant": parties,
        "respondent": "莲都区市场监督管理局",
        "target": "莲市监处罚〔2026〕118号",
        "known_on": day(days + 9),
        "filed_on": day(days),
    }
    return open_matter(
        "reconsideration",
        organ=there.justice,
        title=title,
        step="receive",
        data=data,
        person=there.wang,
        key=key(),
        at=ago(days),
        parties=parties,
        number_word="丽政复" if number else None,
    ).matter


def copied(there: World, matter: Matter, days: int) -> None:
    """The copy sent and answered in time."""
    take(matter, days, "send_copy", there.wang, {"served_on": day(days)})
    take(matter, days - 5, "respond", there.wang, actor_name="莲都区市场监督管理局")


def long_case(there: World) -> Matter:
    """Accepted, answered, suspended, resumed, extended: a clock with all its parts."""
    matter = received(there, "某餐饮管理公司不服莲都区市场监督管理局罚款决定", 88, parties="某餐饮管理公司")
    take(matter, 82, "accept", there.wang)
    copied(there, matter, 77)
    take(matter, 56, "suspend", there.wang, {"ground": "以其他案件结果为依据", "told_on": day(56)})
    take(matter, 35, "resume", there.wang, {"told_on": day(35)})
    take(matter, 26, "hear_opinions", there.wang, {"record": "当面听取，申请人请求举行听证"})
    take(
        matter,
        5,
        "extend",
        there.wang,
        {
            "amount": 30,
            "agreed": {"by": {"name": "周敏", "role": "reconsideration_head"}, "on": day(5)},
            "told_on": day(4),
        },
    )
    return matter


def paused_case(there: World) -> Matter:
    matter = received(there, "项某不服强制拆除", 40, parties="项某某")
    take(matter, 36, "accept", there.wang)
    copied(there, matter, 34)
    take(matter, 12, "suspend", there.wang, {"ground": "附带审查、依据审查", "told_on": day(12)})
    return matter


def decided_case(there: World) -> Matter:
    matter = received(there, "某运输公司不服吊销许可", 58, parties="某运输公司")
    take(matter, 55, "accept", there.wang)
    copied(there, matter, 54)
    take(matter, 40, "hear_opinions", there.wang, {"record": "电话听取"})
    take(matter, 30, "examine", there.wang, {"opinion": "事实不清", "grave": False, "technical": False})
    take(matter, 20, "decide", there.mayor, {"kind": "撤销", "reasons": "主要事实不清、证据不足"})
    return matter


def asked(there: World, days: int, title: str = "季某某申请公开征地补偿方案") -> Matter:
    """An FOI request at the justice bureau."""
    return open_matter(
        "foi_request",
        organ=there.justice,
        title=title,
        step="receive",
        person=there.wang,
        key=key(),
        at=ago(days),
        data={"applicant_kind": "自然人", "channel": "网络", "received_on": day(days), "content": "征地补偿安置方案"},
        parties="季某某",
    ).matter


def drafted(there: World) -> Matter:
    """A normative document of the market bureau, not yet reviewed."""
    return open_matter(
        "normative_document",
        organ=there.market,
        title="丽水市电动自行车停放管理办法",
        step="propose",
        person=there.li,
        key=key(),
        at=ago(45),
        data={
            "name": "丽水市电动自行车停放管理办法",
            "kind": "规范性文件",
            "maker": "丽水市人民政府",
            "maker_kind": "人民政府",
            "economic": False,
            "market": False,
        },
    ).matter


def officers(there: World) -> list[dict[str, Any]]:
    """Two officers with their certificates as they stand today."""
    today = timezone.localdate()
    return [{"name": one.name, "certificate": certificate_of(one, "行政执法", today)} for one in (there.li, there.chen)]


def penalty(there: World) -> Matter:
    """A penalty of the market bureau under investigation; one of its rules bars deciding without a review."""
    matter = open_matter(
        "penalty_ordinary",
        organ=there.market,
        title="某食品公司涉嫌虚假宣传",
        step="register",
        person=there.li,
        key=key(),
        at=ago(20),
        data={"found_on": day(21), "ended_on": day(25), "party_kind": "企业"},
        parties="某食品公司",
    ).matter
    take(matter, 18, "file_case", there.chen, {"team": officers(there)})
    return matter


def build() -> World:
    """The people and one matter of each kind."""
    there = people()
    there.matters = {
        "long": long_case(there),
        "paused": paused_case(there),
        "decided": decided_case(there),
        "fresh": received(there, "某建材公司不服责令停产通知", 2, parties="某建材公司"),
        "late": asked(there, 45),
        "running": asked(there, 3, "叶某申请公开会议纪要"),
        "document": drafted(there),
        "penalty": penalty(there),
    }
    for name, matter in there.matters.items():
        matter.refresh_from_db()
        there.matters[name] = matter
    return there
