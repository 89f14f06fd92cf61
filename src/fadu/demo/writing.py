"""The sample's documents: made from matters of the current year, as a clerk would make them from their pages."""
from __future__ import annotations

from fadu.demo.play import Player
from fadu.organs.models import Person
from fadu.papers import making

# key of the story, role of who makes them, documents
MADE = (
    ("penalty-now-served", "officer", ("filing", "notice", "decision", "receipt")),
    ("penalty-now-decided", "officer", ("filing", "decision")),
    ("reconsideration-now-annulled-150", "reconsiderer", ("acceptance", "answer_notice", "decision")),
    ("foi-now-answered", "foi_desk", ("reply",)),
    ("gov-duty-right", "rule_of_law_office", ("feedback",)),
    ("gov-check-told", "inspectorate", ("notice", "conclusion")),
    ("gov-notice", "justice", ("notice",)),
)


def load(player: Player) -> int:
    """Make the documents that are not there yet; how many are there now."""
    count = 0
    for key, role, names in MADE:
        if (matter := player.matters.get(key)) is None:
            continue
        matter.refresh_from_db()
        file, person = making.read(matter), maker(player, matter.organ_id, role)
        for name in names:
            paper = making.paper_of(matter, name)
            if person is not None and paper is not None and making.can_be_made(paper, file):
                making.make(file, paper, person)
                count += 1
    return count


def maker(player: Player, organ: int, role: str) -> Person | None:
    return player.holders.get((organ, role))
