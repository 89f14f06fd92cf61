"""Divisions, organs and people of a round: two officials an organ between whom all roles are shared."""
from __future__ import annotations

from datetime import date

from fadu.demo.codes import made_up_code
from fadu.demo.rounds.places import Round
from fadu.organs.models import Certificate, Division, Organ, Person
from fadu.organs.seeding import plant_certificate, plant_division, plant_organ, plant_person
from fadu.statutes.roles import ROLES

SINCE, CARDS = date(2015, 1, 1), (date(2015, 1, 1), date(2031, 12, 31))
GOVERNMENT, JUSTICE, BUREAU = "市政府", "市司法局", "执法机关"  # by what stories call them
HEADS = tuple(one.id for one in ROLES.values() if not one.outside and one.id.endswith(("head", "chief", "government")))
APART = ("reviewer", "legal_office", "committee", "host", "certifier")  # done by someone else than the handler
STAFF = tuple(
    one.id for one in ROLES.values() if not one.outside and one.id not in (*HEADS, *APART, "administrator")
)


def load_world(one: Round) -> dict[str, Organ]:
    """The round's organs by what its stories call them; those below by the names of their divisions."""
    division = plant_division(one.code, one.place)
    known = {
        GOVERNMENT: organ(division, f"{one.place}人民政府", 1),
        JUSTICE: organ(division, f"{one.place}司法局", 2),
        BUREAU: organ(division, f"{one.place}综合行政执法局", 3),
    }
    known["市政府办公室"] = known[GOVERNMENT]
    for number, (code, name) in enumerate(one.below.items(), 101):
        known[name] = organ(plant_division(code, name), f"{name}人民政府", number)
    for place in dict.fromkeys(known.values()):
        staff(place)
    return known


def organ(division: Division, name: str, number: int) -> Organ:
    found = Organ.objects.filter(division=division, name=name).first()
    return found or plant_organ(division, name, code=free_code(number, division.code), short_name=name)


def free_code(number: int, division: str) -> str | None:
    code = made_up_code(number, division)
    return None if Organ.objects.filter(code=code).exists() else code


def staff(place: Organ) -> None:
    """The organ's officials, named by their posts."""
    word = place.name.removesuffix("人民政府")[-6:]
    plant_person(f"示例·{word}负责人", place, "负责人（示例）", HEADS, since=SINCE)
    plant_person(f"示例·{word}审核员", place, "审核人员（示例）", APART, since=SINCE)
    clerk = plant_person(f"示例·{word}承办人", place, "承办人（示例）", STAFF, since=SINCE)
    mate = plant_person(f"示例·{word}协办人", place, "协办人（示例）", STAFF, since=SINCE)
    for number, person in enumerate((clerk, mate), 1):
        for category in ("行政执法", "行政复议", "行政执法监督"):
            if not person.certificates.filter(category=category).exists():
                plant_certificate(person, category, f"示例-{place.pk}-{number}-{category}", *CARDS)


def team(place: Organ, category: str = "行政执法") -> list[dict[str, object]]:
    """Two officials with certificates, as they are copied into a form."""
    cards = Certificate.objects.filter(person__posts__organ=place, category=category).select_related("person")
    found: dict[int, Certificate] = {}
    for card in cards.order_by("id"):
        found.setdefault(card.person_id, card)
    return [{"name": card.person.name, "certificate": written(card)} for card in list(found.values())[:2]]


def written(card: Certificate) -> object:
    from fadu.organs.people import certificate_of

    return certificate_of(card.person, card.category, date(2016, 1, 4))


def keeper(place: Organ) -> Person:
    """Who keeps the registers of that organ."""
    return Person.objects.get(posts__organ=place, posts__title="承办人（示例）")
