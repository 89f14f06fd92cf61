"""An expired sign-in loses nothing: what was posted without one comes back after it, also without JavaScript."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fadu.desk import kept
from fadu.ledger.models import Draft, Entry
from tests.desk.pages import Page
from tests.desk.world import PASSWORD, World


def posted(client: Client, there: World, **more: object):
    matter = there.matters["late"]
    data = {
        "kind": "不予公开",
        "reasons": "写了很久的理由",
        "own-draft": f"matter={matter.pk}&step=reply",
        "of": str(there.wang.pk),
    }
    return client.post(f"/matters/{matter.pk}/steps/reply/", data | more)


def signed(client: Client, page: Page, username: str = "wang", password: str = PASSWORD):
    form = {"username": username, "password": password, "kept": page.value("kept"), "next": page.value("next")}
    return client.post("/login/", form)


def test_a_form_posted_without_a_sign_in_is_filled_again_after_it(there: World) -> None:
    client = Client()
    answer = posted(client, there, **{"own-files": SimpleUploadedFile("笔录.txt", b"x")})
    page = Page(answer)
    assert answer.status_code == 401
    assert "填写的内容都在" in page.text
    assert "写了很久的理由" not in answer.content.decode()  # it travels encrypted
    back = signed(client, page)
    assert back["Location"] == f"/matters/{there.matters['late'].pk}/steps/reply/"
    again = Page(client.get(back["Location"]))
    assert "写了很久的理由" in again.text
    assert "附件要重新选：笔录.txt" in again.text
    assert not Entry.objects.filter(step="reply").exists()


def test_a_wrong_password_does_not_lose_it_either(there: World) -> None:
    client = Client()
    wrong = Page(signed(client, Page(posted(client, there)), password="falsch"))
    assert "账号或口令不对" in wrong.text
    assert signed(client, wrong).status_code == 302
    assert Draft.objects.filter(person=there.wang, step="reply").exists()


def test_what_one_person_typed_is_not_given_to_another(there: World) -> None:
    client = Client()
    signed(client, Page(posted(client, there)), username="zhou")
    assert not Draft.objects.exists()
    assert "由另一账号填写" in Page(client.get("/")).text


def test_a_form_without_a_draft_is_shown_whole_and_sent_on_by_one_button(there: World) -> None:
    client = Client()
    page = Page(client.post("/reports/start/", {"note": "说明文字"}))
    shown = signed(client, page)
    again = Page(shown)
    assert shown.status_code == 200
    assert "说明文字" in again.text
    assert again.all("form", action="/reports/start/")
    assert again.value("note") == "说明文字"


def test_a_new_matter_is_kept_as_well(there: World) -> None:
    client = Client()
    draft = "step=new:foi_request:receive"
    data = {"own-title": "李某申请公开", "own-draft": draft, "of": str(there.wang.pk)}
    page = Page(client.post("/matters/new/foi_request/?step=receive", data))
    back = signed(client, page)
    assert Page(client.get(back["Location"])).value("own-title") == "李某申请公开"


@pytest.mark.parametrize("text", ["", "p1:xxxx", "p1:" + "A" * 80, "unsinn"])
def test_what_is_not_ours_is_not_opened(text: str, there: World) -> None:
    assert kept.opened(text) is None


def test_what_is_too_old_is_not_opened(there: World, rf, monkeypatch) -> None:
    text = kept.sealed(rf.post("/matters/1/", {"a": "b"}))
    found = kept.opened(text)
    assert found is not None
    assert found.values == {"a": ["b"]}
    monkeypatch.setattr(kept, "SECONDS", -1)
    assert kept.opened(text) is None


def test_a_draft_saved_without_a_sign_in_says_so_to_the_script(there: World) -> None:
    answer = Client().post("/drafts/?matter=1&step=reply", "{}", content_type="application/json")
    assert answer.status_code == 401


def test_a_part_of_a_page_asked_for_without_a_sign_in_leads_to_the_sign_in(there: World) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/matters/"}
    assert Client().get("/matters/", headers=headers)["HX-Redirect"] == "/login/?next=/matters/"
    answer = Client().post("/matters/1/", {"a": "b"}, headers=headers)
    assert (answer.status_code, answer["HX-Retarget"]) == (200, "body")


def test_a_form_from_before_the_last_sign_in_is_kept_as_a_draft(there: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(there.wang.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = posted(client, there)
    assert answer.status_code == 302
    assert "写了很久的理由" in Page(client.get(answer["Location"])).text
    assert not Entry.objects.filter(step="reply").exists()
