"""重大行政决策. Source: 重大行政决策程序暂行条例 (2019); rules of Hunan and Shandong where they bind."""
from fadu.procedures.words import *
from fadu.statutes.acts import MAJOR_DECISIONS
from fadu.statutes.decision.deciding import DECIDED, DECIDING
from fadu.statutes.decision.draft import FORMED, FORMING
from fadu.statutes.decision.execution import EXECUTED, EXECUTING

major_decision = Procedure(
    "major_decision", "重大行政决策", MAJOR_DECISIONS,
    steps=[*FORMING, *DECIDING, *EXECUTING],
    clocks=[*FORMED, *DECIDED, *EXECUTED],
)
