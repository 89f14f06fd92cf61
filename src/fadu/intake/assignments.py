"""Who answers for a task: (牵头单位:A;责任单位:B、C) · (A牵头,B配合) · (A、B负责) · 责任单位:… on its own line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fadu.intake import unit_names
from fadu.intake.deadlines import is_deadline

_S = r"[ \u3000]*"
_UNIT = rf"(?:单{_S}[位住]|部{_S}门|科{_S}室|处{_S}室|股{_S}室|机{_S}构|主{_S}体|站{_S}所)"
LEAD, RESPONSIBLE, GUIDING, TIME, PERSON = "lead", "responsible", "guiding", "time", "person"
LABELS: tuple[tuple[str, str], ...] = (
    (PERSON, rf"(?:牵头|责任|分管|包联|包保|主管){_S}(?:市|县|区)?(?:领导|负责人)|责任{_S}人|联系{_S}人"),
    (
        LEAD,
        rf"(?:牵{_S}头|主{_S}办|主{_S}责|第一责任|主要责任|首要责任|总牵头|牵头(?:责任|主办|汇总)|"
        rf"牵头或汇总){_S}{_UNIT}|牵{_S}头(?={_S}:)",
    ),
    (GUIDING, rf"(?:指{_S}导|督{_S}导){_S}{_UNIT}"),
    (
        RESPONSIBLE,
        rf"(?:责{_S}任|配{_S}合|协{_S}办|协{_S}同|协{_S}作|参{_S}与|参{_S}加|落{_S}实|实{_S}施|承{_S}办|"
        rf"成{_S}员|相{_S}关责任|配合责任){_S}{_UNIT}|配{_S}合(?={_S}:)",
    ),
    (
        TIME,
        rf"(?:完{_S}成|办{_S}结|推{_S}进|实{_S}施|工{_S}作|落{_S}实|整{_S}改)?{_S}(?:时{_S}限(?:{_S}要{_S}求)?|"
        rf"时{_S}间(?:节点|要求|安排|进度)?|期{_S}限|进度(?:要求|安排))",
    ),
)
LABEL = re.compile("|".join(f"(?P<{role}>{words})" for role, words in LABELS).join(("(?:", f"){_S}[::]")))
ORDER = re.compile(
    r"[^。;,()]*?(?:[列排]名?在?(?:第一|首位|最前)(?:位|个)?(?:者|的)?(?:单位|部门)?|第一责任(?:单位|"
    r"部门)|第一(?:个|位)(?:单位|部门)|首位(?:单位|部门)?|牵头或汇总单位)"
    r"[^。;)]{0,8}?(?:为|是|系)[^。;)]{0,8}?牵头[^。;)]*"
)
SAME_BELOW = re.compile(r"[,。;、]?\s*下同[。;]?\s*$")
IMPLIED = re.compile(
    r"(?:任务)?(?:均|都)?涉及(?:到)?(?P<units>[^。;,]{2,40}?)(?:的)?,?(?:均)?不再(?:另行|一一|逐一|"
    r"单独)?(?:做|作|列|注明|标注|重复)"
)
IMPLYING = re.compile(r"[。,;]?[^。;,]*?(?:均|都)?涉及[^。;]{2,44}不再[^。;)]*")
VERB = re.compile(
    r"(?P<lead>(?:共同|联合|分别)?牵头(?:负责|落实|办理|组织实施|实施|推进|抓好落实)?$)|(?P<guiding>(?:负责)?(?:指导|"
    r"督导)$)|"
    r"(?P<with>(?:等)?(?:参与|参加|配合|协助|协同|支持)(?:实施|落实|做好|推进)?$)|"
    r"(?P<own>(?:负责(?:落实)?|抓好落实|组织实施|落实|实施|承办|办理|推进)$)"
)
TOGETHER = re.compile(r"会同|商(?=[\u4e00-\u9fff]{2,}[部局委办])")
CLOSERS = {"(": ")", "〔": "〕", "[": "]", "【": "】"}
ASIDE = re.compile(r"以下简称|试行|暂行|含|见附件|略$|下称|简称|等\)?$|例如|不含|详见")
LONGEST = 500


@dataclass
class Assignment:
    """Units by role, the words of deadlines, and whether the order of the units says who leads."""

    lead: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    guiding: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    leader: str | None = None
    lead_named: bool = False  # a word names the lead, so that the order of the units says nothing


@dataclass(frozen=True)
class Place:
    """Where an assignment stands: text[start:end] with its brackets; words are what it says."""

    start: int
    end: int
    words: str
    own_line: bool


def places(text: str, start: int, end: int) -> list[Place]:
    """The assignments in text[start:end] in order: in brackets, or from a label to the end of its line."""
    found: list[Place] = []
    index = start
    while index < end:
        char = text[index]
        if char in CLOSERS:
            close = _close(text, index, end)
            words = text[index + 1 : close].strip()
            if is_assignment(words, text, index, close):
                found.append(Place(index, min(close + 1, end), words, False))
                index = close + 1
                continue
        elif char in "牵责主配完时落参办协承指第分推实首总工进整":
            label = LABEL.match(text, index)
            if label and _opens(text, index, start) and label.lastgroup:
                stop = text.find("\n", index, end)
                stop = end if stop < 0 else stop
                found.append(Place(index, stop, text[index:stop].strip(), True))
                index = stop
                continue
        index += 1
    return found


def _opens(text: str, index: int, start: int) -> bool:
    before = text[max(start, index - 2) : index].rstrip(" ")
    return index == start or not before or before[-1] in "\n。;|,\t)]】"


def _close(text: str, index: int, end: int) -> int:
    """The offset of the bracket that closes the one at index; the end of the line where it was lost."""
    opener, closer, depth = text[index], CLOSERS[text[index]], 0
    line = text.find("\n\n", index, end)
    limit = min(end, index + LONGEST, line if line >= 0 else end)
    for at in range(index, limit):
        depth += (text[at] == opener) - (text[at] == closer)
        if depth == 0:
            return at
    line = text.find("\n", index, end)
    return min(limit, line if line >= 0 else limit)


def is_assignment(words: str, text: str = "", start: int = 0, close: int = 0) -> bool:
    """Whether the words of a bracket say who answers for something."""
    if not 3 <= len(words) <= LONGEST or ASIDE.match(words):
        return False
    if LABEL.search(words):
        return True
    plain = _without_rules(words)
    if VERB.search(plain) and not re.search(r"[。]", plain[:-1]):
        first = unit_names.pieces(plain)
        return bool(first) and any(
            unit_names.UNIT_END.search(_bare(name)) or unit_names.EACH.match(name) for name in first
        )
    ends = not text or text[close + 1 : close + 2] in ("", "\n", "。", " ")
    return ends and len(words) >= 4 and text[max(0, start - 1) : start] in "。;) \n" and _units_and_times(plain)


def _without_rules(words: str) -> str:
    """The words less what they say of all other tasks: the order of the units, units that go without saying."""
    return (
        SAME_BELOW.sub("", IMPLYING.sub("", ORDER.sub("", words)))
        .replace("(,下同)", "")
        .replace("()", "")
        .strip("。;, ")
    )


def _units_and_times(words: str) -> bool:
    names = [name for name in unit_names.pieces(words) if not is_deadline(name)]
    return bool(names) and unit_names.looks_like_units("、".join(names))


def _bare(name: str) -> str:
    return unit_names.TAIL.sub("", VERB.sub("", name)).removesuffix("等")


def parse(words: str, by_order: bool) -> Assignment:
    """Read an assignment; with `by_order` the first unit leads where no word says who does."""
    result = Assignment()
    words = _without_rules(words)
    labels = list(LABEL.finditer(words))
    head = words[: labels[0].start()] if labels else words
    if head.strip("。;, "):
        _plain(head, result)
    for index, label in enumerate(labels):
        stop = labels[index + 1].start() if index + 1 < len(labels) else len(words)
        _labelled(label, words[label.end() : stop].strip(" 。;,、"), result)
    if by_order and not result.lead and not result.lead_named and result.responsible:
        result.lead, result.responsible = result.responsible[:1], result.responsible[1:]
    return result


def _labelled(label: re.Match[str], content: str, result: Assignment) -> None:
    role = label.lastgroup or RESPONSIBLE
    if role == TIME:
        result.times.append(content)
        return
    if role == PERSON:
        result.leader = result.leader or content
        return
    if role == RESPONSIBLE and re.search(r"牵头[,;、。]|牵头$", content):
        _plain(content, result)
        return
    result.lead_named = result.lead_named or role == LEAD
    content, times = _without_times(content)
    result.times.extend(times)
    target = {LEAD: result.lead, GUIDING: result.guiding}.get(role, result.responsible)
    target.extend(name for name in unit_names.split(content) if name not in target)


def _without_times(content: str) -> tuple[str, list[str]]:
    names = unit_names.pieces(content)
    times = [name for name in names if is_deadline(name)]
    return ("、".join(name for name in names if name not in times), times) if times else (content, [])


def _plain(words: str, result: Assignment) -> None:
    """Units with verbs: A、B牵头,C及D按职责分工负责."""
    waiting: list[str] = []
    for piece in unit_names.pieces(words):
        if is_deadline(piece):
            result.times.append(piece)
            continue
        together = TOGETHER.search(piece)
        if together and together.start() > 1:
            result.lead.extend([*waiting, *unit_names.split(piece[: together.start()])])
            result.lead_named = True
            waiting, piece = [], piece[together.end() :]
        verb = VERB.search(piece)
        if verb is None:
            waiting.append(piece)
            continue
        names = unit_names.split("、".join([*waiting, piece[: verb.start()]]))
        waiting = []
        if verb["lead"] is not None:
            result.lead_named = True
            result.lead.extend(names)
        elif verb["guiding"] is not None:
            result.guiding.extend(names)
        else:
            result.responsible.extend(name for name in names if name not in result.responsible)
    if waiting:
        result.responsible.extend(
            name for name in unit_names.split("、".join(waiting)) if name not in result.responsible
        )
