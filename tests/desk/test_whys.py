"""为什么是这一天: one line a rule, with the date reached so far, from the record of a real matter."""

from __future__ import annotations

from fadu.desk.dossier import dossier
from fadu.desk.wording import day_words
from tests.desk.world import World


def test_start_period_pause_extension_and_last_day_are_told_in_their_order(there: World) -> None:
    clock = dossier(there.matters["long"], there.wang).clock
    assert clock is not None
    assert clock.name == "作出决定"
    texts = [line.text for line in clock.why]
    assert "受理，当日不计，从次日起算" in texts[0]
    assert texts[1] == "60日，按自然日数"
    assert "21 天不计" in texts[2]
    assert texts[3] == "延长30日，连续计算"
    assert "末日" in texts[4]


def test_every_line_of_law_names_its_article(there: World) -> None:
    clock = dossier(there.matters["long"], there.wang).clock
    assert clock is not None
    assert [line.bases[0].article for line in clock.why[:4]] == [
        "第二百零一条",
        "第六十二条",
        "第三十九条",
        "第六十二条",
    ]


def test_the_last_line_reaches_the_due_day(there: World) -> None:
    clock = dossier(there.matters["long"], there.wang).clock
    assert clock is not None
    assert clock.due is not None
    reached = [line.reached for line in clock.why if line.reached != "不变"][-1]
    assert day_words(clock.due) in reached
    assert clock.sum[-1] == f"＝{day_words(clock.due)}"


def test_a_paused_clock_has_no_date_but_says_what_is_left(there: World) -> None:
    file = dossier(there.matters["paused"], there.wang)
    paused = next(view for view in [file.clock, *file.others] if view and view.name == "作出决定")
    assert paused.light.word == "计时已停"
    assert paused.due is None
    assert 30 <= paused.left <= 40  # 60 days, 24 of them used up, then rolled to a working day


def test_working_days_name_the_days_off_that_were_skipped(there: World) -> None:
    file = dossier(there.matters["late"], there.wang)
    assert file.clock is not None
    assert file.clock.why[1].text.startswith("20个工作日，只数工作日")


def test_a_time_that_must_pass_first_is_never_late(there: World) -> None:
    from tests.desk.world import day, officers, take

    matter = there.matters["penalty"]
    take(
        matter,
        17,
        "investigate",
        there.li,
        {"team": officers(there), "no_interest": True, "card_shown": True, "record": "现场笔录"},
    )
    answers = {
        "facts": "事实",
        "proposal": "罚款",
        "public_interest": False,
        "complex": False,
        "grave": False,
        "crime": False,
    }
    take(matter, 16, "report", there.li, answers)
    notice = {
        "kinds": ["罚款"],
        "fine": 3000,
        "facts": "事实",
        "hearing_told": True,
        "rights_told": True,
        "served_on": day(15),
    }
    take(matter, 15, "notify", there.li, notice)
    views = dossier(matter, there.li)
    waiting = next(view for view in [views.clock, *views.others] if view and view.name == "陈述申辩")
    assert waiting.light.word == "期满"
