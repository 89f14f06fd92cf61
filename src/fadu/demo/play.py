"""Playing stories: every move goes through the ledger's own actions, with their checks, numbers, digests and seals.

The only thing done in bulk is the commit: a block of stories shares one transaction, so that a thousand matters cost a
few dozen waits for the disk. A block that is broken off leaves nothing, and is played anew at the next start.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import transaction

from fadu.demo.diary import Move, Story
from fadu.ledger.actions import append, open_matter
from fadu.ledger.models import Entry, Matter
from fadu.organs.models import Organ, Person, Post
from fadu.statutes.roles import ROLES

BLOCK = 100  # stories in one transaction
FOR_THE_CITY = ("市政府", "市政府办公室", "市司法局")


class Player:
    """Knows who acts: the holder of a role in the handling organ, in an organ that takes part, or for the city."""

    def __init__(self, organs: dict[str, Organ]) -> None:
        self.organs = organs
        self.holders: dict[tuple[int, str], Person] = {}
        for post in Post.objects.select_related("person").order_by("id"):
            for role in post.roles:
                self.holders.setdefault((post.organ_id, role), post.person)
        self.matters: dict[str, Matter] = {}

    def actor(self, story: Story, move: Move) -> Person:
        """Who records this move. Raises LookupError where nobody may."""
        role = story.moves[0].role if ROLES[move.role].outside else move.role
        taking_part = [organ for organ, part in story.others if part == role]
        for place in (story.organ, *taking_part, *FOR_THE_CITY):
            if holder := self.holders.get((self.organs[place].pk, role)):
                return holder
        raise LookupError(f"{story.organ}没有人承担“{ROLES[role].title}”")

    def play(self, story: Story) -> Matter:
        """Open the matter and make every move. Raises what the ledger raises."""
        matter = self.matters[story.key] = self.begin(story)
        for place, move in enumerate(story.moves[1:], 2):
            append(
                matter, move.step, move.data, person=self.actor(story, move), role=move.role, at=move.at,
                key=f"demo:{story.key}:{place}", actor_name=move.actor or None, number_word=move.word or None,
            )
        return matter

    def begin(self, story: Story) -> Matter:
        first = story.moves[0]
        return open_matter(
            story.procedure, organ=self.organs[story.organ], title=story.title, step=first.step, data=first.data,
            person=self.actor(story, first), role=first.role, at=first.at, key=f"demo:{story.key}:1",
            parties=story.parties, links=[self.matters[key] for key in story.rests_on],
            participants=[(self.organs[organ], role) for organ, role in story.others],
            actor_name=first.actor or None, number_word=first.word or None,
        ).matter


def play_all(player: Player, stories: Iterable[Story], progress: Callable[[int], None] = lambda done: None) -> int:
    """Play the stories that are not on record yet, block by block. Returns how many entries were written.

    A block is written whole or not at all, so a story that has begun is there to its end. `progress` hears how many
    stories are done.
    """
    told = list(stories)
    begun = Entry.objects.filter(key__startswith="demo:", number=1).select_related("matter__organ")
    player.matters |= {entry.key.split(":")[1]: entry.matter for entry in begun}
    waiting = [story for story in told if story.key not in player.matters]
    for start in range(0, len(waiting), BLOCK):
        with transaction.atomic():
            for story in waiting[start:start + BLOCK]:
                player.play(story)
        progress(len(told) - len(waiting) + min(start + BLOCK, len(waiting)))
    return sum(len(story.moves) for story in waiting)
