"""考核方案（指标体系）: a versioned tree of items, each with points and a rule of scoring. Data, never code.

What a scheme says is sealed by its digest in the entry that publishes it; a cycle keeps the scheme that it began with.
"""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadu.indicators.catalogue import CATALOGUE
from fadu.registers.catalogue import REGISTERS

Way = Literal["ratio", "steps", "deduct", "reach", "judge", "extra", "veto"]

WAYS = {
    "ratio": gettext_lazy("按比例"),
    "steps": gettext_lazy("分档"),
    "deduct": gettext_lazy("扣分"),
    "reach": gettext_lazy("达标得分"),
    "judge": gettext_lazy("评议"),
    "extra": gettext_lazy("加分"),
    "veto": gettext_lazy("一票否决"),
}
COUNTED = ("ratio", "steps", "deduct", "reach", "extra", "veto")  # these are scored from a number
HOLDERS = "名录："  # before the title of a register: who holds items on it
CODE_OF = {one.title: one.code for one in REGISTERS.values()}
WITH_TARGET = ("ratio", "reach")


class SchemeError(ValueError):
    """方案有错. `args[0]`: what is wrong, a line each."""


@dataclass(frozen=True)
class Rule:
    """计分规则.

    way: `ratio` points in proportion to value/target, at most all; `steps` the share (%) of the highest threshold
    that the value reaches; `deduct` so many points off for each unit, or with a
    target for each below it; `reach` all points at the target, none below;
    `judge` 0 to all points by people; `extra` points for each unit, at most the item's points on top; `veto` any unit
    bars the result. `steps`: (value at least, share of the points in %), the highest first.
    """

    way: Way = "judge"
    target: Decimal | None = None
    steps: tuple[tuple[Decimal, Decimal], ...] = ()
    each: Decimal | None = None


@dataclass(frozen=True)
class Item:
    """三级指标. `points`: 分值; `indicator`: the code that computes its value, "" where units report it themselves.

    `evidence`: what is asked as proof; `applies`: to whom ("" everybody, `government`, `organ`,
    or units by their names, their branch (领域), or a register on which they hold items:
    名录：and its title); `attested`: its wording is known from the
    published original, not reconstructed.
    """

    code: str
    first: str
    second: str
    text: str
    points: Decimal
    rule: Rule = Rule()
    indicator: str = ""
    evidence: str = ""
    formula: str = ""
    applies: str = ""
    attested: bool = False

    @property
    def computed(self) -> bool:
        return bool(self.indicator)

    @property
    def way(self) -> str:
        """The name of its way of scoring."""
        return str(WAYS[self.rule.way])

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The units, branches (领域) and registers of which it is asked; none where it is asked by kind."""
        return () if self.applies in ("", "government", "organ") else tuple(self.applies.split("、"))

    @property
    def registers(self) -> tuple[str, ...]:
        """The titles of the registers whose holders it is asked of."""
        return tuple(one.removeprefix(HOLDERS) for one in self.named if one.startswith(HOLDERS))

    @cached_property
    def on_top(self) -> bool:
        """Outside the full marks: extra points and vetoes."""
        return self.rule.way in ("extra", "veto")


@dataclass(frozen=True)
class Scheme:
    """方案. `version` tells two editions of one code apart; `source`: document and number from which it comes.

    `mark`: the full mark to which every unit's points are scaled, whatever items are asked of it; None: each unit's own
    items make up its full mark.
    """

    code: str
    title: str
    version: str
    source: str
    items: tuple[Item, ...]
    note: str = ""
    grades: tuple[tuple[Decimal, str], ...] = ()
    mark: Decimal | None = None

    @cached_property
    def full(self) -> Decimal:
        """满分: of the items that are not on top."""
        return sum((one.points for one in self.items if not one.on_top), Decimal(0))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The indicators that it computes, each once."""
        return tuple(dict.fromkeys(one.indicator for one in self.items if one.indicator))

    @cached_property
    def registers(self) -> tuple[str, ...]:
        """The codes of the registers that it must know the holders of, to say whom an item concerns."""
        return tuple(dict.fromkeys(CODE_OF[title] for one in self.items for title in one.registers))

    @cached_property
    def named(self) -> frozenset[str]:
        """Every name by which some item is asked."""
        return frozenset(name for one in self.items for name in one.named)

    def for_unit(self, government: bool, *names: str) -> Scheme:
        """The scheme as it binds a government (False: a department): without the items that are for others.

        names: by which the unit goes, its branch, the registers on which it holds items (名录：and the title).
        """
        mine = {"", "government" if government else "organ"}
        kept = tuple(one for one in self.items if one.applies in mine or not set(one.named).isdisjoint(names))
        return replace(self, items=kept)

    def grade(self, points: Decimal) -> str:
        """等次: of the highest threshold (in points) that is reached; "" where the scheme has none."""
        return next((name for least, name in sorted(self.grades, reverse=True) if points >= least), "")


def tree(items: Sequence[Item]) -> list[tuple[str, list[tuple[str, list[Item]]]]]:
    """The items by 一级 and 二级 in the order of the scheme."""
    firsts: dict[str, dict[str, list[Item]]] = {}
    for one in items:
        firsts.setdefault(one.first, {}).setdefault(one.second, []).append(one)
    return [(first, list(seconds.items())) for first, seconds in firsts.items()]


def wrong_in(item: Item) -> dict[str, str]:
    """What is wrong with an item, by the column it stands in; empty: nothing."""
    found: dict[str, str] = {}
    rule = item.rule
    if not item.code:
        found["code"] = _("写明编号")
    if not item.text:
        found["text"] = _("写明指标内容")
    if item.points < 0 or (item.points == 0 and rule.way != "veto"):
        found["points"] = _("分值应当大于零")
    if item.indicator and item.indicator not in CATALOGUE:
        found["indicator"] = _("指标目录里没有“{code}”").format(code=item.indicator)
    if rule.way in WITH_TARGET and not (rule.target and rule.target > 0):
        found["target"] = _("{way}的指标要有大于零的目标值").format(way=WAYS[rule.way])
    if rule.way == "steps" and not rule.steps:
        found["steps"] = _("分档的指标要写明各档，如 95:100、80:60")
    if rule.way in ("deduct", "extra") and not (rule.each and rule.each > 0):
        found["each"] = _("{way}的指标要写明每件多少分").format(way=WAYS[rule.way])
    if unheard := [one for one in item.registers if one not in CODE_OF]:
        found["applies"] = _("没有“{title}”这个名录").format(title=unheard[0])
    if any(not 0 <= share <= 100 for _least, share in rule.steps):
        found["steps"] = _("各档的得分比例应当在0至100之间")
    return found


def check(scheme: Scheme) -> None:
    """Raises SchemeError where the scheme as a whole cannot be used."""
    wrong = []
    seen: set[str] = set()
    for name, value in ((_("代号"), scheme.code), (_("名称"), scheme.title), (_("版本"), scheme.version)):
        if not value:
            wrong.append(_("方案缺少{name}").format(name=name))
    for one in scheme.items:
        wrong += [_("第{code}项：{what}").format(code=one.code, what=what) for what in wrong_in(one).values()]
        if one.code in seen:
            wrong.append(_("编号{code}重复").format(code=one.code))
        seen.add(one.code)
    if scheme.mark is not None and not (scheme.mark.is_finite() and scheme.mark > 0):
        wrong.append(_("折算的满分应当大于零"))
    if not scheme.items:
        wrong.append(_("方案里没有指标"))
    if wrong:
        raise SchemeError("\n".join(wrong))


def as_text(scheme: Scheme) -> str:
    """The scheme as JSON, the same text for the same scheme."""
    return json.dumps(asdict(scheme), ensure_ascii=False, sort_keys=True, indent=1, default=str)


def of_text(text: str | bytes) -> Scheme:
    """The scheme of such a text. Raises SchemeError."""
    try:
        data = json.loads(text)
        scheme = Scheme(
            data["code"], data["title"], data["version"], data["source"],
            tuple(item_of(one) for one in data["items"]), data.get("note", ""),
            tuple((Decimal(least), name) for least, name in data.get("grades", ())), number(data.get("mark")),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise SchemeError(_("这不是考核方案文件：{error}").format(error=error)) from None
    check(scheme)
    return scheme


def item_of(data: Mapping[str, Any]) -> Item:
    rule = data.get("rule") or {}
    steps = tuple((Decimal(least), Decimal(share)) for least, share in rule.get("steps", ()))
    whole = Rule(rule.get("way", "judge"), number(rule.get("target")), steps, number(rule.get("each")))
    return Item(
        str(data["code"]), data["first"], data["second"], data["text"], Decimal(str(data["points"])), whole,
        data.get("indicator", ""), data.get("evidence", ""), data.get("formula", ""), data.get("applies", ""),
        bool(data.get("attested")),
    )  # fmt: skip


def number(given: Any) -> Decimal | None:
    return None if given in (None, "") else Decimal(str(given))
