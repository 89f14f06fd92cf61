"""A matter opened here is in the work of those whose turn it is, or whom it names; all that is wrong is said."""

from __future__ import annotations

from django.urls import reverse

from fadu.ledger.models import Matter, Participant
from tests.desk.pages import Page
from tests.desk.world import World


def open_form(client, name: str, **answers: str):
    address = reverse("matter-new", args=[name])
    key = Page(client.get(address)).value("key")
    return client.post(address, {"key": key, **answers})


def test_the_organ_complained_of_takes_part_from_the_first_day(there: World, signed_in) -> None:
    organ = there.market
    answer = open_form(
        signed_in(there.wang), "reconsideration",
        **{"own-title": "某店不服罚款", "applicant": "某店", "respondent": organ.name, "target": "罚款",
           "known_on": "2026-01-05", "filed_on": "2026-01-10"},
    )  # fmt: skip
    made = Matter.objects.get(title="某店不服罚款")
    assert answer.status_code == 302
    assert Participant.objects.filter(matter=made, organ=organ, role="respondent").exists()


def test_the_title_and_the_answers_are_found_wrong_together(there: World, signed_in) -> None:
    page = Page(open_form(signed_in(there.wang), "reconsideration"))
    assert "写明事项名称" in page.text
    assert "有 1 项要改" not in page.text


def test_a_draft_sent_in_is_in_the_work_of_the_only_office_that_reviews(there: World, signed_in) -> None:
    title = "共享单车管理办法合法性审核"
    open_form(signed_in(there.li), "legality_review",
              **{"own-title": title, "title_of_draft": "共享单车管理办法", "subject": "行政规范性文件"})  # fmt: skip
    assert Participant.objects.filter(matter__title=title, organ=there.justice, role="legal_office").exists()
    assert title in Page(signed_in(there.he).get("/")).text
