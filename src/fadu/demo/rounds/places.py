"""Where and when the four rounds are, and which document published their figures."""
from __future__ import annotations

from dataclasses import dataclass, field

from fadu.demo.places import COUNTIES


@dataclass(frozen=True)
class Round:
    """One division-year. `below`: divisions below it, by code; `source`: the document with the published figures."""

    name: str
    code: str
    place: str
    year: int
    source: str
    below: dict[str, str] = field(default_factory=dict)


ROUNDS: dict[str, Round] = {
    one.name: one
    for one in (
        Round("lishui2017", "331100", "丽水市", 2017, "丽水市2017年度法治政府建设（依法行政）报告，丽政〔2017〕49号",
              COUNTIES | {"331171": "丽水经济技术开发区"}),
        Round("tongchuan2021", "610200", "铜川市", 2021, "铜川市2021年度法治政府建设工作报告，2022年1月28日"),
        Round("xinqiu2016", "210903", "阜新市新邱区", 2016, "新邱区2016年度法治政府建设情况报告，2017年2月14日"),
        Round("shunhe2022", "410203", "开封市顺河回族区", 2022, "顺河回族区2022年度法治政府建设情况报告，2023年1月3日"),
    )
}
