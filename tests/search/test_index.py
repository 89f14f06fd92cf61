"""What is filed is found: by any part of it, once, and no longer once it was corrected."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from fadu.ledger.actions import Upload, append
from fadu.search.finding import Shown, few, meeting, snippets
from fadu.search.index import catch_up, near
from fadu.search.models import Extract, Reach, Sheet
from fadu.search.words import NUMBER, PARTY, terms
from tests.world import FOI, World, foi

Found = Callable[..., set[str]]
TEXT = "关于瓯江流域生态补偿的情况说明。\n经办单位已于三月报送。".encode()


@pytest.mark.parametrize("query", [
    "合同", "出让合同", "让合", "地块", "申请公开", "公开合", "申请 出让", "某", "市政公开",
    "丽市监公开〔2026〕1号", "〔2026〕1号", "丽市监公开[2026]1号",
])  # fmt: skip
def test_any_part_of_title_number_and_forms_finds(query: str, there: World, found: Found) -> None:
    foi(there, title="申请公开合同与市政公开资料", number_word="丽市监公开")
    foi(there, title="另一件", data=FOI | {"content": "会议纪要"})
    assert found(query) == {"申请公开合同与市政公开资料"}


@pytest.mark.parametrize("query", ["合出", "地块合同", "合同 纪要", "〔2026〕11号", "没有"])
def test_what_does_not_stand_there_is_not_found(query: str, there: World, found: Found) -> None:
    foi(there, number_word="丽市监公开")
    assert found(query) == set()


def test_a_word_in_an_attachment_finds_its_matter_and_says_where(there: World, found: Found) -> None:
    matter = foi(there, attachments=[Upload("情况说明.txt", TEXT), Upload("图.png", b"\x89PNG\r\n\x1a\n0000")]).matter
    assert found("生态补偿") == {matter.title}
    assert found("情况说明") == found("图 png") == {matter.title}
    hit = snippets(terms("生态补偿"), "生态补偿", {matter.pk: Shown("")})[matter.pk]
    assert (hit.place, hit.before, hit.hit) == ("附件《情况说明.txt》", "关于瓯江流域", "生态补偿")
    assert Extract.objects.filter(text__contains="瓯江").count() == 1


def test_a_correction_is_found_and_what_it_replaced_no_longer(there: World, found: Found) -> None:
    first = foi(there)
    assert found("地块")
    append(first.matter, "receive", FOI | {"content": "某工程的招标文件"}, person=there.clerk, key="c", corrects=1,
           reason="写错了申请内容")  # fmt: skip
    assert found("招标文件") == {first.matter.title}
    assert found("地块") == set()


def test_parties_are_found_by_part_of_the_name_and_stand_nowhere_in_clear(there: World, found: Found) -> None:
    data = FOI | {"applicant": "欧阳晓岚", "contact": "13800138000"}
    foi(there, title="申请公开", parties="欧阳晓岚、司徒某", data=data)
    for query in ("欧阳晓岚", "欧阳", "晓岚", "岚", "欧", "司徒", "13800138000", "欧阳 司徒"):
        assert found(query) == {"申请公开"}, query
    assert found("晓岚", PARTY) == {"申请公开"}
    assert found("13800138000", PARTY) == set()
    assert found("晓欧") == set()
    stored = everything()
    for part in ("欧阳", "阳晓", "晓岚", "司徒", "13800138000"):
        assert part not in stored
    assert "地块" in stored  # what is not personal does stand there


def everything() -> str:
    """All that the tables of the index hold, as text."""
    with connection.cursor() as cursor:
        names = [name for name in connection.introspection.table_names(cursor) if name.startswith("search_")]
        rows = []
        for name in names:
            cursor.execute(f"SELECT * FROM {name}")
            rows += [str(bytes(cell)) if isinstance(cell, memoryview) else
                     cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
                     for row in cursor.fetchall() for cell in row]  # fmt: skip
    return "\n".join(rows)


def test_another_key_finds_no_name(there: World, found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    foi(there, parties="欧阳晓岚")
    assert found("晓岚")
    monkeypatch.setenv("FADU_PERSONAL_KEY", "ab" * 32)
    assert not few(terms("晓岚"))


def test_the_number_alone_can_be_asked_for(there: World, found: Found) -> None:
    foi(there, title="甲", number_word="丽市监公开")
    foi(there, title="丽市监公开2026年1号文的说明")
    assert found("丽市监公开〔2026〕1号", NUMBER) == {"甲"}


def test_catching_up_twice_changes_nothing(there: World) -> None:
    foi(there)
    assert catch_up() == 1
    before = Sheet.objects.count(), Reach.objects.get().last
    assert catch_up() == 0
    assert (Sheet.objects.count(), Reach.objects.get().last) == before
    Reach.objects.update(last=0)
    assert catch_up() == 1
    assert (Sheet.objects.count(), Reach.objects.get().last) == before


def test_a_page_takes_in_what_was_just_filed_but_not_a_mass(there: World, monkeypatch: pytest.MonkeyPatch) -> None:
    foi(there)
    near()
    assert few(terms("地块"))
    monkeypatch.setattr("fadu.search.index.SMALL", 2)
    for _ in range(3):
        foi(there, title="成批的")
    near()
    assert not few(terms("成批"))
    catch_up()
    assert few(terms("成批"))


def test_another_way_of_cutting_takes_the_whole_ledger_in_anew(there: World, monkeypatch: pytest.MonkeyPatch) -> None:
    foi(there)
    catch_up()
    monkeypatch.setattr("fadu.search.index.EDITION", 99)
    assert catch_up() == 1


def test_an_unreadable_attachment_is_tried_no_more_than_twice(there: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(digest: str) -> str:
        raise MemoryError(digest)

    monkeypatch.setattr("fadu.search.extracting.text_of", down)
    foi(there, attachments=[Upload("甲.txt", TEXT)])
    for _ in range(2):
        with pytest.raises(MemoryError):
            catch_up()
    assert catch_up() == 0
    assert few(terms("甲 txt"))


def test_a_long_attachment_is_found_to_its_end_and_across_its_parts(there: World, found: Found) -> None:
    text = "".join(f"第{n}段各项工作有序推进，" for n in range(1500)) + "末尾提到白云山隧道。"
    foi(there, attachments=[Upload("长.txt", text.encode())])
    assert found("白云山隧道")
    for n in (1, 280, 281, 700, 1499):
        assert found(f"第{n}段各项工作"), n


def test_a_common_word_is_looked_for_among_matters_only(there: World) -> None:
    matters = [foi(there, title=f"第{n}件").matter.pk for n in range(12)]
    catch_up()
    assert few(terms("地块"), most=10) is None
    assert meeting(terms("地块"), matters[:3]) == set(matters[:3])
    assert few(terms("地块 第7件"), most=10) == [matters[7]]


def test_snippets_mask_the_names_of_parties(there: World) -> None:
    matter = foi(there, parties="周明远", data=FOI | {"content": "周明远要求公开某地块的出让合同"}).matter
    catch_up()
    hit = snippets(terms("地块"), "地块", {matter.pk: Shown("", "周明远")})[matter.pk]
    assert hit.before == "周○○要求公开某"


def test_a_snippet_is_rather_of_a_word_that_the_title_does_not_show(there: World) -> None:
    matter = foi(there, title="申请公开合同", attachments=[Upload("说明.txt", TEXT)]).matter
    catch_up()
    hit = snippets(terms("合同 瓯江"), "合同 瓯江", {matter.pk: Shown(matter.title)})[matter.pk]
    assert hit.hit == "瓯江"
    assert snippets(terms("合同"), "合同", {matter.pk: Shown(matter.title)})[matter.pk].hit == "合同"
