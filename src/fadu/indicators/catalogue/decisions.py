"""重大决策与会议、法律顾问、合同."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import first, taken

ADVISING, CONTRACTING = "legal_adviser", "contract"
count = partial(indicator.count, domain="政府法律顾问", procedure=ADVISING)
of_contracts = partial(indicator.count, domain="行政机关合同", procedure=CONTRACTING)


d = Family("政府法律顾问")
ADVISER = (
    d.items("adviser.levels", "政府法律顾问覆盖层级数", "级", "coverage_levels", "政府法律顾问"),
    d.items("adviser.firms", "法律事务外包律师事务所数", "家", "advisers", "法律顾问", marks=("form=律师事务所",)),
    d.items("adviser.lawyers", "政府聘请法律顾问律师人数", "名", "advisers", "法律顾问", marks=("form=律师",)),
    count("adviser.reviewed", "法律顾问审查项目、合同和重要事项数",
          note="本期派给政府法律顾问、公职律师的事项，一次派单一件。", rows=taken(ADVISING, "assign")),
    count("adviser.opinions", "法律顾问出具法律意见书数", unit="份",
          note="本期政府法律顾问、公职律师提出的书面法律意见。", rows=taken(ADVISING,
          "give_opinion")),
    count("adviser.advice", "法律顾问出具法律意见和建议条数", unit="条",
          note="本期年度考评登记的提出意见条数之和；一份意见书可以有几条。",
          rows=taken(ADVISING, "appraise").adding(lambda e: e.number_opinions)),
)

d = Family("重大决策与会议")
DECISION = (
    d.items("decision.plenary", "政府全体会议次数", "次", "meetings", "全体会议", new=True, own=True),
    d.items("decision.standing", "政府常务会议次数", "次", "meetings", "常务会议", new=True, own=True),
)

d = Family("行政机关合同")
CONTRACT = (
    of_contracts("contract.signed", "签订行政机关合同数", unit="份", note="本期签订的行政机关合同。",
                 rows=first(CONTRACTING, "sign")),
    of_contracts("contract.filed", "行政机关合同备案数", unit="份", note="本期报送备案的行政机关合同。",
                 rows=first(CONTRACTING, "file_contract")),
)

INDICATORS = (*ADVISER, *DECISION, *CONTRACT,)
