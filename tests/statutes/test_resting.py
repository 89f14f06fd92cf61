"""Every citation of every procedure and time limit is found under its article."""

from __future__ import annotations

from fadu.law.acts import Citation
from fadu.law.fulltext import article_of
from fadu.law.limits import LIMITS
from fadu.statutes import PROCEDURES
from fadu.statutes.acts import PENALTY, RECONSIDERATION
from fadu.statutes.resting import cited_acts, each_citation, index, number_of


def users(citation: Citation) -> list[str]:
    return [use.text for use in index()[citation.act][article_of(citation.article)]]


def test_the_legal_review_of_penalties_rests_on_article_58() -> None:
    assert any("法制审核" in text for text in users(PENALTY[58]))


def test_the_sixty_days_of_reconsideration_rest_on_article_62() -> None:
    kinds = {use.kind for use in index()[RECONSIDERATION]["第六十二条"]}
    assert {"期限", "期限表"} <= kinds


def test_every_limit_of_the_table_is_found() -> None:
    uses = [use for articles in index().values() for users in articles.values() for use in users]
    assert {use.name for use in uses if not use.procedure} == set(LIMITS)


def test_every_step_with_an_article_is_found() -> None:
    found = {
        (use.procedure, use.version, use.name)
        for articles in index().values()
        for uses in articles.values()
        for use in uses
        if use.kind == "步骤"
    }
    acts = set(index())
    for id, versions in PROCEDURES.items():
        for law in versions:
            for step in law.steps:
                if any(one.act in acts for one in each_citation(step.basis)):
                    assert (id, law.law.in_force, step.id) in found, step.title


def test_practice_is_no_act() -> None:
    assert not any(act.title == "办理惯例" for act in cited_acts())


def test_no_wording_of_an_act_stands_twice() -> None:
    known = [(act.title, act.in_force) for act in cited_acts()]
    assert len(known) == len(set(known))


def test_articles_come_in_the_order_of_their_numbers() -> None:
    for articles in index().values():
        numbers = [number_of(name)[0] for name in articles]
        assert numbers == sorted(numbers)
