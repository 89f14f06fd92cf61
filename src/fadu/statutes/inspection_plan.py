"""年度行政检查计划. Sources: 国发〔2019〕5号 三(二)—(四); 国办发〔2015〕58号 二; 浙江省行政程序办法 77."""
from fadu.procedures.words import *
from fadu.statutes.acts import JOINT_RANDOM, RANDOM
from fadu.statutes.roles import CLERK, GOVERNMENT_HEAD, HEAD

LIST, POOLS, PLAN, OPEN = (JOINT_RANDOM[x] for x in ("三(二)", "三(三)", "三(四)", "三(六)"))


class Draft(Step, starts=True, by=CLERK, phase="编制", basis=PLAN):
    """编制计划"""
    year: int = stated("年度")
    items: list[str] = stated("检查事项", LIST)
    general: Decimal = stated("一般检查事项的抽查比例上限", LIST, unit="%")
    special: str = field("重点检查事项和比例")
    joint: list[str] = field("联合抽查的事项和参与部门")
    classes: str = stated("按风险等级、信用水平确定的比例和频次")
    listed_items: bool = declared("检查事项均有法律、法规、规章依据并在清单内", RANDOM["二(一)"])
    pools: bool = declared("检查对象名录库和执法检查人员名录库已经更新", POOLS)
    target: bool = field("以罚没数额、检查数量作为指标")
    rules = [
        forbid((general <= 0) | (general > 100), "抽查比例应当在0至100之间"),
        forbid(target, "不得下达罚没、检查数量指标", RANDOM["二(三)"]),
    ]


class Coordinate(Step, by=CLERK, after=Draft, before="Withdraw", basis=PLAN):
    """统筹合并同一对象的检查"""
    merged: str = stated("合并、联合的情况")


class Approve(Step, by=(HEAD, GOVERNMENT_HEAD), after=Draft, before="Withdraw", once=True, phase="待公布", basis=PLAN):
    """批准计划"""
    number: str = field("文号")
    rules = [
        must(Coordinate, "应当统筹部门联合抽查"),
    ]


class Publish(Step, by=CLERK, after=Approve, once=True, phase="实施", basis=JOINT_RANDOM["一"]):
    """公布计划"""
    where: str = stated("公开途径")
    concludes = "已公布"


class Adjust(Step, by=(HEAD, GOVERNMENT_HEAD), after=Publish, basis=PLAN):
    """调整计划"""
    what: str = stated("调整的内容和理由")
    where: str = stated("公布的途径")


class Withdraw(Step, by=CLERK, after=Draft, before=Approve, once=True, basis=PLAN):
    """不再编制"""
    reason: str = stated("理由")
    concludes = "不再编制"


inspection_plan = Procedure(
    "inspection_plan", "年度行政检查计划", JOINT_RANDOM,
    steps=[Draft, Coordinate, Approve, Publish, Adjust, Withdraw],
    clocks=[
        Clock("公布计划", None, since=Approve, until=Publish, basis=JOINT_RANDOM["一"]),
    ],
)
