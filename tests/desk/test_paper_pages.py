"""Documents on the desk: what can be made, the preview, the files, attaching them to a step; the whole file."""

from __future__ import annotations

import io
import json

import pytest
from django.test.utils import CaptureQueriesContext

from fadu.ledger.models import Attachment
from fadu.papers.models import CaseFile, MadePaper
from tests.desk.pages import Page
from tests.desk.world import World, take

pytestmark = pytest.mark.postgres


def paper(matter, name: str) -> str:
    return f"/matters/{matter.pk}/papers/{name}/"


def page(client, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200
    return Page(answer)


def test_the_page_of_a_matter_offers_what_its_record_yields(there: World, signed_in) -> None:
    matter = there.matters["long"]
    shown = page(signed_in(there.wang), f"/matters/{matter.pk}/")
    for title in ("行政复议受理通知书", "行政复议答复通知书", "行政复议中止通知书", "行政复议延期审理通知书"):
        assert title in shown.text
    assert shown.link("/papers/acceptance/") == paper(matter, "acceptance")
    assert shown.link("/file/") == f"/matters/{matter.pk}/file/"


def test_the_preview_shows_the_document_what_it_must_state_and_where_it_comes_from(there: World, signed_in) -> None:
    matter = there.matters["long"]
    text = page(signed_in(there.wang), paper(matter, "acceptance")).text
    for words in ("某餐饮管理公司不服莲都区市场监督管理局作出的", "《中华人民共和国行政复议法》第三十条",
                  "受理的事实和日期",
                  "第 1 条", "第 2 条", "生成文书"):  # fmt: skip
        assert words in text


def test_what_is_wanting_leads_to_the_entry_to_be_corrected(there: World, signed_in) -> None:
    matter = there.matters["penalty"]
    shown = page(signed_in(there.li), paper(matter, "filing"))
    assert "【" in shown.text
    assert "在“登记线索”填写" in shown.text
    assert shown.link("corrects=") == f"/matters/{matter.pk}/steps/register/?corrects=1"


def test_made_it_is_kept_with_name_time_entries_and_digest_and_can_be_taken_away(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    assert client.post(paper(matter, "acceptance")).status_code == 302
    made = MadePaper.objects.get()
    assert (made.made_by, made.entries, made.head) == (there.wang, [1, 2], matter.head)
    shown = page(client, paper(matter, "acceptance"))
    assert "王晓岚" in shown.text
    assert "依据记录 1、2" in shown.text
    assert made.pdf[:8] in shown.text
    for form, start in (("pdf", b"%PDF-"), ("docx", b"PK")):
        answer = client.get(f"/papers/{made.pk}/{form}/")
        assert b"".join(answer.streaming_content).startswith(start)
        assert answer["Content-Disposition"].startswith("attachment")
    assert client.get(f"/papers/{made.pk}/exe/").status_code == 404


def test_the_same_content_is_not_made_twice(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    for _ in range(2):
        client.post(paper(there.matters["long"], "acceptance"))
    assert MadePaper.objects.count() == 1


def test_after_a_correction_the_document_is_marked_and_made_anew(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    client.post(paper(matter, "acceptance"))
    take(matter, 0, "receive", there.wang, {"respondent": "莲都区人民政府"}, corrects=1, reason="写错")
    assert "记录已更新" in page(client, f"/matters/{matter.pk}/").text
    assert "按现在的记录重新生成" in page(client, paper(matter, "acceptance")).text
    client.post(paper(matter, "acceptance"))
    newest = MadePaper.objects.order_by("-pk").first()
    assert newest.entries == [1, 2, matter.length + 1]
    assert "记录已更新" not in page(client, f"/matters/{matter.pk}/").text


def test_an_entry_that_changes_nothing_in_it_does_not_mark_it(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    client.post(paper(matter, "acceptance"))
    take(matter, 0, "examine", there.wang, {"opinion": "维持", "grave": False, "technical": False})
    assert "记录已更新" not in page(client, f"/matters/{matter.pk}/").text


def test_before_its_step_is_taken_it_is_made_from_what_stands_in_the_form(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    take(matter, 1, "examine", there.wang, {"opinion": "维持", "grave": False, "technical": False})
    typed = {"kind": ["撤销"], "reasons": ["主要事实不清"]}
    address = f"/drafts/?matter={matter.pk}&step=decide"
    mayor = signed_in(there.mayor)
    mayor.post(address, json.dumps(typed), content_type="application/json")
    shown = page(mayor, paper(matter, "decision"))
    assert "主要事实不清" in shown.text
    assert "按未提交的草稿生成" in shown.text
    assert "主要事实不清" not in page(client, paper(matter, "decision")).text  # another's draft is not shown
    mayor.post(paper(matter, "decision"))
    assert MadePaper.objects.get().drafted
    assert f"/steps/decide/?paper={MadePaper.objects.get().pk}" in page(mayor, paper(matter,
                                                                                     "decision")).link("?paper=")


def test_ticked_on_the_form_of_a_step_it_goes_into_the_file_with_the_entry(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    client.post(paper(matter, "acceptance"))
    made = MadePaper.objects.get()
    form = page(client, f"/matters/{matter.pk}/steps/examine/?paper={made.pk}")
    (box,) = form.all("input", name="own-papers")
    assert box["value"] == str(made.pk)
    assert "checked" in box
    client.post(f"/matters/{matter.pk}/steps/examine/", {
        "key": form.value("key"), "seen": form.value("seen"), "opinion": "维持", "grave": "false", "technical": "false",
        "own-papers": [made.pk],
    })  # fmt: skip
    attached = Attachment.objects.get()
    assert (attached.name, attached.digest) == ("行政复议受理通知书.pdf", made.pdf)
    shown = page(client, f"/matters/{matter.pk}/")
    assert f"已附入第 {attached.entry.number} 条" in shown.text
    assert not page(client, f"/matters/{matter.pk}/steps/stay_execution/").all("input", name="own-papers")


def test_another_matter_s_document_cannot_be_attached(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    client.post(paper(there.matters["paused"], "acceptance"))
    other, matter = MadePaper.objects.get(), there.matters["long"]
    form = page(client, f"/matters/{matter.pk}/steps/examine/")
    client.post(f"/matters/{matter.pk}/steps/examine/", {
        "key": form.value("key"), "seen": form.value("seen"), "opinion": "维持", "grave": "false", "technical": "false",
        "own-papers": [other.pk, "x"],
    })  # fmt: skip
    assert Attachment.objects.count() == 0


def test_the_version_for_publication_is_apart_from_the_party_s_copy(there: World, signed_in) -> None:
    matter, client = there.matters["decided"], signed_in(there.wang)
    full, public = page(client, paper(matter, "decision")), page(client, paper(matter, "decision") + "?version=public")
    assert "看公开版" in full.text
    assert "此件公开发布" in public.text
    client.post(paper(matter, "decision") + "?version=public")
    assert MadePaper.objects.get().public
    assert not page(client, f"/matters/{matter.pk}/").all("a", href=f"/papers/{MadePaper.objects.get().pk}/pdf/")


def test_who_may_not_see_the_matter_sees_none_of_its_papers(there: World, signed_in) -> None:
    matter, owner, stranger = there.matters["long"], signed_in(there.wang), signed_in(there.stranger)
    owner.post(paper(matter, "acceptance"))
    owner.post(f"/matters/{matter.pk}/file/")
    made, taken = MadePaper.objects.get(), CaseFile.objects.get()
    for address in (paper(matter, "acceptance"), f"/papers/{made.pk}/pdf/", f"/matters/{matter.pk}/file/",
                    f"/case-files/{taken.pk}/"):  # fmt: skip
        assert owner.get(address).status_code == 200
        assert stranger.get(address).status_code == 404
    assert stranger.post(paper(matter, "acceptance")).status_code == 404
    assert stranger.post(f"/matters/{matter.pk}/file/").status_code == 404
    assert (MadePaper.objects.count(), CaseFile.objects.count()) == (1, 1)


def test_a_document_that_is_not_yet_due_or_not_known_is_refused_in_plain_words(there: World, signed_in) -> None:
    client = signed_in(there.wang)
    early = client.get(paper(there.matters["fresh"], "answer_notice"))
    assert early.status_code == 409
    assert "还不能生成这份文书" in early.content.decode()
    assert client.get(paper(there.matters["fresh"], "no-such")).status_code == 404


def test_the_whole_file_is_taken_away_as_one_package(there: World, signed_in) -> None:
    matter, client = there.matters["long"], signed_in(there.wang)
    assert "还没有导出过" in page(client, f"/matters/{matter.pk}/file/").text
    client.post(f"/matters/{matter.pk}/file/")
    taken = CaseFile.objects.get()
    shown = page(client, f"/matters/{matter.pk}/file/")
    assert taken.manifest in shown.text
    assert f"{taken.pages} 页" in shown.text
    content = b"".join(client.get(f"/case-files/{taken.pk}/").streaming_content)
    assert io.BytesIO(content).read(2) == b"PK"
    assert len(content) == taken.size


def test_while_it_is_made_the_page_says_how_far(there: World, signed_in) -> None:
    from django.utils import timezone

    matter = there.matters["long"]
    CaseFile.objects.create(matter=matter, asked_by=there.wang, asked_at=timezone.now(), total=40, done=10)
    shown = page(signed_in(there.wang), f"/matters/{matter.pk}/file/")
    assert "已放入 10 份，共 40 份" in shown.text
    assert shown.all("progress")[0]["value"] == "10"


@pytest.mark.parametrize(("address", "most"), [("papers/acceptance/", 24), ("file/", 14)])
def test_a_page_asks_the_database_a_fixed_number_of_times(address: str, most: int, there: World, signed_in) -> None:
    from django.db import connection

    matter, client = there.matters["long"], signed_in(there.wang)
    client.post(paper(matter, "acceptance"))
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection, ) as asked:
            page(client, f"/matters/{matter.pk}/{address}")
        counts.append(len(asked))
        client.post(paper(matter, "answer_notice"))
        client.post(f"/matters/{matter.pk}/file/")
    assert counts[0] == counts[1] <= most
