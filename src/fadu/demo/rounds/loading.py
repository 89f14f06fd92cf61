"""Loading a round: organs, registers, matters, all through the ledger's own checks; doing it again changes nothing."""
from __future__ import annotations

from collections.abc import Callable

from fadu.demo import year2017
from fadu.demo.cast import load_people, teams
from fadu.demo.loading import Loaded, counter, keep_sign_ins, timed
from fadu.demo.offices import load_organs
from fadu.demo.places import load_divisions
from fadu.demo.play import Player, play_all
from fadu.demo.rounds.batches import load_batches
from fadu.demo.rounds.items import load_items
from fadu.demo.rounds.matters import stories
from fadu.demo.rounds.places import ROUNDS, Round
from fadu.demo.rounds.world import BUREAU, JUSTICE, load_world, team
from fadu.ledger.models import Entry, Matter
from fadu.ledger.place import calendar
from fadu.organs.models import Organ

Say = Callable[[str], None]
FIRST = "lishui2017"  # the year that the whole sample tells as well


def load(name: str, say: Say) -> Loaded:
    """Put a round on record. Raises KeyError for a name that is none of `ROUNDS`."""
    one, done = ROUNDS[name], Loaded()
    with timed(done, "机关与人员", say):
        there = sample() if name == FIRST else {}
        organs = load_world(one) | there
    with timed(done, "名录", say):
        say(f"  {load_items(one, organs):,} 项")
        load_batches(one, organs)
    with timed(done, "事项", say):
        matters(one, organs, say)
    done.matters, done.entries = Matter.objects.count(), Entry.objects.count()
    return done


def sample() -> dict[str, Organ]:
    """The sample city's organs and people, on which its year 2017 stands."""
    divisions = load_divisions()
    organs = load_organs(divisions)
    keep_sign_ins(load_people(organs))
    return organs


def matters(one: Round, organs: dict[str, Organ], say: Say) -> None:
    days, player = calendar(), Player(organs)
    told = list(stories(one, days, team(organs[BUREAU]), team(organs[JUSTICE], "行政复议")))
    if one.name == FIRST:
        told = [*year2017.stories(days, teams(organs)), *told]
    play_all(player, told, counter(say, len(told)))
