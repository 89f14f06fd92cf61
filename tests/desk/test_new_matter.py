"""Opening a matter: only by those whose step it is, linked with the one that asks for it."""

from __future__ import annotations

from fadu.ledger.models import Draft, Link, Matter
from tests.desk.pages import Page
from tests.desk.world import World, day

RECEIVED = {
    "own-title": "某某不服罚款",
    "applicant": "赵甲",
    "respondent": "市某局",
    "target": "罚款决定",
    "known_on": day(9),
    "filed_on": day(0),
}


def post(client, address: str, data: dict[str, str]):
    page = Page(client.get(address))
    return client.post(address, {"key": page.value("key")} | data)


def test_the_choice_offers_what_one_may_open_and_says_who_opens_the_rest(there: World, signed_in) -> None:
    page = Page(signed_in(there.li).get("/matters/new/"))
    assert page.link("/matters/new/penalty_ordinary/")
    assert not page.all("a", href="/matters/new/reconsideration/")
    assert "由行政复议人员登记" in page.text


def test_a_matter_is_opened_with_its_number_and_its_party(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    answer = post(client, "/matters/new/reconsideration/", RECEIVED | {"own-number": "丽政复"})
    assert answer.status_code == 302
    matter = Matter.objects.latest("pk")
    assert (matter.title, str(matter.parties), matter.organ) == ("某某不服罚款", "赵甲", there.justice)
    assert matter.number.startswith("丽政复〔")
    assert answer["Location"] == f"/matters/{matter.pk}/"


def test_a_matter_sent_twice_is_opened_once(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    form = RECEIVED | {"key": Page(client.get("/matters/new/reconsideration/")).value("key")}
    addresses = {client.post("/matters/new/reconsideration/", form)["Location"] for _ in range(2)}
    assert len(addresses) == 1


def test_what_is_missing_is_said_and_what_was_typed_stays(there: World, signed_in) -> None:
    answer = post(signed_in(there.wang), "/matters/new/reconsideration/", {"applicant": "赵甲"})
    page = Page(answer)
    assert answer.status_code == 422
    assert "写明事项名称" in page.text
    assert page.value("applicant") == "赵甲"


def test_those_whose_step_it_is_not_are_told_whose_it_is(there: World, signed_in) -> None:
    answer = signed_in(there.he).get("/matters/new/penalty_ordinary/")
    assert answer.status_code == 403
    assert "行政处罚（普通程序）由执法人员" in Page(answer).text


def test_a_review_asked_for_by_a_document_is_linked_with_it(there: World, signed_in) -> None:
    document, client = there.matters["document"], signed_in(there.li)
    address = f"/matters/new/legality_review/?for={document.pk}"
    page = Page(client.get(address))
    assert "为“丽水市电动自行车停放管理办法”提请" in page.text
    answer = post(client, address, {"own-title": "审核", "title_of_draft": "停放管理办法", "subject": "行政规范性文件"})
    assert answer.status_code == 302
    review = Matter.objects.latest("pk")
    assert Link.objects.filter(matter=review, other=document).exists()
    assert "合法性审核" in Page(client.get(f"/matters/{document.pk}/")).text


def test_a_draft_of_a_new_matter_is_kept_and_offered_again(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    address = "/drafts/?step=new:reconsideration:receive"
    assert client.post(address, '{"own-title": ["写到一半"]}', content_type="application/json").status_code == 200
    assert Page(client.get("/matters/new/reconsideration/")).value("own-title") == "写到一半"
    assert post(client, "/matters/new/reconsideration/", RECEIVED).status_code == 302
    assert not Draft.objects.exists()


def test_an_unknown_procedure_is_not_found(there: World, signed_in) -> None:
    assert signed_in(there.wang).get("/matters/new/nothing/").status_code == 404


def test_a_matter_is_named_after_what_its_form_names_where_no_title_is_given(there: World, signed_in) -> None:
    client = signed_in(there.he)
    page = Page(client.get("/matters/new/supervised_task/?step=assign"))
    assert "不填就用“任务名称”" in page.text
    assert "当事人" not in page.text  # nobody outside the government takes part in it
    sent = {"key": page.value("key"), "name": "开展案卷评查", "lead_units": ["市市场监管局"], "deadline": "2099-06-30"}
    assert client.post("/matters/new/supervised_task/?step=assign", sent).status_code == 302
    assert Matter.objects.filter(title="开展案卷评查").exists()
