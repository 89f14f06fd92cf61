"""Each word of the grammar on a small procedure of its own."""
from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from fadu.law.acts import act
from fadu.law.calendar import CHINA
from fadu.law.periods import days, hours, validity, working_days
from fadu.procedures.clocks import Clock, Deemed, Extension, Pause, on_day
from fadu.procedures.conditions import (
    Linked,
    actor,
    actor_is,
    among,
    count,
    denied,
    disjoint,
    done,
    ends_with,
    given,
    holiday,
    later,
    missed,
    missing,
    night,
    on,
    outside,
    over,
    overlap,
    param,
    previous,
    size,
    today,
    total,
)  # fmt: skip
from fadu.procedures.fields import approval, asked, declared, field, listed, people, stated
from fadu.procedures.grammar import Procedure, version
from fadu.procedures.matter import Actor, Entry, Link, Parameter, Place
from fadu.procedures.rules import forbid, must, require
from fadu.procedures.situation import defects, refusals, situation
from fadu.procedures.steps import Role, Step, each, either, successive
from fadu.procedures.terms import GrammarError, named, no

LAW = act("某法", "2020-01-01")
OLD = act("某旧法", "2000-01-01", "2019-12-31")
LOCAL = act("某省规定", "2020-01-01", place="33")
BRANCH = act("某部规章", "2020-01-01", branch="市场监管")
CLERK, BOSS, PARTY = Role("clerk", "承办人"), Role("boss", "负责人"), Role("party", "当事人", outside=True)
HERE = Place(CHINA)


class Open(Step, starts=True, by=CLERK, phase="开始", basis=LAW[1]):
    """立案"""
    on_date: date = field("立案之日")
    kind: str = field("类别", choices=("甲", "乙", "丙"))
    amount: int = field("金额", unit="元")
    team: list[str] = field("人员")


def law(*steps: type[Step], clocks: tuple[Clock, ...] = ()) -> Procedure:
    return Procedure("example", "示例", LAW, steps=[Open, *steps], clocks=clocks)


def entry(step: type[Step] | str, day: str = "2026-03-02", number: int = 1, role: str = "clerk", name: str = "甲",
          at: time = time(10), **data: Any) -> Entry:  # fmt: skip
    id = step if isinstance(step, str) else step.id
    return Entry(id, datetime.combine(date.fromisoformat(day), at), Actor(name, role), data, id=number)


def record(*steps: Entry | type[Step]) -> list[Entry]:
    """Open, then these, numbered in order."""
    made = [entry(Open), *(one if isinstance(one, Entry) else entry(one) for one in steps)]
    return [Entry(e.step, e.at, e.by, e.data, id=n, corrects=e.corrects) for n, e in enumerate(made, 1)]


def why(law: Procedure, entries: list[Entry], draft: Entry, place: Place = HERE, links: Any = None) -> list[str]:
    return [reason.word for reason in refusals(law, entries, draft, links or {}, place)]


def test_by_compares_the_role_of_who_acts() -> None:
    class Do(Step, by=(CLERK, BOSS), after=Open):
        """办理"""

    assert why(law(Do), record(), entry(Do, role="boss")) == []
    reasons = refusals(law(Do), record(), entry(Do, role="party"), {}, HERE)
    assert [(r.word, r.text) for r in reasons] == [("by", "办理应由承办人或者负责人办理")]


def test_a_step_without_after_needs_the_opening_step() -> None:
    class Do(Step, by=CLERK):
        """办理"""

    assert why(law(Do), [], entry(Do)) == ["after"]
    assert why(law(Do), record(), entry(Do)) == []


def test_after_takes_all_or_either_and_its_own_article() -> None:
    class A(Step, by=CLERK, after=Open):
        """甲事"""

    class B(Step, by=CLERK, after=Open):
        """乙事"""

    class Both(Step, by=CLERK, after={A: LAW[7], B: None}, basis=LAW[2]):
        """两事之后"""

    class One(Step, by=CLERK, after=either(A, B)):
        """一事之后"""

    book = law(A, B, Both, One)
    reasons = refusals(book, record(), entry(Both), {}, HERE)
    assert [(r.text, str(r.basis)) for r in reasons] == [("尚未甲事", "《某法》第七条"), ("尚未乙事", "《某法》第二条")]
    assert why(book, record(A), entry(One)) == []
    assert why(book, record(), entry(One)) == ["after"]


def test_before_names_a_later_step_and_once_is_once() -> None:
    class A(Step, by=CLERK, after=Open, before="B", once=True):
        """甲事"""

    class B(Step, by=CLERK, after=Open):
        """乙事"""

    assert why(law(A, B), record(B), entry(A)) == ["before"]
    assert why(law(A, B), record(A), entry(A)) == ["once"]
    assert why(law(A, B), record(), entry(Open)) == ["once"]


def test_concluding_ends_the_matter_for_all_but_what_follows() -> None:
    class Decide(Step, by=CLERK, after=Open, phase="决定"):
        """决定"""
        kind: str = field("类型", choices=("准", "驳"))
        concludes = kind

    class Serve(Step, by=CLERK, after=Decide):
        """送达"""

    class Report(Step, by=CLERK, after=Serve):
        """报告"""

    class Ask(Step, by=CLERK, after=Open):
        """询问"""

    class Cite(Step, by=CLERK, after=Open, lasting=True):
        """引用"""

    book, entries = law(Decide, Serve, Report, Ask, Cite), record(entry(Decide, kind="驳"))
    now = situation(book, entries, {}, HERE, datetime(2026, 3, 3))
    assert (now.phase, now.outcome, now.ended) == ("决定", "驳", date(2026, 3, 2))
    assert set(now.open) == {"serve", "cite"}
    assert [reason.word for reason in now.refused["ask"]] == ["ended"]


def test_what_others_do_is_recorded_with_its_defects_and_never_refused() -> None:
    class Ask(Step, by=PARTY, after=Open, before="Decide", observed=True, basis=LAW[3]):
        """申请"""
        reason: str = stated("理由")
        rules = [forbid(today > date(2026, 3, 5), "逾期")]

    class Decide(Step, by=CLERK, after=Open):
        """决定"""
        concludes = "完"

    book, late = law(Ask, Decide), entry(Ask, "2026-03-10", role="party")
    assert why(book, record(Decide), late) == []
    assert [r.word for r in defects(book, record(), late, {}, HERE)] == ["forbid", "stated"]
    assert why(book, record(), entry(Ask, role="clerk")) == ["by"]
    assert why(book, [], late) == ["after"]
    ended = situation(book, record(Decide), {}, HERE, datetime(2026, 3, 3))
    assert "ask" not in ended.open
    assert "ask" not in ended.refused


def test_lines_in_rising_strength() -> None:
    class Do(Step, by=CLERK, after=Open, basis=LAW[4]):
        """办理"""
        note: str = field("备注")
        facts: str = stated("事实", LAW[5])
        crime: bool = asked("涉嫌犯罪")
        clear: bool = declared("事实清楚")

    book = law(Do)
    reasons = refusals(book, record(), entry(Do), {}, HERE)
    assert [r.text for r in reasons] == ["应当载明事实", "应当明确是否涉嫌犯罪", "须由经办人确认：事实清楚"]
    assert str(reasons[0].basis) == "《某法》第五条"
    assert why(book, record(), entry(Do, facts="有", crime=False, clear=True)) == []
    assert why(book, record(), entry(Do, facts="有", crime=False, clear=False)) == ["declared"]


def test_a_line_may_be_wanted_under_a_condition() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        kind: str = stated("类型", choices=("准", "驳"))
        reasons: str = stated("理由", when=kind == "驳")
        grounds: str = stated("依据", unless=kind == "准")

    assert why(law(Do), record(), entry(Do, kind="准")) == []
    assert why(law(Do), record(), entry(Do, kind="驳")) == ["stated", "stated"]
    assert Do.field("kind").required
    assert Do.field("reasons").when == "类型为“驳”"
    assert Do.field("grounds").when == "并非类型为“准”"


def test_an_answer_outside_the_choices_is_refused() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        kind: str = field("类型", choices=("准", "驳"))
        kinds: set[str] = field("种类", choices=("甲", "乙"))

    assert why(law(Do), record(), entry(Do, kind="拖")) == ["field"]
    assert why(law(Do), record(), entry(Do, kinds={"甲", "丙"})) == ["field"]
    assert why(law(Do), record(), entry(Do, kind="准", kinds={"乙"})) == []
    assert Do.field("kind").choices == ("准", "驳")


def test_people_hold_certificates_on_the_day_and_the_wanting_are_named() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        team = people("执法人员", 2, "行政执法", LAW[6])

    def person(name: str, **paper: Any) -> dict[str, Any]:
        return {"name": name, "certificate": {"category": "行政执法", **paper}}

    book = law(Do)
    assert why(book, record(), entry(Do, team=[person("赵"), person("钱")])) == []
    assert why(book, record(), entry(Do, team=[person("赵"), person("赵")])) == ["people"]
    lapsed = [person("赵"), person("钱", to=date(2026, 3, 1)), {"name": "孙"}]
    found = refusals(book, record(), entry(Do, team=lapsed), {}, HERE)
    assert [r.text for r in found] == ["钱、孙没有当日有效的行政执法证件"]
    assert why(book, record(), entry(Do, team=[person("赵"), person("钱", status="暂扣")])) == ["people"]


def test_the_number_and_the_certificate_may_rest_on_two_articles() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        team = people("执法人员", 2, "行政执法", LAW[6], certified=LAW[7])

    found = refusals(law(Do), record(), entry(Do, team=[{"name": "孙"}]), {}, HERE)
    assert [str(r.basis) for r in found] == [str(LAW[6]), str(LAW[7])]


def test_listed_and_approval() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        organ = listed("主体", "名录")
        agreed = approval("同意", by=BOSS)

    def consent(role: str = "boss", day: int = 2) -> dict[str, Any]:
        return {"by": {"name": "周", "role": role}, "on": date(2026, 3, day)}

    book, organ = law(Do), {"name": "某局", "from": date(2026, 3, 2), "to": date(2026, 3, 2)}
    assert why(book, record(), entry(Do, organ=organ, agreed=consent())) == []
    assert why(book, record(), entry(Do, "2026-03-03", organ=organ, agreed=consent())) == ["listed"]
    assert why(book, record(), entry(Do, organ={"status": "注销"}, agreed=consent())) == ["listed"]
    for bad in (None, consent("clerk"), consent(day=3)):
        assert why(book, record(), entry(Do, organ=organ, agreed=bad)) == ["approval"]


def test_forbid_require_and_must() -> None:
    class Notify(Step, by=CLERK, after=Open):
        """告知"""
        fine: int = field("拟罚", unit="元")

    class Hear(Step, by=CLERK, after=Open):
        """听证"""

    class Do(Step, by=CLERK, after=Open):
        """决定"""
        fine: int = field("罚款", unit="元")
        rules = [
            forbid(fine > Notify.fine, "重于告知"),
            require(fine <= 100, "超过一百元", when=done(Notify)),
            must(Notify, having=Notify.fine > 0),
            must(Notify, "听证后须再告知", since=Hear, when=done(Hear)),
        ]

    book = law(Notify, Hear, Do)
    assert why(book, record(), entry(Do)) == ["must"]
    assert refusals(book, record(), entry(Do), {}, HERE)[0].text == "尚未告知"
    told = entry(Notify, fine=50)
    assert why(book, record(told), entry(Do, fine=50)) == []
    assert why(book, record(told), entry(Do, fine=51)) == ["forbid"]
    assert why(book, record(entry(Notify, fine=500)), entry(Do, fine=101)) == ["require"]
    assert why(book, record(told, Hear), entry(Do, fine=50)) == ["must"]
    assert why(book, record(told, Hear, told), entry(Do, fine=50)) == []


CONDITIONS: list[tuple[Any, dict[str, Any], bool]] = [
    (Open.kind == "甲", {"kind": "甲"}, True),
    (Open.kind == "甲", {}, False),
    (Open.kind != "甲", {}, True),
    (Open.amount > 5, {}, False),
    (Open.amount <= 5, {}, False),
    (Open.amount + 1 >= 6, {"amount": 5}, True),
    (among(Open.kind, ("甲", "乙")), {"kind": "丙"}, False),
    (overlap(Open.team, ("赵", "钱")), {"team": ["孙", "钱"]}, True),
    (outside(Open.team, ["赵"]), {"team": ["赵", "钱"]}, True),
    (given(Open.kind), {"kind": ""}, False),
    (missing(Open.team), {"team": []}, True),
    (denied(Open.kind), {}, False),
    (ends_with(Open.kind, "甲"), {"kind": "甲"}, True),
    (size(Open.team) == 2, {"team": ["赵", "钱"]}, True),
    (total(Open.amount) == 7, {"amount": 7}, True),
    (previous(Open.amount) == 7, {"amount": 7}, True),
    (count(Open) == 1, {}, True),
    (on(Open) == date(2026, 3, 2), {}, True),
    (Open.on_date + days(30) == date(2026, 4, 1), {"on_date": date(2026, 3, 2)}, True),
    (Open.on_date + days(30) == date(2026, 4, 1), {}, False),
    (Open.on_date + days(30) < date(2050, 1, 1), {"on_date": date(2049, 3, 2)}, False),
    (done(Open) & no(Open.kind == "甲"), {"kind": "乙"}, True),
    (named("大额", Open.amount > 100) | (Open.kind == "甲"), {"amount": 101}, True),
    (today == date(2026, 3, 9), {}, True),
    (param("标准") == 5, {}, True),
    (param("别的") == 5, {}, False),
    (Linked("review", "审核").done, {}, True),
    (Linked("review", "审核").outcome == "合法", {}, True),
    (Linked("review", "审核")["意见"] == "可", {}, True),
    (Linked("other", "别的").open, {}, False),
    (night, {}, False),
    (holiday, {}, False),
]


@pytest.mark.parametrize(("condition", "answers", "holds"), CONDITIONS, ids=[str(row[0]) for row in CONDITIONS])
def test_conditions(condition: Any, answers: dict[str, Any], holds: bool) -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        rules = [forbid(condition, "成立")]

    place = Place(CHINA, parameters={"标准": (Parameter(5, date(2020, 1, 1)),)})
    links = {"review": Link(date(2026, 3, 1), date(2026, 3, 3), "合法", {"意见": "可"})}
    found = why(law(Do), [entry(Open, **answers)], entry(Do, "2026-03-09", 2), place, links)
    assert (found == ["forbid"]) is holds


def test_who_acts_and_when() -> None:
    class Do(Step, by=(CLERK, BOSS), after=Open):
        """办理"""
        rules = [
            require(disjoint(actor, Open.team), "应当回避"),
            require(actor_is(BOSS), "应由负责人办理", when=Open.kind == "甲"),
            forbid(night | holiday, "不得在夜间或者节假日"),
        ]

    book, opened = law(Do), [entry(Open, team=["甲"], kind="甲")]
    assert why(book, opened, entry(Do, number=2)) == ["require", "require"]
    assert why(book, opened, entry(Do, number=2, role="boss", name="乙")) == []
    assert why(book, opened, entry(Do, number=2, role="boss", name="乙", at=time(23))) == ["forbid"]
    assert why(book, opened, entry(Do, "2026-10-01", 2, role="boss", name="乙")) == ["forbid"]


def test_conditions_read_aloud() -> None:
    assert str((Open.kind == "甲") & ((Open.amount > 5) | done(Open))) == "类别为“甲”，且（金额超过5，或者已立案）"
    assert str(Open.on_date > on(Open) + days(30)) == "立案之日晚于立案之日起30日"
    assert str(no(named("大额", Open.amount > 100))) == "并非“大额”"
    assert str(no((Open.kind == "甲") | done(Open))) == "并非（类别为“甲”，或者已立案）"


def test_slips_of_the_pen_are_found_when_the_file_is_read() -> None:
    with pytest.raises(GrammarError, match="没有选项丁"):
        Open.kind == "丁"  # noqa: B015
    with pytest.raises(GrammarError, match="不是真假"):
        bool(Open.kind == "甲")
    with pytest.raises(GrammarError, match="没有步骤"):
        law(type("Do", (Step,), {"__doc__": "办理"}, after="Nowhere"))
    with pytest.raises(GrammarError, match="没有注明类型"):
        type("Do", (Step,), {"__doc__": "办理", "line": field("某行")})
    with pytest.raises(GrammarError, match="不能叫title"):
        type("Do", (Step,), {"__doc__": "办理", "title": field("标题")})

    class Do(Step, after=Open):
        """办理"""
        rules = [require(over("没有的期限"), "未到")]

    with pytest.raises(GrammarError, match="没有期限"):
        law(Do)
    with pytest.raises(GrammarError, match="却不因此停止"):
        law(clocks=(Clock("甲", days(3), since=Open, then=Deemed(Open, "视为")),))
    with pytest.raises(GrammarError, match="没有延长的最长期限"):
        Clock("甲", days(3), since=Open, extend=Extension(Open, Open.amount))


class Ask(Step, by=CLERK, after=Open):
    """征求意见"""
    sent_on: date = field("发出之日")


class Answer(Step, by=CLERK, after=Ask):
    """收到意见"""


class Longer(Step, by=CLERK, after=Open, before="Finish"):
    """延长"""
    amount: int = field("延长时间")


class Finish(Step, by=CLERK, after=Open):
    """办完"""
    by_when: date = field("所定之日")


def clock(*entries: Entry, at: str, name: str = "办理", **shape: Any) -> Any:
    made = Clock(name, shape.pop("period", working_days(5)), shape.pop("since", Open), **shape)
    book = law(Ask, Answer, Longer, Finish, clocks=(made,))
    moment = datetime.combine(date.fromisoformat(at), time(12))
    return situation(book, record(*entries), {}, HERE, moment).clocks.get(name)


def test_a_clock_runs_from_since_until_stopped_in_time_or_late() -> None:
    state = clock(at="2026-03-09", until=Finish)
    assert (state.start, state.due) == (date(2026, 3, 2), date(2026, 3, 9))
    assert (state.pending, state.run_out, state.late) == (True, False, False)
    assert clock(at="2026-03-10", until=Finish).late
    assert not clock(entry(Finish, "2026-03-09"), at="2026-04-01", until=Finish).late
    late = clock(entry(Finish, "2026-03-10"), at="2026-04-01", until=Finish)
    assert (late.stopped, late.pending, late.late) == (date(2026, 3, 10), False, True)


def test_a_clock_without_until_is_no_duty_and_without_days_is_at_once() -> None:
    assert not clock(at="2026-04-01").pending
    duty = clock(at="2026-04-01", period=None, until=Finish)
    assert (duty.due, duty.pending, duty.late, duty.period) == (None, True, False, "及时")


def test_of_several_beginnings_the_last_counts_and_stops_count_after_it() -> None:
    asked = entry(Ask, "2026-03-16", sent_on=date(2026, 3, 17))
    state = clock(entry(Finish, "2026-03-04"), asked, at="2026-03-20", since=(Open, Ask.sent_on), until=Finish)
    assert (state.start, state.due, state.pending) == (date(2026, 3, 17), date(2026, 3, 24), True)


def test_a_day_named_by_an_answer_is_the_last_day() -> None:
    state = clock(entry(Finish, by_when=date(2026, 5, 1)), at="2026-05-02", period=on_day(Finish.by_when), until=Ask)
    assert (state.due, state.late) == (date(2026, 5, 1), True)
    assert state.period == "至办完所定的所定之日"
    assert clock(at="2026-05-02", period=on_day(Finish.by_when), until=Ask).due is None


def test_pauses_do_not_count_and_a_running_one_leaves_the_day_open() -> None:
    pause = {"less": [Pause(Ask, Answer)], "until": Finish}
    assert clock(entry(Ask, "2026-03-04"), at="2026-03-05", **pause).due is None
    back = clock(entry(Ask, "2026-03-04"), entry(Answer, "2026-03-06"), at="2026-03-07", **pause)
    assert (back.due, back.gaps) == (date(2026, 3, 11), ((date(2026, 3, 4), date(2026, 3, 6)),))
    dated = {"less": [Pause(Ask.sent_on, Answer)], "until": Finish}
    asked = entry(Ask, "2026-03-04", sent_on=date(2026, 3, 5))
    assert clock(asked, entry(Answer, "2026-03-06"), at="2026-03-07", **dated).due == date(2026, 3, 10)


def test_an_extension_lengthens_within_its_limit_while_the_clock_runs() -> None:
    longer = Extension(Longer, Longer.amount, days(5))
    running = Clock("办理", days(10), Open, until=Finish, basis=LAW[9], extend=longer)
    book = law(Ask, Answer, Longer, Finish, clocks=(running,))
    assert why(book, record(), entry(Longer, "2026-03-12", amount=5)) == []
    assert why(book, record(), entry(Longer, "2026-03-13", amount=5)) == ["extend"]
    assert why(book, record(), entry(Longer, "2026-03-12", amount=6)) == ["extend"]
    assert why(book, record(), entry(Longer, "2026-03-12", amount=-1)) == ["extend"]
    once = record(entry(Longer, "2026-03-04", amount=3))
    assert why(book, once, entry(Longer, "2026-03-05", amount=2)) == ["extend"]
    assert situation(book, once, {}, HERE, datetime(2026, 3, 5)).clocks["办理"].due == date(2026, 3, 16)


def test_a_clock_opens_bars_and_supposes() -> None:
    class Deny(Step, by=CLERK, after=Open, phase="视为驳回"):
        """驳回"""

    wait = Clock("等候", days(3, roll=False), Open, basis=LAW[8], opens=Finish, unless=Open.kind == "甲")
    limit = Clock("时限", days(10, roll=False), Open, basis=LAW[8], bars=Ask)
    silent = Clock("审查", days(5, roll=False), Open, until=(Finish, Deny), basis=LAW[8], then=Deemed(Deny, "视为驳回"))
    book = law(Ask, Answer, Longer, Finish, Deny, clocks=(wait, limit, silent))
    assert why(book, record(), entry(Finish, "2026-03-05")) == ["opens"]
    assert why(book, record(), entry(Finish, "2026-03-06")) == []
    assert why(book, [entry(Open, kind="甲")], entry(Finish, number=2)) == []
    assert why(book, record(), entry(Ask, "2026-03-12")) == []
    assert why(book, record(), entry(Ask, "2026-03-13")) == ["bars"]
    assert situation(book, record(), {}, HERE, datetime(2026, 3, 7, 23)).phase == "开始"
    deemed = situation(book, record(), {}, HERE, datetime(2026, 3, 8))
    assert (deemed.phase, deemed.clocks["审查"].stopped) == ("视为驳回", date(2026, 3, 7))


def test_hours_and_years() -> None:
    state = clock(at="2026-03-03", period=hours(24), until=Finish)
    assert (state.due, state.late) == (datetime(2026, 3, 3, 10), True)
    assert clock(at="2026-03-03", period=validity(2)).due == date(2028, 3, 1)


def test_a_year_without_calendar_leaves_the_day_open() -> None:
    opened = Entry("open", datetime(2026, 12, 30, 9), Actor("甲", "clerk"), {}, id=1)
    book = law(Finish, clocks=(Clock("办理", working_days(5), Open, until=Finish),))
    state = situation(book, [opened], {}, HERE, datetime(2026, 12, 31)).clocks["办理"]
    assert (state.due, state.pending, state.run_out) == (None, True, False)


def test_of_several_clocks_of_one_name_the_last_that_applies_is_in_force() -> None:
    ordinary = Clock("办理", days(60), Open, until=Finish, basis=LAW[1])
    short = Clock("办理", days(30), Open, until=Finish, basis=LAW[1], when=Open.kind == "甲")
    local = Clock("办理", days(20), Open, until=Finish, basis=LOCAL[1])
    book = law(Finish, clocks=(ordinary, short, local))

    def due(place: Place, **answers: Any) -> Any:
        return situation(book, [entry(Open, **answers)], {}, place, datetime(2026, 3, 3)).clocks["办理"].due

    assert due(HERE) == date(2026, 5, 6)  # 5月1日 to 5月5日 off
    assert due(HERE, kind="甲") == date(2026, 4, 1)
    assert due(Place(CHINA, "331100")) == date(2026, 3, 23)


def test_rules_bind_where_and_when_their_act_does() -> None:
    class Do(Step, by=CLERK, after=Open):
        """办理"""
        rules = [
            forbid(done(Open), "本省不得", LOCAL[2]),
            forbid(done(Open), "本系统不得", BRANCH[2]),
            forbid(done(Open), "旧法不得", OLD[2]),
            forbid(done(Open), "前后两法都不得", successive(BRANCH[3], LAW[3])),
        ]

    class Report(Step, by=CLERK, after=Open, basis=LOCAL[5]):
        """报省里"""

    book = law(Do, Report)

    def texts(place: Place) -> list[str]:
        return [f"{r.text}{r.basis}" for r in refusals(book, record(), entry(Do, number=2), {}, place)]

    assert texts(HERE) == ["前后两法都不得《某法》第三条"]
    assert texts(Place(CHINA, "330100")) == ["本省不得《某省规定》第二条", "前后两法都不得《某法》第三条"]
    assert texts(Place(CHINA, "", "市场监管")) == ["本系统不得《某部规章》第二条", "前后两法都不得《某部规章》第三条"]
    assert why(book, record(), entry(Report, number=2)) == ["unknown"]
    assert why(book, record(), entry(Report, number=2), Place(CHINA, "330100")) == []


def test_a_matter_runs_under_the_version_of_its_first_day() -> None:
    former = Procedure("example", "示例", OLD, steps=[Open])
    current = law()
    assert version((current, former), date(2019, 12, 31)) is former
    assert version((current, former), date(2020, 1, 1)) is current
    with pytest.raises(LookupError, match="没有施行中的版本"):
        version((current, former), date(1999, 1, 1))


def test_missed_and_later() -> None:
    class Fine(Step, by=CLERK, after=Open):
        """加罚"""
        rules = [require(missed("办理"), "尚未逾期"), forbid(later(Answer, Ask), "已有意见")]

    book = law(Ask, Answer, Finish, Fine, clocks=(Clock("办理", working_days(5), Open, until=Finish),))
    assert why(book, record(), entry(Fine, "2026-03-09", 9)) == ["require"]
    assert why(book, record(), entry(Fine, "2026-03-10", 9)) == []
    assert why(book, record(Ask, Answer), entry(Fine, "2026-03-10", 9)) == ["forbid"]
    assert why(book, record(Ask, Answer, Ask), entry(Fine, "2026-03-10", 9)) == []


def test_a_correction_stands_in_the_place_of_what_it_corrects() -> None:
    class Do(Step, by=CLERK, after=Open, once=True):
        """决定"""
        fine: int = stated("罚款", unit="元")
        note: str = field("备注")
        rules = [forbid(fine > 100, "超过一百元")]
        concludes = "完"

    book = law(Do)
    entries = record(entry(Do, fine=50, note="原"))

    def correction(number: int, corrects: int, **data: Any) -> Entry:
        return Entry("do", datetime(2026, 4, 1), Actor("甲", "clerk"), data, id=number, corrects=corrects)

    assert why(book, entries, correction(3, 2, fine=60)) == []
    assert why(book, entries, correction(3, 2, fine=160)) == ["forbid"]
    assert why(book, entries, correction(3, 1, fine=60)) == ["unknown"]
    assert why(book, entries, correction(3, 7, fine=60)) == ["unknown"]
    twice = [*entries, correction(3, 2, fine=60), correction(4, 3, note="更正")]
    assert why(book, twice, correction(5, 4, fine=170)) == ["forbid"]
    now = situation(book, twice, {}, HERE, datetime(2026, 4, 2))
    assert (now.outcome, now.ended) == ("完", date(2026, 3, 2))


def test_each_takes_one_or_several() -> None:
    assert each(Open) == (Open,)
    assert each((Open, Ask)) == (Open, Ask)
