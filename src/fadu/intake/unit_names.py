"""Parting a list of units into names: 、 and , and 和 join, but belong to a name in 文化和旅游部, 各街道(功能区)."""

from __future__ import annotations

import re

OPEN, CLOSE = "([〔【{", ")]〕】}"
SEPARATOR = frozenset("、,;。/ \u3000\n\t")
JOINT = re.compile(r"以及|和|及|与|暨")
UNIT_END = re.compile(
    r"(?:[局委办部厅院署社会校所站队庭处科室股组店厂台]|政府|办公室|中心|公司|单位|部门|机关|机构|街道|乡镇|镇|园区|"
    r"管委会|开发区|功能区|"
    r"县|区|市|州|旗|盟|银行|集团|大队|支队|总队|联合会|协会|工会|党委|法院|检察院|学校|党校|委员会|指挥部|领导小组|"
    r"专班|医院|企业|分局)(?:\([^()]*\))?$"
)
EACH = re.compile(r"^(?:各|有关|相关)")
TAIL = re.compile(
    r"(?:等)?(?:[,、]?(?:按照?|依据?|根据)?(?:各自)?(?:的)?(?:工作)?职[责能](?:分工|范围)?(?:内)?)?(?:分别|共同|具体|"
    r"协同|联合|依法|牵头)*"
    r"(?:负责(?:落实)?|落实|组织实施|实施|办理|承办|推进|抓好落实)?$"
)
OTHERS = re.compile(r"等(?=(?:有关|相关|各|市直|县直|区直|省直)?[^等]{0,8}(?:部门|单位|机关|委办局|科室|处室)$)")
BARE_OTHERS = ("部门", "单位", "等", "科室", "处室", "机关")
NAME = re.compile(r"[\u4e00-\u9fff×]")


def pieces(text: str) -> list[str]:
    """The parts of a list between its separators; separators inside brackets part nothing."""
    found, depth, start = [], 0, 0
    for index, char in enumerate(text):
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
        elif char in SEPARATOR and not depth:
            found.append(text[start:index])
            start = index + 1
    found.append(text[start:])
    return [part.strip() for part in found if part.strip()]


def split(text: str) -> list[str]:
    """The units that a list names, in order, each once.

    >>> split("市文化和旅游局、市司法局及各县(市、区)人民政府按职责分工负责")
    ['市文化和旅游局', '市司法局', '各县(市、区)人民政府']
    """
    units: list[str] = []
    for piece in pieces(text):
        for name in _joined(piece):
            units.extend(_named(name))
    return list(dict.fromkeys(units))


def _joined(piece: str) -> list[str]:
    """Part at 和, 及, 与 only where what stands before is a whole unit's name."""
    names, start, depth = [], 0, 0
    index = 0
    while index < len(piece):
        char = piece[index]
        depth += (char in OPEN) - (char in CLOSE)
        match = JOINT.match(piece, index) if depth == 0 else None
        if match and index > start:
            left, right = piece[start:index], piece[match.end() :]
            if right and _parts(left, right, match[0]):
                names.append(left)
                start = index = match.end()
                continue
        index += 1
    names.append(piece[start:])
    return names


def _parts(left: str, right: str, joint: str) -> bool:
    if not (UNIT_END.search(left) or EACH.match(left)):
        return False
    if joint == "和" and left[-1] in "区市县州" and not EACH.match(left):
        return right.startswith(("各", "市", "县", "区", "省"))
    return UNIT_END.search(TAIL.sub("", right).rstrip("等")) is not None or EACH.match(right) is not None


def _named(name: str) -> list[str]:
    name = name.strip().removeprefix("由").removeprefix("以及").strip()
    name = TAIL.sub("", name).strip()
    others = OTHERS.search(name)
    if others:
        first, rest = name[: others.start()], name[others.end() :]
        return [part for part in (first, "" if rest in BARE_OTHERS else rest) if part]
    if name.endswith("等"):
        name = name[:-1]
    return [name] if NAME.search(name) and name not in BARE_OTHERS else []


def looks_like_units(text: str) -> bool:
    """Whether every part of the list ends as the name of a unit does."""
    names = pieces(text)
    return bool(names) and all(
        len(name) <= 30 and (UNIT_END.search(TAIL.sub("", name)) or EACH.match(name)) for name in names
    )
