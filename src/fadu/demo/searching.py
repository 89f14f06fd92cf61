"""For the list: an application whose words stand only in its attachment, and views that two people have kept."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.apps import apps

from fadu.demo.papers import Paper, as_docx
from fadu.demo.play import Player
from fadu.ledger.actions import Upload, open_matter
from fadu.ledger.models import Entry
from fadu.organs.models import Person

KEY = "demo:application-attached:1"
APPLICANT, RESPONDENT = "汤文博", "市综合行政执法局"
APPLICATION = """行政复议申请书
申请人：汤文博，经营瓯江路早餐店。
被申请人：丽水市综合行政执法局。
复议请求：撤销责令限期拆除店门口遮雨棚的决定。
事实和理由：
一、遮雨棚搭建于2019年，当时已向社区报备，并未占用盲道。
二、执法人员没有听取申请人的陈述和申辩，也没有告知拆除的依据。
三、相邻三家店铺的遮雨棚没有被责令拆除。
"""
VIEWS = (  # whose, title, filter, shared with the organ
    ("reconsiderer", "复议审理中", "procedure=reconsideration&light=open&order=due", True),
    ("supervisor", "本年罚款案件", "procedure=penalty_ordinary&since=year-start", False),
)


def load(player: Player, today: date) -> None:
    """Both, once: what is there already is left as it is."""
    attached(player, today)
    for role, title, query, shared in VIEWS:
        places = [player.organs[name].pk for name in ("市政府", "市司法局")]
        for organ in [pk for pk in places if (pk, role) in player.holders][:1]:
            keep(player.holders[organ, role], title, query, organ if shared else None)


def keep(person: Person, title: str, query: str, organ: int | None) -> None:
    kept = {"query": query, "organ_id": organ}
    apps.get_model("desk", "SavedView").objects.get_or_create(person=person, title=title, defaults=kept)


def attached(player: Player, today: date) -> None:
    """An application of yesterday with its paper; its words are found by the text of the attachment alone."""
    if Entry.objects.filter(key=KEY).exists():
        return
    city = player.organs["市政府"]
    day = today - timedelta(1)
    paper = Paper(f"行政复议申请书（{APPLICANT}）", APPLICATION, day)
    answers = {
        "applicant": APPLICANT, "respondent": RESPONDENT, "target": f"{RESPONDENT}责令限期拆除决定",
        "known_on": (day - timedelta(20)).isoformat(), "filed_on": day.isoformat(),
    }
    open_matter(
        "reconsideration", organ=city, title=f"{APPLICANT}不服{RESPONDENT}责令限期拆除决定案", step="receive",
        data=answers, person=player.holders[city.pk, "reconsiderer"], key=KEY, at=datetime.combine(day, time(9, 40)),
        parties=APPLICANT, number_word="丽政复", attachments=[Upload(f"{paper.name}.docx", as_docx(paper))],
    )  # fmt: skip
