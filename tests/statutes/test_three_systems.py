"""三项制度 and 告知承诺: what is published and taken down, recorded and kept, reviewed before it is decided."""
from __future__ import annotations

import pytest

from .play import Story

DAY = "2026-03-02"
OPEN_NOT = {"notable": False}


def collected(place: str = "", **answers: object) -> Story:
    return Story("enforcement_publicity", DAY, place).take("collect", DAY, **answers)


def published(**answers: object) -> Story:
    return collected(**answers).take("screen", "2026-03-03").take("publish", "2026-03-04")


@pytest.mark.parametrize(("kind", "due"), [
    ("行政处罚", "2026-03-11"), ("行政许可", "2026-03-11"), ("其他行政执法决定", "2026-03-30"),
])
def test_fines_and_licences_in_seven_working_days_and_the_rest_in_twenty(kind: str, due: str) -> None:
    assert collected(kind=kind).due("公开", DAY) == due


def test_seven_working_days_over_the_national_day() -> None:
    story = Story("enforcement_publicity", "2026-09-30").take("collect", "2026-09-30", kind="行政许可")
    assert story.due("公开", "2026-09-30") == "2026-10-15"


def test_nothing_is_published_unscreened() -> None:
    collected().refused("publish", "2026-03-03", "二(六)")
    collected().refused("screen", "2026-03-03", "第五十条", secrets=False)


def test_in_inner_mongolia_more_is_masked_and_minors_are_left_out() -> None:
    collected("150202").refused("screen", "2026-03-03", "第十条", masked=False)
    collected("150202").take("screen", "2026-03-03").refused("publish", "2026-03-04", "第十一条", minor=True)
    collected().allowed("screen", "2026-03-03", masked=False)


def test_a_notable_fine_is_not_withheld_as_unnotable() -> None:
    collected().refused("withhold", "2026-03-03", "第四十八条", ground="不具有一定社会影响的处罚")
    collected(**OPEN_NOT).allowed("withhold", "2026-03-03", ground="不具有一定社会影响的处罚")


def test_a_fine_that_fell_is_taken_down_within_three_working_days_with_reasons() -> None:
    story = published().take("overturn", "2026-04-30")
    assert story.due("撤下", "2026-04-30") == "2026-05-08"
    story.refused("unpublish", "2026-05-06", "第四十八条", reason=None)
    assert story.take("unpublish", "2026-05-06").now("2026-05-07").outcome == "已撤下"


def test_a_fine_changed_on_reconsideration_is_taken_down_too() -> None:
    story = published().link("reconsideration", "2026-03-10", "2026-04-30", "变更")
    assert story.due("撤下", "2026-05-06") == "2026-05-08"
    collected().take("screen", "2026-03-03").link("reconsideration", "2026-03-10", "2026-04-30", "撤销").refused(
        "publish", "2026-05-06", "二(六)")


def test_other_decisions_are_taken_down_at_once() -> None:
    story = published(kind="其他行政执法决定").take("overturn", "2026-04-30")
    assert [(duty.name, duty.due) for duty in story.now("2026-05-06").duties] == [("撤下", None)]
    story.allowed("unpublish", "2026-05-06", reason=None)


def test_what_stands_is_not_taken_down() -> None:
    published().refused("unpublish", "2026-05-06", "二(六)")


def test_what_is_wrong_is_put_right() -> None:
    story = published().take("point_out", "2026-03-06", by="party")
    assert [duty.name for duty in story.now("2026-03-06").duties] == ["更正"]
    assert story.take("correct", "2026-03-09").now("2026-03-09").duties == []


def test_the_years_numbers_are_out_on_31_january_holiday_or_not() -> None:
    story = Story("enforcement_statistics", "2026-01-12").take("compile", "2026-01-12")
    assert (story.due("公开年报", "2026-01-12"), story.due("报送年报", "2026-01-12")) == ("2026-01-31", "2026-01-31")
    story.refused("open", "2026-01-13", "二(六)")
    story.take("check", "2026-01-13").take("open", "2026-01-14").take("report", "2026-01-14")
    assert story.now("2026-01-15").duties == []


# 全过程记录

def opened(place: str = "", **answers: object) -> Story:
    return Story("full_record", DAY, place).take("open", DAY, **answers)


def test_every_stage_is_on_record_before_the_file_is_closed() -> None:
    opened().refused("archive", "2026-03-09", "三(九)")
    opened().take("write", DAY).refused("archive", "2026-03-09", "三", covered=["启动"])
    assert opened().take("write", DAY).take("archive", "2026-03-09").now("2026-03-10").outcome == "已归档"


def test_seizure_is_filmed_throughout() -> None:
    story = opened(throughout=["查封扣押财产"]).take("write", DAY)
    story.refused("archive", "2026-03-09", "三(八)")
    story.take("record", DAY, what="查封扣押财产").allowed("archive", "2026-03-09", recorded=["查封扣押财产"])


def test_what_may_be_disputed_is_filmed_or_explained_and_in_inner_mongolia_filmed() -> None:
    story = opened(contentious=["留置送达"]).take("write", DAY)
    story.refused("archive", "2026-03-09", "三(八)")
    story.allowed("archive", "2026-03-09", why_not="文字记录能够全面有效记录")
    story = opened("150202", contentious=["留置送达"]).take("write", DAY)
    story.refused("archive", "2026-03-09", "第十七条", why_not="文字记录能够全面有效记录")


def test_in_inner_mongolia_a_film_is_uploaded_within_a_day_and_says_why_it_broke_off() -> None:
    story = opened("150202").take("write", DAY)
    story.refused("record", DAY, "第十九条", unbroken=False)
    story.take("record", DAY, unbroken=False, break_cause="设备故障")
    assert story.due("上传", DAY) == "2026-03-03T11:00:00"
    story.refused("archive", "2026-03-09", "第二十条", recorded=["现场执法"])
    story.take("upload", "2026-03-03").allowed("archive", "2026-03-09", recorded=["现场执法"])


def test_nothing_is_altered_or_deleted() -> None:
    opened().refused("append", DAY, "三(九)", altered=True)
    opened("150202").refused("append", DAY, "第二十三条", altered=True)
    story = opened().take("write", DAY).take("archive", "2026-03-09", keep_until="2026-12-31")
    story.refused("dispose", "2026-12-31", "三(九)")
    story.allowed("dispose", "2027-01-01")


# 法制审核

def submitted(place: str = "", branch: str = "", **answers: object) -> Story:
    return Story("legal_review_of_major_enforcement", DAY, place, branch).take("submit", DAY, **answers)


FAILED = {"result": "存在问题，不通过", "facts_ok": False}


def test_a_major_decision_waits_for_the_review() -> None:
    submitted().refused("decide", "2026-03-05", "四")
    submitted().take("conclude", "2026-03-05", **FAILED).refused("decide", "2026-03-06", "四")
    submitted().take("conclude", "2026-03-05").allowed("decide", "2026-03-06")


def test_what_was_mended_is_reviewed_again() -> None:
    story = submitted().take("conclude", "2026-03-05", **FAILED).take("respond", "2026-03-06")
    story.take("resubmit", "2026-03-09").refused("decide", "2026-03-09", "四")
    story.refused("review_again", "2026-03-10", "四(十三)", solved=False)
    story.take("review_again", "2026-03-10").take("decide", "2026-03-11")
    passed = submitted().take("conclude", "2026-03-05").take("respond", "2026-03-06")
    passed.refused("resubmit", "2026-03-06", "四(十三)")


def test_who_handles_the_case_does_not_review_it() -> None:
    submitted().refused("conclude", "2026-03-05", "四(十四)", person="赵一")
    submitted("150202").refused("conclude", "2026-03-05", "第二十七条", person="赵一")
    submitted(branch="市场监管").refused("conclude", "2026-03-05", "第四十九条", person="赵一")


def test_the_first_time_takes_a_lawyers_qualification() -> None:
    submitted().refused("conclude", "2026-03-05", "第五十八条", first=True)
    submitted().allowed("conclude", "2026-03-05", first=True, qualified=True)


@pytest.mark.parametrize("fault", ["organ_ok", "powers_ok", "facts_ok", "law_ok", "steps_ok", "papers_ok"])
def test_a_fault_found_is_no_pass(fault: str) -> None:
    submitted().refused("conclude", "2026-03-05", "四(十三)", **{fault: False})


def test_in_inner_mongolia_five_working_days_and_five_more_without_the_time_of_papers() -> None:
    story = submitted("150202")
    assert story.due("审核", DAY) == "2026-03-09"
    story.refused("extend", "2026-03-06", "第三十一条", agreed=None)
    story.refused("extend", "2026-03-06", "第三十一条", amount=6)
    story.take("return", "2026-03-04").refused("conclude", "2026-03-05", "第二十九条")
    story.take("supplement", "2026-03-06").take("extend", "2026-03-06")
    assert story.due("审核", "2026-03-06") == "2026-03-18"


def test_differences_are_settled_by_the_head() -> None:
    story = submitted().take("conclude", "2026-03-05", **FAILED).take("respond", "2026-03-06", agrees=False)
    story.take("arbitrate", "2026-03-09").allowed("withdraw", "2026-03-10")


# 告知承诺

def committed(**answers: object) -> Story:
    return Story("license_commitment", DAY).take("receive", DAY, **answers).take("inform", DAY).take("commit", DAY)


def test_who_commits_himself_has_it_at_once_and_is_checked_afterwards() -> None:
    story = committed().take("decide", DAY)
    assert story.due("核查", DAY) == "2026-05-06"
    assert story.take("check", "2026-03-20").take("close", "2026-03-23").now("2026-03-24").duties == []


def test_without_information_or_commitment_there_is_no_decision() -> None:
    story = Story("license_commitment", DAY).take("receive", DAY)
    story.refused("decide", DAY, NOTED)
    story.take("inform", DAY).refused("decide", DAY, NOTED)
    story.refused("inform", DAY, NOTED, consequences=None)


NOTED = "（条款号待核）"


def test_great_risks_and_broken_credit_take_the_ordinary_way() -> None:
    committed(risk="公共安全").refused("decide", DAY, NOTED)
    committed(discredited=True).refused("decide", DAY, NOTED)
    committed(risk="公共安全").take("to_ordinary", DAY)
    assert committed(discredited=True).take("decline", DAY).now(DAY).outcome == "转一般程序"


def test_a_proof_committed_to_is_not_asked_for_again() -> None:
    proof = committed(kind="证明事项")
    proof.refused("decide", DAY, NOTED, result="不再索要证明，予以办理", more_asked=True)
    proof.refused("decide", DAY, NOTED)
    proof.allowed("decide", DAY, result="不再索要证明，予以办理")


def test_a_false_commitment_is_revoked_and_a_partly_false_one_mended_first() -> None:
    story = committed().take("decide", DAY).take("check", "2026-03-20", result="部分不实")
    story.refused("revoke", "2026-03-23", NOTED)
    story.take("order_correction", "2026-03-23", correct_by="2026-04-10").refused("revoke", "2026-04-10", NOTED)
    story.allowed("revoke", "2026-04-13")
    story.take("corrected", "2026-04-08").allowed("close", "2026-04-09")
    false = committed().take("decide", DAY).take("check", "2026-03-20", result="不实")
    false.refused("revoke", "2026-03-23", "第六十九条", harm=True)
    false.allowed("revoke", "2026-03-23")
    committed().take("decide", DAY).take("check", "2026-03-20").refused("revoke", "2026-03-23", "第六十九条")
