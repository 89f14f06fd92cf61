"""行政执法机关移送涉嫌犯罪案件的规定: to the police and back, and what follows for the penalty."""
from __future__ import annotations

from datetime import datetime

from . import paths, ways
from .ways import Story


def returned(result: str = "不予立案") -> Story:
    """The police told on 3月9日 that they open no case."""
    return ways.transferred().take("police_decide", "2026-03-09", result=result, received_on="2026-03-09")


def test_the_head_decides_in_three_days_and_the_case_leaves_in_a_day() -> None:
    story = ways.suspected().take("name_team", "2026-03-02").take("report", "2026-03-03")
    assert story.due("审批", "2026-03-04") == "2026-03-06"
    national_day = Story("criminal_transfer", "2026-09-30").take("find", "2026-09-30").take("name_team", "2026-09-30")
    national_day.take("report", "2026-10-01").take("approve", "2026-10-03")
    assert national_day.now("2026-10-03").clocks["移送"].due == datetime(2026, 10, 4, 10, 30)


def test_what_was_not_approved_is_not_transferred_and_the_reasons_are_kept() -> None:
    story = ways.suspected().take("name_team", "2026-03-02").take("report", "2026-03-03")
    story.refused("approve", "2026-03-04", "第五条", approved=False)
    story.refused("approve", "2026-03-04", "第五条", by="officer")
    story.take("approve", "2026-03-04", approved=False, reasons="达不到追诉标准")
    story.refused("transfer", "2026-03-05", "第五条")
    assert story.take("conclude", "2026-03-05", result="不批准移送").now("2026-03-06").outcome == "不批准移送"


def test_a_fine_does_not_stand_in_for_the_transfer() -> None:
    story = ways.suspected().take("name_team", "2026-03-02").take("report", "2026-03-03")
    story.refused("approve", "2026-03-04", "第十一条", approved=False, reasons="已罚款", crime=True)


def test_the_five_materials_go_with_the_case() -> None:
    story = ways.approved()
    full = ["移送书", "调查报告", "涉案物品清单", "检验报告或者鉴定结论"]
    for missing in full:
        story.refused("transfer", "2026-03-06", "第六条", materials=[one for one in full if one != missing])
    story.allowed("transfer", "2026-03-06", materials=full)
    story.allowed("transfer", "2026-03-06", materials=full[:2], items=True, untested=True)


def test_a_refusal_is_contested_within_three_days() -> None:
    assert ways.transferred().due("公安决定", "2026-03-07") == "2026-03-09"
    returned().allowed("request_review", "2026-03-12")
    returned().refused("request_review", "2026-03-13", "第九条")
    returned("立案").refused("request_review", "2026-03-10", "第九条")
    story = returned().take("request_review", "2026-03-10")
    story.refused("suggest_supervision", "2026-03-11", "第九条")
    story.take("police_review", "2026-03-12", received_on="2026-03-13")
    story.allowed("suggest_supervision", "2026-03-16")
    story.refused("suggest_supervision", "2026-03-17", "第九条")


def test_while_the_refusal_is_contested_the_transfer_is_not_over() -> None:
    story = returned().take("request_review", "2026-03-10")
    story.refused("conclude", "2026-03-11", "第九条")
    story.take("police_review", "2026-03-12").take("suggest_supervision", "2026-03-13")
    story.refused("conclude", "2026-03-16", "第九条")
    assert story.take("supervision_result", "2026-03-20").take("conclude", "2026-03-21").now("2026-03-22").ended


def test_things_are_handed_over_in_three_days_once_the_case_is_opened() -> None:
    story = returned("立案")
    assert story.due("移交物品", "2026-03-10") == "2026-03-12"
    story.refused("conclude", "2026-06-01", "第十二条 第三十五条", result="追究刑事责任")
    story.take("hand_over", "2026-03-11").take("criminal_result", "2026-06-01", result="判处刑罚")
    assert story.take("conclude", "2026-06-02", result="追究刑事责任").now("2026-06-03").outcome == "追究刑事责任"
    returned().refused("hand_over", "2026-03-10", "第十二条")
    supervised = returned().take("suggest_supervision", "2026-03-10").take(
        "supervision_result", "2026-03-20", result="通知立案")
    assert supervised.due("移交物品", "2026-03-21") == "2026-03-23"


def test_earlier_bans_and_warnings_stand() -> None:
    ways.transferred().refused("stop_earlier", "2026-03-10", "第十一条", kinds=["责令停产停业"])
    ways.transferred().allowed("stop_earlier", "2026-03-10", kinds=["罚款"])


def test_what_comes_back_is_handled_and_told() -> None:
    story = Story("criminal_transfer", "2026-03-02").take("receive_back", "2026-03-02")
    story.refused("feed_back", "2026-03-20", "第十三条")
    story.take("handle_back", "2026-03-20").take("feed_back", "2026-03-25")
    assert story.now("2026-03-26").outcome == "逆向移送已处理"


# 与行政处罚的衔接


def test_the_clock_of_the_penalty_stands_still_while_the_case_is_with_the_police() -> None:
    story = paths.investigated(crime=True)
    assert story.due("作出决定", "2026-03-20") == "2026-06-01"
    story.take("transfer_crime", "2026-03-20")
    assert story.now("2026-04-20").clocks["作出决定"].paused
    story.take("transfer_result", "2026-04-19")
    assert story.due("作出决定", "2026-04-20") == "2026-07-01"


def test_no_fine_is_decided_while_the_linked_transfer_is_open() -> None:
    story = paths.told().link("criminal_transfer", "2026-03-20")
    story.refused("decide", "2026-03-25", "第二十七条")
    story.link("criminal_transfer", "2026-03-20", "2026-03-24", "不予立案").allowed("decide", "2026-03-25")


def test_who_was_punished_by_the_court_is_no_longer_fined() -> None:
    story = paths.told().link("criminal_transfer", "2026-03-20", "2026-03-24", "追究刑事责任")
    story.refused("decide", "2026-03-25", "第三十五条")
    revoked = paths.told(notify={"kinds": ["吊销许可证件"], "fine": None}).take("waive", "2026-03-17", hearing=True)
    revoked.link("criminal_transfer", "2026-03-20", "2026-03-24", "追究刑事责任")
    revoked.allowed("decide", "2026-03-25", kinds=["吊销许可证件"], fine=None)


def test_what_the_linked_transfer_sent_back_is_punished_without_another() -> None:
    story = paths.told(crime=True)
    story.refused("decide", "2026-03-25", "第十一条 第二十七条")
    story.link("criminal_transfer", "2026-03-18", "2026-03-23", "不予立案").allowed("decide", "2026-03-25")
