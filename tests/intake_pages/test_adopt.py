"""From an uploaded file to matters and past values: sealed, all or nothing, once."""
from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from fadu.demo import papers
from fadu.documents.reading import Unreadable
from fadu.intake.adopt import RESULT, Unfit, confirm, create_unit, rebuild_values, save, take_in, unknown_units
from fadu.intake.mending import from_json, mend
from fadu.intake.models import Reading, ReportedValue
from fadu.ledger import attachments
from fadu.ledger.actions import Refused, append
from fadu.ledger.chain import verify
from fadu.ledger.digests import sm3
from fadu.ledger.models import Attachment, Entry, Matter
from tests.intake_pages.conftest import City
from tests.intake_pages.papers import PLAN, REPORT, WITHOUT_UNITS

pytestmark = pytest.mark.django_db


def taken(city: City, text: str, name: str = "要点.txt") -> Reading:
    return take_in(name, text.encode(), person=city.clerk, organ=city.justice).reading


def changed(reading: Reading, city: City, **form: str) -> Reading:
    save(reading, mend(from_json(reading.mended), {key.replace("_", "-"): value for key, value in form.items()}),
         city.clerk)
    return reading


def test_a_file_is_sealed_with_the_first_entry_and_its_reading_kept(city: City) -> None:
    reading = taken(city, PLAN)
    entry = reading.matter.entries.get()
    assert (entry.step, entry.data["kind"], entry.data["name"]) == ("upload", "计划", "要点.txt")
    assert attachments.read(entry.attachments.get().digest) == PLAN.encode()
    assert (reading.digest, reading.text) == (sm3(PLAN.encode()), PLAN)


def test_the_same_file_twice_is_one_matter(city: City) -> None:
    first = take_in("要点.txt", PLAN.encode(), person=city.clerk, organ=city.justice)
    again = take_in("又名.txt", PLAN.encode(), person=city.colleague, organ=city.justice)
    assert (first.again, again.again) == (False, True)
    assert first.reading.pk == again.reading.pk
    assert Matter.objects.count() == 1


def test_a_file_that_was_set_aside_can_be_taken_in_anew(city: City) -> None:
    first = taken(city, PLAN)
    append(first.matter, "discard", {"reason": "传错了"}, person=city.clerk, key="discard-1")
    second = taken(city, PLAN)
    assert second.pk != first.pk


def test_a_file_that_cannot_be_read_leaves_nothing_and_harms_nothing(city: City) -> None:
    before = taken(city, PLAN)
    with pytest.raises(Unreadable):
        take_in("扫描.pdf", b"%PDF-1.4 broken", person=city.clerk, organ=city.justice)
    assert Reading.objects.get() == before
    assert Entry.objects.count() == 1


def test_who_is_no_intake_clerk_is_refused_and_nothing_stays(city: City) -> None:
    with pytest.raises(Refused, match="采集人员"):
        take_in("要点.txt", PLAN.encode(), person=city.department, organ=city.market)
    assert not Reading.objects.exists()
    assert not Matter.objects.exists()


def test_tasks_become_matters_of_their_lead_units(city: City) -> None:
    reading = taken(city, PLAN)
    tasks = confirm(reading, city.clerk).tasks
    assert [(task.title, task.organ) for task in tasks] == [
        ("公示执法信息", city.market), ("评查执法案卷", city.justice), ("规范依申请公开", city.justice),
    ]
    assert [task.phase for task in tasks] == ["待签收"] * 3
    assert {(part.organ, part.role) for part in tasks[0].participants.all()} == {(city.finance, "responsible_unit")}
    assert {(part.organ, part.role) for part in tasks[1].participants.all()} == {
        (city.finance, "lead_unit"), (city.market, "responsible_unit"),  # named as 市级各部门
    }
    assert verify().ok


def test_a_task_points_at_its_sentence_in_the_very_file(city: City) -> None:
    reading = taken(city, PLAN)
    task = from_json(reading.mended).tasks[0]
    data = confirm(reading, city.clerk).tasks[0].entries.get().data
    assert data["content"] == PLAN[task.start:task.end].strip()
    assert f"第{task.start}至{task.end}字符" in data["source"]
    assert reading.digest in data["source"]
    assert (data["deadline"], data["lead_units"], data["number"]) == ("2026-06-30", ["市市场监管局"], "1")


def test_each_task_is_linked_to_the_document(city: City) -> None:
    reading = taken(city, PLAN)
    tasks = confirm(reading, city.clerk).tasks
    assert [link.other for task in tasks for link in task.links.all()] == [reading.matter] * 3


def test_confirming_twice_makes_everything_once(city: City) -> None:
    reading = taken(city, PLAN)
    first = confirm(reading, city.clerk)
    entries = Entry.objects.count()
    second = confirm(Reading.objects.get(), city.colleague)
    assert [task.pk for task in second.tasks] == [task.pk for task in first.tasks]
    assert Entry.objects.count() == entries


def test_what_was_confirmed_is_sealed_in_full(city: City) -> None:
    reading = changed(taken(city, PLAN), city, t1_title="公示信息", t1_leads="市财政局", t1_due="2026-05-31")
    confirm(reading, city.clerk)
    sealed = Attachment.objects.get(entry__matter=reading.matter, name=RESULT)
    assert from_json(json.loads(attachments.read(sealed.digest))) == from_json(reading.mended)
    assert "1 公示信息｜牵头：市财政局｜期限：2026-05-31" in sealed.entry.data["tasks"]


def test_accepted_repairs_are_made_in_the_task_s_text_and_others_are_not(city: City) -> None:
    reading = taken(city, PLAN)
    ref = from_json(reading.mended).repairs[0].ref
    changed(reading, city, **{f"{ref}_accepted": "yes"})
    assert "相衔接的制度" in confirm(reading, city.clerk).tasks[2].entries.get().data["content"]


def test_a_repair_that_was_declined_leaves_the_text(city: City) -> None:
    reading = taken(city, PLAN)
    ref = from_json(reading.mended).repairs[0].ref
    changed(reading, city, **{f"{ref}_accepted": "no"})
    assert "相街接的制度" in confirm(reading, city.clerk).tasks[2].entries.get().data["content"]


def test_a_plan_without_units_is_kept_and_says_what_is_missing(city: City) -> None:
    reading = taken(city, WITHOUT_UNITS)
    with pytest.raises(Unfit, match="没有牵头单位"):
        confirm(reading, city.clerk)
    assert Matter.objects.count() == 1
    changed(reading, city, t1_title="公示", t1_leads="市财政局", t1_due="2026-12-31",
            t2_title="评查", t2_leads="市司法局", t2_due="2026-12-31")
    assert len(confirm(reading, city.clerk).tasks) == 2


def test_an_unknown_unit_must_be_given_an_organ_first(city: City) -> None:
    reading = changed(taken(city, PLAN), city, t1_title="公示", t1_leads="市工商局", t1_due="2026-12-31")
    assert unknown_units(from_json(reading.mended), city.division) == ["市工商局"]
    with pytest.raises(Unfit, match="“市工商局”没有对应的单位"):
        confirm(reading, city.clerk)
    changed(reading, city, unit_0_name="市工商局", unit_0_organ=str(city.market.pk))
    assert confirm(reading, city.clerk).tasks[0].organ == city.market


def test_an_unknown_unit_can_be_made_and_is_made_once(city: City) -> None:
    made = create_unit("市大数据局", city.division)
    assert (made.name, made.short_name) == ("丽水市大数据局", "市大数据局")
    assert create_unit("市大数据局", city.division) == made


def test_who_may_not_give_tasks_is_refused_and_the_draft_stays(city: City) -> None:
    reading = taken(city, PLAN)
    with pytest.raises(Refused, match="督办单位"):
        confirm(reading, city.reader)
    assert reading.matter.entries.count() == 1
    assert len(confirm(reading, city.clerk).tasks) == 3


def test_an_old_plan_s_tasks_are_given_on_the_day_it_was_written(city: City) -> None:
    old = PLAN.replace("2026", "2021")
    tasks = confirm(taken(city, old), city.clerk).tasks
    assert {task.begun_on.isoformat() for task in tasks} == {"2021-02-10"}


def test_figures_become_past_values_each_pointing_at_its_place(city: City) -> None:
    reading = taken(city, REPORT, "报告.txt")
    assert confirm(reading, city.clerk).values == 6
    first = ReportedValue.objects.order_by("number")[0]
    assert (first.year, first.division, first.value, first.unit) == (2025, city.division, Decimal(96), "件")
    assert REPORT[first.start:first.end] == first.raw == "96件"
    assert first.digest == sm3(REPORT.encode())


def test_past_values_are_made_anew_from_the_sealed_confirmation(city: City) -> None:
    reading = taken(city, REPORT, "报告.txt")
    confirm(reading, city.clerk)
    before = list(ReportedValue.objects.order_by("number").values_list("subject", "value", "start", "end"))
    ReportedValue.objects.update(value=1)
    assert rebuild_values(reading.matter) == 6
    assert list(ReportedValue.objects.order_by("number").values_list("subject", "value", "start", "end")) == before


def test_a_confirmed_document_takes_no_more_changes(city: City) -> None:
    reading = taken(city, PLAN)
    confirm(reading, city.clerk)
    kept = Reading.objects.get().mended
    save(Reading.objects.get(), mend(from_json(kept), {"title": "改名"}), city.clerk)
    assert Reading.objects.get().mended == kept


def test_a_very_long_report_is_confirmed_whole(city: City) -> None:
    line = "第{}镇办理行政复议案件{}件，听证{}次，调解成功率{}.5%。\n"
    lines = "".join(line.format(n, n + 10, n + 3, n % 90 + 1) for n in range(400))
    reading = taken(city, REPORT.replace("一、矛盾化解\n", f"一、矛盾化解\n\n{lines}"), "长报告.txt")
    count = len(from_json(reading.mended).kept_figures)
    assert count > 800
    assert confirm(reading, city.clerk).values == ReportedValue.objects.count() == count


def test_the_sample_plan_gives_twenty_six_tasks(city: City) -> None:
    plan = papers.plan_sample(date(2026, 3, 4))
    reading = take_in("plan.docx", papers.as_docx(plan), person=city.clerk, organ=city.justice).reading
    for name in unknown_units(from_json(reading.mended), city.division):
        create_unit(name, city.division)
    assert len(confirm(reading, city.clerk).tasks) == 26
