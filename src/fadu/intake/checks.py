"""The arithmetic that should hold: parts and totals, rates, before and after, lists and their counts.

A part list need not be complete and a rate may rest on another base than the number beside it; where the text does
not settle that, the verdict is "cannot be told". A rate that only holds when cut off, not rounded, is "truncation".
"""
from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from fadu.intake.findings import Check, Fact, Task
from fadu.intake.layout import Breaks

HOLDS, FAILS, UNTOLD, CUT = "holds", "does not hold", "cannot be told", "truncation"
AMONG = re.compile(r"其中|包括|分别(?:为|是)|含")
BRACKET = re.compile(r"\([^()]*$")
RATE_NAME = re.compile(r"([\u4e00-\u9fff]{1,8}?)(?:率|比例|占比|比率)")
SHARE = re.compile(r"占[^,。;]{0,16}$|比(?:例|重|率)[^,。;]{0,6}$|率[^,。;]{0,8}$")
CHANGE = re.compile(r"(?:由|从)[^,。;]{0,16}$")
RISE = re.compile(r"(?:同比|环比|较[^,。;]{0,10})?(?P<word>增长|上升|提高|提升|增加|下降|降低|减少|压缩|压减|缩短|降)(?:了|幅度?为?|至|到)?[^,。;\d]{0,4}$")
LISTED = re.compile(r"(?P<list>[\u4e00-\u9fff《》“”()]{2,20}(?:、[\u4e00-\u9fff《》“”()]{2,30})+)(?P<etc>等)?$")
FORMS_OF_ENDING = re.compile(r"维持|撤销|驳回|终止|责令|变更|确认|调解|和解|撤回|废止|保留|失效|修改|继续有效|警告|罚款|没收|胜诉|败诉|办结|在办|未结|一般程序|简易程序|简易")
COUNTABLE = frozenset("%‰倍成")


def find(text: str, breaks: Breaks, facts: list[Fact], tasks: list[Task]) -> list[Check]:
    """Every relation between figures of one sentence, and the numbering of a plan's tasks."""
    found: list[Check] = []
    for group in _sentences(breaks, facts):
        found.extend(_parts(text, facts, group))
        found.extend(_rates(text, breaks, facts, group))
        found.extend(_changes(text, facts, group))
    found.extend(_lists(text, breaks, facts))
    found.extend(_numbering(tasks))
    return found


def _sentences(breaks: Breaks, facts: list[Fact]) -> list[list[int]]:
    """Indices of the facts, sentence by sentence."""
    groups: dict[int, list[int]] = {}
    for index, fact in enumerate(facts):
        groups.setdefault(breaks.sentence(fact.start)[0], []).append(index)
    return list(groups.values())


def _parts(text: str, facts: list[Fact], group: list[int]) -> list[Check]:
    """A total with the parts after it: said by 其中, or seen from their sum."""
    checks: list[Check] = []
    place = 0
    while place < len(group) - 1:
        total, parts, among = _candidates(text, facts, group, place)
        check = _sum_check(text, facts, total, parts, among) if parts else None
        if check is None:
            place += 1
            continue
        checks.append(check)
        for part in parts:
            facts[part].role, facts[part].of = "part", total
        if facts[total].role == "count":
            facts[total].role = "total"
        place += len(parts) + 1
    return checks


def _candidates(text: str, facts: list[Fact], group: list[int], place: int) -> tuple[int, list[int], bool]:
    total = group[place]
    unit = facts[total].unit
    parts: list[int] = []
    among = False
    previous = total
    for index in group[place + 1:]:
        between = text[facts[previous].end:facts[index].start]
        if "其中" in between and parts:
            break
        among = among or AMONG.search(between) is not None
        if BRACKET.search(between) and "含" in between:
            previous = index
            continue
        if facts[index].unit == unit and facts[index].role == "count" and facts[index].value <= facts[total].value:
            parts.append(index)
        elif facts[index].unit != unit and facts[index].role == "count" and not among:
            break
        previous = index
    return total, parts, among


def _sum_check(text: str, facts: list[Fact], total: int, parts: list[int], among: bool) -> Check | None:
    whole = _decimal(facts[total])
    for count in range(len(parts), 1, -1):
        some = parts[:count]
        if sum(_decimal(facts[index]) for index in some) == whole:
            del parts[count:]
            return Check("各分项之和等于总数", f"{_plus(facts, some)}={_number(facts[total])}", HOLDS, [total, *some])
    if not among:
        return None
    together = sum((_decimal(facts[index]) for index in parts), Decimal(0))
    words = f"{_plus(facts, parts)}={together}" if len(parts) > 1 else _number(facts[parts[0]])
    over = [index for index in parts if _decimal(facts[index]) > whole]
    if over:
        return Check("分项不大于总数", f"{_number(facts[over[0]])}>{_number(facts[total])}", FAILS, [total, *parts])
    if together > whole:
        return Check("各分项与总数", f"{words}>{_number(facts[total])}", UNTOLD, [total, *parts], "分项可能互有交叉")
    if len(parts) == 1:
        return Check("分项不大于总数", f"{words}<={_number(facts[total])}", HOLDS, [total, *parts])
    return Check("各分项与总数", f"{words}<{_number(facts[total])}", UNTOLD, [total, *parts], "原文未列全或口径不同")


def _rates(text: str, breaks: Breaks, facts: list[Fact], group: list[int]) -> list[Check]:
    checks = []
    for place, index in enumerate(group):
        fact = facts[index]
        if fact.unit not in ("%", "‰") or fact.comparator != "eq" or not 0 < fact.value < 100:
            continue
        if not SHARE.search(text[max(0, fact.start - 24):fact.start]):
            continue
        check = _rate_check(text, facts, index, [one for one in group[:place + 1] if one != index])
        if check is not None:
            checks.append(check)
    return checks


def _rate_check(text: str, facts: list[Fact], rate: int, before: list[int]) -> Check | None:
    counts = [one for one in before if facts[one].unit not in COUNTABLE and facts[one].value > 0
              and facts[one].unit not in ("个百分点",)][-8:]
    places = _places(facts[rate])
    cut: Check | None = None
    for top in reversed(counts):
        for bottom in counts:
            if facts[top].unit_base != facts[bottom].unit_base or facts[top].value_base >= facts[bottom].value_base:
                continue
            verdict = _matches(facts[top], facts[bottom], facts[rate], places)
            words = f"{_number(facts[top])}÷{_number(facts[bottom])}={_percent(facts[top], facts[bottom], 3)}%"
            if verdict == HOLDS:
                return Check("比率等于分子除以分母", words, HOLDS, [rate, top, bottom])
            if verdict == CUT and cut is None:
                cut = Check("比率等于分子除以分母", words, CUT, [rate, top, bottom], "按四舍五入不成立,截尾才成立")
    return cut or _combined(facts, rate, counts, places) or _single(text, facts, rate, counts, places)


def _combined(facts: list[Fact], rate: int, counts: list[int], places: int) -> Check | None:
    """Two parts together over a total: 纠错率 = (撤销 + 责令履行) ÷ 审结."""
    for bottom in counts:
        smaller = [one for one in counts if one > bottom and facts[one].unit == facts[bottom].unit]
        for first, one in enumerate(smaller):
            for other in smaller[first + 1:]:
                top = Decimal(str(facts[one].value)) + Decimal(str(facts[other].value))
                if top < _decimal(facts[bottom]) and _round(top / _decimal(facts[bottom]) * 100, places) == _decimal(facts[rate]):
                    words = f"({_number(facts[one])}+{_number(facts[other])})÷{_number(facts[bottom])}={_round(top / _decimal(facts[bottom]) * 100, 3)}%"
                    return Check("比率等于分子除以分母", words, HOLDS, [rate, one, other, bottom])
    return None


def _single(text: str, facts: list[Fact], rate: int, counts: list[int], places: int) -> Check | None:
    """A rate with its numerator alone: whether a whole number can be under it."""
    if not counts:
        return None
    top = counts[-1]
    if facts[top].comparator != "eq" or facts[top].end + 24 < facts[rate].start:
        return None
    share = _decimal(facts[rate])
    guess = _decimal(facts[top]) * 100 / share
    near = [int(guess) + step for step in (-1, 0, 1, 2) if int(guess) + step > 0]
    rounded = [one for one in near if _round(_decimal(facts[top]) * 100 / one, places) == share]
    if rounded:
        return Check("比率的分母", f"{_number(facts[top])}÷{share}%≈{_round(guess, 1)}", UNTOLD, [rate, top], "原文没有分母")
    cut = [one for one in near if _cut(_decimal(facts[top]) * 100 / one, places) == share]
    if cut and _whole_count(facts[top]):
        words = f"{_number(facts[top])}÷{cut[0]}={_round(_decimal(facts[top]) * 100 / cut[0], 4)}%"
        return Check("比率的分母应为整数", words, CUT, [rate, top], "按四舍五入没有整数分母,截尾才有")
    return Check("比率的分母", f"{_number(facts[top])}÷{share}%≈{_round(guess, 1)}", UNTOLD, [rate, top], "分母不是旁边的数")


def _changes(text: str, facts: list[Fact], group: list[int]) -> list[Check]:
    """由A降至B,下降C."""
    checks = []
    for first, second in zip(group, group[1:], strict=False):
        old, new = facts[first], facts[second]
        if old.unit != new.unit and {old.unit, new.unit} != {"个", "工作日"}:
            continue
        if not CHANGE.search(text[max(0, old.start - 20):old.start]) or not re.search(r"[至到为]", text[old.end:new.start]):
            continue
        step = next((index for index in group if facts[index].start >= new.end), None)
        checks.append(_change_check(text, facts, first, second, step))
    return [check for check in checks if check is not None]


def _change_check(text: str, facts: list[Fact], first: int, second: int, step: int | None) -> Check | None:
    old, new = _decimal(facts[first]), _decimal(facts[second])
    down = re.search(r"降|减|压|缩", text[facts[first].end:facts[second].start])
    up = re.search(r"升|提|增", text[facts[first].end:facts[second].start])
    if step is not None and RISE.search(text[max(facts[second].end, facts[step].start - 14):facts[step].start]):
        move, unit = _decimal(facts[step]), facts[step].unit
        if unit == "个百分点" or unit == facts[first].unit and unit != "%":
            found = abs(new - old)
            return Check("前后之差", f"|{new}-{old}|={found}", HOLDS if found == move else FAILS, [first, second, step])
        if unit == "%" and old and facts[first].unit != "%":
            found = _round(abs(new - old) / old * 100, _places(facts[step]))
            return Check("前后变化的幅度", f"|{new}-{old}|÷{old}={found}%", HOLDS if found == move else UNTOLD, [first, second, step])
    if down or up:
        right = new < old if down else new > old
        return Check("前后变化的方向", f"{old}→{new}", HOLDS if right else FAILS, [first, second])
    return None


def _lists(text: str, breaks: Breaks, facts: list[Fact]) -> list[Check]:
    """A、B、C等5个领域: no more names than the number says, and as many where 等 is missing."""
    checks = []
    for index, fact in enumerate(facts):
        if fact.unit not in ("个", "项", "类", "家", "部", "领域", "方面", "大类", "单位") or not 2 <= fact.value <= 40:
            continue
        start, _ = breaks.sentence(fact.start)
        found = LISTED.search(text[max(start, fact.start - 160):fact.start])
        if found is None or not found["etc"]:
            continue
        names = len(found["list"].split("、"))
        verdict = HOLDS if names <= fact.value else UNTOLD
        sign = "=" if names == fact.value else ("<" if names < fact.value else ">")
        checks.append(Check("列举的项数不多于所称的数", f"列举{names}项{sign}{_number(fact)}", verdict, [index]))
    return checks


def _numbering(tasks: list[Task]) -> list[Check]:
    numbers = [int(task.number) for task in tasks if task.number and task.number.isdecimal()]
    if len(numbers) < 3 or numbers[0] != 1 or numbers.count(1) > 1:
        return []
    whole = numbers == list(range(1, len(numbers) + 1))
    checks = [Check("任务编号连续", f"1—{numbers[-1]},共{len(numbers)}项", HOLDS if whole else FAILS)]
    bare = [task.number or "" for task in tasks if not task.lead_units and not task.responsible_units]
    if bare and len(bare) < len(tasks):
        checks.append(Check("每项任务都有责任单位", f"第{'、'.join(bare)}项没有", FAILS))
    return checks


def _decimal(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))


def _number(fact: Fact) -> str:
    return f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value)


def _plus(facts: list[Fact], parts: list[int]) -> str:
    return "+".join(_number(facts[index]) for index in parts)


def _places(fact: Fact) -> int:
    digits = re.search(r"\.(\d+)", fact.raw)
    return len(digits[1]) if digits else 0


def _percent(top: Fact, bottom: Fact, places: int) -> Decimal:
    return _round(Decimal(str(top.value_base)) * 100 / Decimal(str(bottom.value_base)), places)


def _round(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _cut(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)


def _matches(top: Fact, bottom: Fact, rate: Fact, places: int) -> str | None:
    share = Decimal(str(top.value_base)) * 100 / Decimal(str(bottom.value_base))
    if _round(share, places) == _decimal(rate):
        return HOLDS
    return CUT if places and _cut(share, places) == _decimal(rate) else None


def _whole_count(fact: Fact) -> bool:
    return isinstance(fact.value, int) and fact.unit not in ("元", "万元", "亿元")
