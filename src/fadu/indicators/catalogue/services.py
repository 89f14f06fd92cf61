"""政务服务：事项、办件、评价."""
from __future__ import annotations

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import HUNDREDTHS, Family
from fadu.indicators.catalogue.returned import returned, returned_share
from fadu.indicators.sets import Set, in_force

ITEMS = "service_items"
KNOWN = (f"register:{ITEMS}",)

whole = in_force(ITEMS)
once = whole.having(lambda item: item.item_visits <= 1)
never = whole.having(lambda item: item.item_visits == 0)
places = in_force("list_publications", "公共服务事项清单").below()


def part(code: str, name: str, note: str, rows: Set, of: Set) -> indicator.Indicator:
    """A percentage of items, to two decimals."""
    return indicator.rate(code, name, "政务服务", KNOWN[0], note, rows, of, rounding=HUNDREDTHS)


d = Family("政务服务")
errands = d.items("service.errands", "群众和企业办事事项数", "个", "errands")
negative = d.items("service.negative_items", "“最多跑一次”负面清单事项数", "个", "errands", marks=("one_trip=否",))
catalogues = d.items("service.catalogues", "政务数据资源目录数", "个", "shared_data")
applied = d.items("service.applied", "依申请政务服务事项数", "项", ITEMS, marks=("nature=依申请",))
papers = d.items("service.papers_before", "“一件事一次办”整合前材料数", "份", "one_things", of="papers_before")
cut = in_force("one_things").adding(lambda one: one.item_papers_before - one.item_papers_after)
SERVICE = (
    d.items("service.one_trip_batches", "“最多跑一次”事项清单公布批次", "批", "list_batches", "政务服务事项", new=True,
            own=True),
    negative, errands,
    d.ratio("service.negative_share", "负面清单占办事总数比例",
            "到本期末有效的“群众和企业办事事项目录”中，做不到最多跑一次的（负面清单）占全部办事事项的比例。", negative,
            errands),
    d.items("service.one_window", "“一窗受理”事项数", "项", "service_items", marks=("one_window=是",), own=True),
    returned_share(d.domain, "service.promised_rate", "承诺时限内办结率", "承诺时限内办结件数"),
    d.items("service.data_units", "可使用省级共享数据单位数", "个", "data_links", "授权使用省级共享数据的单位"),
    returned(d.domain, "service.data_calls", "累计调用共享数据次数", "次", "调用共享数据次数", so_far=True),
    d.items("service.linked_systems", "与一窗受理平台对接的省建系统数", "个", "data_links",
            "对接一窗受理平台的省建系统"),
    d.items("service.items", "政务服务事项数", "项", "service_items"),
    d.items("service.at_once", "“马上办”事项数", "项", "service_items", marks=("ways=马上办",)),
    d.items("service.nearby", "“就近办”事项数", "项", "service_items", marks=("ways=就近办",)),
    d.items("service.in_one_go", "“一次办”事项数", "项", "service_items", marks=("ways=一次办",)),
    d.items("service.online", "“网上办”事项数", "项", "service_items", marks=("ways=网上办",)),
    returned(d.domain, "service.ratings", "好差评数据汇集量", "万个", "好差评数据汇集量"),
    catalogues,
    d.ratio("service.catalogue_rate", "政务数据资源目录编制填报完成率",
            "到本期末有效的“政务数据共享目录”条目中，目录已编制填报的所占比例。",
            d.items("service.catalogues_filed", "", "个", "shared_data", marks=("filed=是",)), catalogues,
            better="higher"),
    d.measure("service.catalogue_rank", "政务数据资源目录编制填报全省排名", "位", "standard", "省级通报"),
    d.items("service.one_thing", "“一件事一次办”事项数", "项", "one_things"),
    papers,
    indicator.rate("service.papers_cut", "“一件事一次办”材料减少比例", d.domain, papers.procedures[0],
                   "到本期末有效的“一件事”套餐中，整合后比整合前少交的材料份数占整合前材料份数的比例，各套餐相加。",
                   cut, papers.numerator),
    d.measure("service.circle", "城区政务服务圈到达时间", "分钟", "standard", "政务服务布点规划"),
    d.items("service.terminal_departments", "自助服务终端涵盖部门数", "个", "terminal_units"),
    d.items("service.terminal_functions", "自助服务终端功能数", "项", "terminal_units", of="functions"),
    d.items("service.terminals", "自助服务终端台数", "个", "terminals"),
    applied,
    d.ratio("service.online_share", "依申请事项“一网通办”比率",
            "到本期末有效的依申请政务服务事项中，标记“网上办”的所占比例。",
            d.items("service.applied_online", "", "项", ITEMS, marks=("nature=依申请",), also="ways=网上办"), applied,
            better="higher"),
    indicator.count("service.one_trip_items", "“最多跑一次”事项数（本级）", "政务服务", KNOWN[0],
                    "到本期末有效的本级政务服务事项中，到现场次数不超过一次的；不含下级。", once.own(), unit="项",
                        stock=True),
    indicator.count("service.no_visit", "“零上门”事项数", "政务服务", KNOWN[0],
                    "到本期末有效的政务服务事项中，到现场次数为零的；含下级。", never,
                    unit="项", stock=True),
    indicator.Indicator("service.one_trip_below", "下级“最多跑一次”事项平均数", "项", "政务服务", "average",
                        "到本期末下级有效的政务服务事项中到现场次数不超过一次的，除以公布清单的下级地区数；取整数，四舍五入。",
                            once.below(), places, ("register:list_publications/公共服务事项清单",)),
    part("service.one_trip_share", "“最多跑一次”事项占比（本级）",
         "到本期末有效的本级政务服务事项中，到现场次数不超过一次的所占比例。", once.own(), whole.own()),
    part("service.one_trip_share_below", "“最多跑一次”事项占比（下级）",
         "到本期末下级有效的政务服务事项中，到现场次数不超过一次的所占比例。", once.below(),
         whole.below()),
)

INDICATORS = (*SERVICE,)
