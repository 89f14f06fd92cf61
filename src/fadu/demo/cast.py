"""The sample's people: who holds which post, role and certificate; and those who can sign in, with fresh passwords."""
from __future__ import annotations

import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from random import Random

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password

from fadu.demo.names import person as made_up_name
from fadu.demo.offices import OFFICES, PARTY_OFFICES
from fadu.demo.places import COUNTIES
from fadu.demo.year2017.penalties import SHARES
from fadu.organs.models import Organ, Person
from fadu.organs.people import certificate_of
from fadu.organs.seeding import plant_certificate, plant_person

SINCE = date(2015, 1, 1)
CARDS = (date(2015, 1, 1), date(2031, 12, 31))


@dataclass(frozen=True)
class Part:
    """One person: organ, post, roles, and the sign-in name and what it is for, where there is one."""

    organ: str
    title: str
    roles: tuple[str, ...]
    username: str = ""
    purpose: str = ""
    name: str = ""
    certificate: str = ""


MAIN = (
    Part("市司法局", "依法行政处处长", (
        "supervisor", "legal_office", "intake_clerk", "clerk", "lead_unit", "justice", "rule_of_law_office",
    ), "sifa", "交办、核验任务，合法性审核，上传计划和报告", "季明"),
    Part("市司法局", "副局长", ("supervision_head", "supervisor", "head", "chief", "inspection_head"), name="叶文静"),
    Part("市政府", "行政复议局办案人员", ("reconsiderer",), "fuyi", "登记、审理行政复议案件", "沈立新", "行政复议"),
    Part("市政府", "行政复议局办案人员", ("reconsiderer",), "", "", "柳海燕", "行政复议"),
    Part("市政府", "行政复议局局长", ("reconsideration_head", "committee", "reconsiderer"), "fuyiju",
         "指定办案人员、批准延期", "郑永康", "行政复议"),
    Part("市政府", "副市长", ("agency_head", "head", "chief", "government", "government_head", "command"), "shizhang",
         "作出复议决定，签署文件", "雷国平"),
    Part("市政府", "办公室文秘处处长", ("drafter", "office", "clerk", "government"), "wenmi",
         "规范性文件起草、登记、公布、备案", "纪春梅"),
    Part("市政府办公室", "政务公开处处长", ("foi_desk", "office", "clerk", "lead_unit", "intake_clerk", "supervisor"),
         "gongkai", "受理、答复信息公开申请，送审文件", "梅思源"),
    Part("市政府办公室", "副主任", ("foi_head", "head", "chief"), "", "", "蓝建国"),
)
KEEPER = Part("市司法局", "信息科科长", ("administrator",), "guanli", "登记机构、人员和任职，录入放假安排和地方参数",
              "郑晓")
SERVICE = (
    Part("市政务服务办", "政务服务管理科科长", ("service_desk", "hotline_desk", "list_keeper"), "zhengwu",
         "处理评价和热线工单，调整清单，推进一件事", "吴岚"),
    Part("市市场监管局", "公平竞争科科长", ("market_regulator",), "jingzheng", "处理公平竞争审查举报", "丁远"),
    Part("市发改委", "信用科科长", ("credit_desk",), "xinyong", "登记政务承诺，核实、记录政务失信", "曾嘉"),
    Part("市经信局", "中小企业科科长", ("payment_desk",), "zhongxiao", "处理拖欠中小企业款项投诉", "施敏"),
    Part("市生态环境局", "损害赔偿科科长", ("eco_claimant",), "sunhai", "办理生态环境损害赔偿", "骆青"),
    Part("市市场监管局", "行政审批科科长", ("window", "examiner"), "shenpi", "受理、审查、颁发许可", "应晓峰"),
    Part("市司法局", "备案审查科科长", ("filing_office",), "beian", "登记、审查报备的规范性文件", "蒋文斌"),
    Part("市政府办公室", "信息公开指导科科长", ("foi_authority",), "zhidao", "处理信息公开投诉举报", "汤丽君"),
)
INSPECTOR = Part("市政府办公室", "督查室主任", ("inspectorate", "office", "supervisor", "responsible_unit"), "ducha",
                 "政府督查，交办建议提案", "吕向东")
DEPARTMENT = (
    "lead_unit", "responsible_unit", "respondent", "clerk", "drafter", "foi_desk", "intake_clerk", "handling_unit",
    "inspectee", "checked", "audited", "publicity_unit", "reporting_unit", "main_unit", "joint_unit",
)
MORE = {"市审计局": ("auditor",), "市应急管理局": ("emergency_office",)}  # roles that only these organs have
SIGN_INS = {  # departments whose clerk can sign in
    "市市场监管局": "shijian", "市综合行政执法局": "zongzhi", "市生态环境局": "huanbao", "市发改委": "fagai",
    "市财政局": "caizheng",
}
TEAM_SIGN_INS = {"市市场监管局": ("zhifayuan", "jujia")}  # an officer and the head of that department


def parts() -> list[Part]:
    """Everyone, the main characters first."""
    everyone = list(MAIN)
    taken = {part.organ for part in MAIN}
    enforcing = {organ for organ, _, _ in SHARES}
    for office in (*OFFICES, *PARTY_OFFICES):
        if office.short not in taken:
            username = SIGN_INS.get(office.short, "")
            purpose = "签收、报送任务，答复复议" if username else ""
            roles = DEPARTMENT + MORE.get(office.short, ())
            everyone.append(Part(office.short, "综合处处长", roles, username, purpose))
            everyone += leaders(office.short) + (team(office.short) if office.short in enforcing else [])
    everyone += [Part(f"{name}人民政府", "办公室主任", DEPARTMENT) for name in COUNTIES.values()]
    return [*everyone, KEEPER, *SERVICE, INSPECTOR]


def leaders(organ: str) -> list[Part]:
    username = TEAM_SIGN_INS.get(organ, ("", ""))[1]
    return [Part(organ, "局长", ("head", "chief"), username, "批准立案、作出处罚决定" if username else "")]


def team(organ: str) -> list[Part]:
    username = TEAM_SIGN_INS.get(organ, ("", ""))[0]
    officer = ("officer",)
    return [
        Part(organ, "执法一科科长", officer, username, "立案、调查、告知、送达" if username else "", "", "行政执法"),
        Part(organ, "执法人员", officer, certificate="行政执法"),
        Part(organ, "法规处处长", ("reviewer", "host")),
    ]


@dataclass(frozen=True)
class SignIn:
    """One sign-in as it is printed."""

    username: str
    password: str
    who: str
    purpose: str


def load_people(organs: dict[str, Organ]) -> list[SignIn]:
    """Everyone in their posts; the sign-ins made now, with their passwords (none where they were there already)."""
    random, fresh = Random(331100), list[SignIn]()
    known = set(Person.objects.exclude(user=None).values_list("user__username", flat=True))
    for number, part in enumerate(parts(), 1):
        name = part.name or made_up_name(random)
        held = plant_person(name, organs[part.organ], part.title, part.roles, username=part.username, since=SINCE)
        if part.certificate:
            plant_certificate(held, part.certificate, f"示例-{number:04d}", *CARDS)
        if part.username and part.username not in known:
            who = f"{name}（{part.organ}{part.title}）"
            fresh.append(SignIn(part.username, secrets.token_urlsafe(9), who, part.purpose))
    set_passwords(fresh)
    return fresh


def set_passwords(fresh: list[SignIn]) -> None:
    """Hash the passwords side by side: each takes a good part of a second, as it should."""
    with ThreadPoolExecutor(2) as pool:
        hashes = list(pool.map(make_password, [one.password for one in fresh]))
    for one, hashed in zip(fresh, hashes, strict=True):
        get_user_model().objects.filter(username=one.username).update(password=hashed)


def teams(organs: dict[str, Organ]) -> dict[str, list[dict[str, object]]]:
    """By enforcing organ, its two officers as they are copied into a form."""
    found = {}
    for organ, _, _ in SHARES:
        officers = Person.objects.filter(posts__organ=organs[organ], certificates__category="行政执法").distinct()
        found[organ] = [
            {"name": one.name, "certificate": certificate_of(one, "行政执法", date(2017, 1, 1))} for one in officers
        ]
    return found
