"""Playing stories: every move goes through the ledger's own check, numbers, digests and seals.

Past matters come in by `fadu.ledger.histories`, a block of stories in one transaction. A block that is broken off
leaves nothing, and is played anew at the next start.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable

from fadu.demo.diary import Move, Story
from fadu.ledger.histories import History, Memory, write_histories
from fadu.ledger.models import Entry, Matter
from fadu.ledger.request import Opening, Request
from fadu.organs.models import Organ, Person, Post
from fadu.statutes.roles import ROLES

BLOCK = 250  # stories in one transaction
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

    def history(self, story: Story, together: dict[str, int]) -> History:
        """The story as the ledger takes it; `together`: the places of the stories written with it, by key."""
        before = [self.matters[key] for key in story.rests_on if key not in together]
        opening = Opening(
            story.procedure, self.organs[story.organ], story.title, story.parties, before,
            [(self.organs[organ], role) for organ, role in story.others],
        )
        requests = [
            Request(move.step, move.data, self.actor(story, move), f"demo:{story.key}:{place}", move.role, move.at,
                    actor_name=move.actor or None, number_word=move.word or None)
            for place, move in enumerate(story.moves, 1)
        ]
        return History(opening, requests, [together[key] for key in story.rests_on if key in together])


def play_all(player: Player, stories: Iterable[Story], progress: Callable[[int], None] = lambda done: None) -> int:
    """Play the stories that are not on record yet, block by block. Returns how many entries were written.

    A block is written whole or not at all, so a story that has begun is there to its end. `progress` hears how many
    stories are done.
    """
    told = list(stories)
    begun = Entry.objects.filter(key__startswith="demo:", number=1).select_related("matter__organ")
    player.matters |= {entry.key.split(":")[1]: entry.matter for entry in begun}
    waiting = [story for story in told if story.key not in player.matters]
    memory = Memory()
    for start in range(0, len(waiting), BLOCK):
        block = waiting[start:start + BLOCK]
        together = {story.key: place for place, story in enumerate(block)}
        matters = write_histories([player.history(story, together) for story in block], memory)
        player.matters |= dict(zip(together, matters, strict=True))
        progress(len(told) - len(waiting) + start + len(block))
    return sum(len(story.moves) for story in waiting)
