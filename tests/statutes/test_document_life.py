"""The life of a document after it is published: filing, cleaning-up, evaluation, expiry; and what may rest on it."""
from __future__ import annotations

from datetime import date

from . import paths
from .play import Story


def published(place: str = "", **answers: object) -> Story:
    return paths.numbered(place).take("publish", "2026-04-28", **answers)


HUNAN = {"effective_on": "2026-06-01", "expires_on": "2031-05-31"}


def test_a_document_is_evaluated_within_the_six_months_before_it_expires() -> None:
    story = published("430000", **HUNAN)
    duty = story.now("2026-05-01").clocks["届满前评估"]
    assert (duty.start.isoformat(), duty.due.isoformat()) == ("2030-11-30", "2031-05-31")
    story.take("evaluate", "2030-06-03").refused("renew", "2031-04-01", "第五十一条", expires_on="2036-03-31")
    story.take("evaluate", "2030-12-02")
    assert story.due("重新登记、公布", "2030-12-03") == "2031-05-01"
    story.allowed("renew", "2031-04-01", expires_on="2036-03-31")
    story.refused("renew", "2031-06-01", "第七十五条", expires_on="2036-05-31")


def test_a_document_to_be_amended_is_amended_sixty_days_before() -> None:
    story = published("430000", **HUNAN).take("evaluate", "2031-01-06", conclusion="修改")
    assert story.due("修改", "2031-01-07") == "2031-04-01"
    story.refused("renew", "2031-03-03", "第五十一条", expires_on="2036-03-02")
    story.refused("amend", "2031-03-03", "第五十一条")
    story.link("normative_document", "2031-01-10", None, "", published_on="2031-03-01")
    story.take("amend", "2031-03-03").refused("cite", "2031-03-04", "第六十四条")


def test_a_renewed_document_has_a_new_life_and_is_evaluated_again() -> None:
    story = published("430000", **HUNAN).take("evaluate", "2031-01-06")
    story.refused("renew", "2031-04-01", "第五十一条", expires_on="2036-04-01")
    story.take("renew", "2031-04-01", expires_on="2036-03-31").allowed("cite", "2036-03-31")
    story.refused("cite", "2036-04-01", "第七十五条")
    assert story.due("届满前评估", "2031-05-01") == "2036-03-31"
    story.refused("renew", "2036-02-01", "第五十一条", expires_on="2041-01-31")


def test_shandong_gives_three_to_five_years_and_registers_departments_centrally() -> None:
    story, later = paths.numbered("370000"), {"effective_on": "2026-06-01"}
    story.refused("publish", "2026-04-28", "第五十三条", **later, expires_on="2029-05-30")
    story.allowed("publish", "2026-04-28", **later, expires_on="2029-05-31")
    story.allowed("publish", "2026-04-28", **later, expires_on="2027-05-31", trial=True)
    office = paths.numbered("370000", maker_kind="政府部门")
    assert office.due("送登记", "2026-04-28") == "2026-05-06"
    office.refused("publish", "2026-05-08", "第五十条", effective_on="2026-06-30", expires_on="2031-06-29")
    office.take("send_for_registration", "2026-04-29").take("register_centrally", "2026-05-06")
    office.take("publish", "2026-05-08", effective_on="2026-06-30", expires_on="2031-06-29")
    office.allowed("archive", "2026-05-09")
    refused = paths.numbered("370000", maker_kind="政府部门").take("send_for_registration", "2026-04-29")
    refused.refused("register_centrally", "2026-05-06", "第五十一条", granted=False)


def test_a_department_asks_its_government_before_what_touches_many() -> None:
    for place, article in (("430000", "第四十六条"), ("370000", "第四十五条")):
        story = paths.reviewed("合法", place, maker_kind="政府部门", sensitive=True)
        story.refused("submit_to_meeting", "2026-04-21", article)
        cleared = paths.reviewed("合法", place, maker_kind="政府部门", sensitive=True, cleared_on="2026-03-01")
        cleared.allowed("submit_to_meeting", "2026-04-21")
    paths.reviewed("合法", "330000", maker_kind="政府部门", sensitive=True).allowed("submit_to_meeting", "2026-04-21")


def test_no_document_lives_longer_than_ten_years_in_hunan() -> None:
    story, later = paths.numbered("430000"), {"effective_on": "2026-06-01", "implementing": True}
    story.allowed("publish", "2026-04-28", **later, expires_on="2036-05-31")
    story.refused("publish", "2026-04-28", "第五十一条", **later, expires_on="2036-06-01")


def test_only_the_lead_files_a_joint_document() -> None:
    published().refused("file_upward", "2026-05-06", "第七十五条", joint=True, leads=False)
    published().allowed("file_upward", "2026-05-06", joint=True, leads=True)


def test_what_the_filing_organ_finds_is_carried_out_before_the_document_is_cited() -> None:
    story = published().take("file_upward", "2026-05-06").take("filing_answer", "2026-06-01", result="责令改正或者撤销")
    assert [duty.name for duty in story.now("2026-06-02").duties] == ["落实审查意见"]
    story.refused("cite", "2026-06-02", "四(十四)")
    story.take("rectify", "2026-06-10").allowed("cite", "2026-06-11")


def test_a_court_is_answered_in_sixty_days() -> None:
    story = published().take("receive_advice", "2026-08-03")
    assert story.due("答复司法建议", "2026-08-04") == "2026-10-08"
    assert not story.take("reply_advice", "2026-09-01").now("2026-09-02").clocks["答复司法建议"].pending


def test_a_document_swept_out_is_not_cited_and_none_is_swept_out_undecided() -> None:
    story = published()
    story.refused("record_cleanup", "2026-09-01", "四(十五)", cleanup_result="废止")
    story.link("document_cleanup", "2026-06-01").refused("record_cleanup", "2026-09-01", "四(十五)")
    story.link("document_cleanup", "2026-06-01", None, "", cleanup_published_on="2026-08-31")
    story.refused("record_cleanup", "2026-09-01", "四(十五)", cleanup_result="拟修改")
    for result in ("废止", "宣布失效"):
        swept = published().link("document_cleanup", "2026-06-01", None, "", cleanup_published_on="2026-08-31")
        swept.take("record_cleanup", "2026-09-01", cleanup_result=result).refused("cite", "2026-09-02", "四(十五)")
    story.take("record_cleanup", "2026-09-01", cleanup_result="拟修改", keep_until="2026-12-31")
    story.allowed("cite", "2026-12-31")
    story.refused("cite", "2027-01-04", "四(十五)")


# 清理

def sorted_out(**answers: object) -> Story:
    story = Story("document_cleanup", "2026-03-02").take("begin", "2026-03-02").take("open_list", "2026-03-10")
    return story.take("propose_results", "2026-04-01").take("review_results", "2026-04-20", **answers)


def test_a_cleanup_is_decided_published_and_the_next_is_due_in_two_years() -> None:
    story = sorted_out().take("deliberate", "2026-05-08").take("publish", "2026-05-12")
    assert story.due("下次全面清理", "2026-05-13") == "2028-05-12"
    story.refused("update_status", "2026-05-13", "（工作约定，非法律规定）", updated=256)
    story.refused("close", "2026-05-13", "（工作约定，非法律规定）")
    assert story.take("update_status", "2026-05-13").take("close", "2026-05-14").now("2026-05-15").outcome == "清理完成"


def test_the_four_results_add_up() -> None:
    story = Story("document_cleanup", "2026-03-02").take("begin", "2026-03-02").take("open_list", "2026-03-10")
    story.take("propose_results", "2026-04-01")
    story.refused("review_results", "2026-04-20", "（工作约定，非法律规定）", to_amend=28)
    story.refused("review_results", "2026-04-20", "四(十五)", unlawful=True)
    story.refused("review_results", "2026-04-20", "（工作约定，非法律规定）", amend_by=None)


def test_results_are_published_only_when_decided_and_as_catalogues() -> None:
    story = sorted_out()
    story.refused("publish", "2026-05-12", "四(十五)")
    story.take("deliberate", "2026-05-08", passed=False).refused("publish", "2026-05-12", "四(十五)")
    story.take("deliberate", "2026-05-11").refused("publish", "2026-05-12", "四(十五)", catalogues=["废止", "失效"])
    story.take("review_results", "2026-05-12").refused("publish", "2026-05-13", "四(十五)")


# 处罚的依据

def test_a_penalty_does_not_rest_on_a_document_that_has_lapsed() -> None:
    cite = {"published_on": "2024-01-02", "effective_on": "2024-02-02"}

    def on(**answers: object) -> Story:
        said = {**cite, **answers}
        data = {key: date.fromisoformat(str(v)) if key.endswith("_on") else v for key, v in said.items()}
        return paths.told().link("normative_document", "2023-10-01", "2024-03-01", "已公布备案", **data)

    on(expires_on="2026-03-25").allowed("decide", "2026-03-25")
    on(expires_on="2026-03-24").refused("decide", "2026-03-25", "第三十八条")
    on(decided_on="2026-01-05").refused("decide", "2026-03-25", "第三十八条")
    on(cleanup_result="宣布失效").refused("decide", "2026-03-25", "四(十五)")
    on(cleanup_result="继续有效").allowed("decide", "2026-03-25")
    on(effective_on="2026-04-01").refused("decide", "2026-03-25", "第三十八条")
    paths.told().link("normative_document", "2026-03-01").refused("decide", "2026-03-25", "第五条")
    lapsed = on(expires_on="2026-03-24")
    lapsed.allowed("decide", "2026-03-25", kind="撤销案件", kinds=None, fine=None)
