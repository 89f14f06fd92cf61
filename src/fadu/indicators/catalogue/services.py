"""政务服务：事项、办件、评价."""
from __future__ import annotations

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import HUNDREDTHS, TENTH, Family, measured
from fadu.indicators.sets import Set, in_force

ITEMS, LISTS = "service_items", "work_lists"
KNOWN = (f"register:{ITEMS}",)
PUBLISHED = "公布“最多跑一次”清单的下级地区"

whole = in_force(ITEMS)
once = whole.having(lambda item: item.item_visits <= 1)
never = whole.having(lambda item: item.item_visits == 0)
places = in_force(LISTS, PUBLISHED)


def part(code: str, name: str, note: str, rows: Set, of: Set) -> indicator.Indicator:
    """A percentage of items, to two decimals."""
    return indicator.rate(code, name, "政务服务", KNOWN[0], note, rows, of, rounding=HUNDREDTHS)


d = Family("政务服务")
SERVICE = (
    d.events("service.one_trip_batches", "“最多跑一次”事项清单公布批次", "批", "“最多跑一次”清单公布"),
    d.lists("service.negative_items", "“最多跑一次”负面清单事项数", "个", "“最多跑一次”负面清单"),
    d.items("service.one_window", "“一窗受理”事项数", "项", "service_items", marks=("one_window=是",), own=True),
    d.share("service.promised_rate", "承诺时限内办结率", "承诺时限内办结件数", "按承诺时限应办结件数", "政务服务平台"),
    d.lists("service.data_units", "可使用省级共享数据单位数", "个", "可使用省级共享数据的单位"),
    d.measure("service.data_calls", "累计调用共享数据次数", "次", "stock", "政务服务平台"),
    d.lists("service.linked_systems", "与一窗受理平台对接的省建系统数", "个", "与一窗受理平台对接的省建系统"),
    d.items("service.items", "政务服务事项数", "项", "service_items"),
    d.items("service.at_once", "“马上办”事项数", "项", "service_items", marks=("ways=马上办",)),
    d.items("service.nearby", "“就近办”事项数", "项", "service_items", marks=("ways=就近办",)),
    d.items("service.in_one_go", "“一次办”事项数", "项", "service_items", marks=("ways=一次办",)),
    d.items("service.online", "“网上办”事项数", "项", "service_items", marks=("ways=网上办",)),
    d.measure("service.ratings", "好差评数据汇集量", "万个", "flow", "政务服务平台"),
    d.share("service.catalogue_rate", "政务数据资源目录编制填报完成率", "已编制填报的政务数据目录数",
            "应编制填报的政务数据目录数", "政务服务平台"),
    d.measure("service.catalogue_rank", "政务数据资源目录编制填报全省排名", "位", "standard", "政务服务平台"),
    d.items("service.one_thing", "“一件事一次办”事项数", "项", "one_things"),
    d.share("service.papers_cut", "“一件事一次办”材料减少比例", "“一件事”精简材料数", "“一件事”原有材料数",
            "政务服务平台"),
    d.measure("service.circle", "城区政务服务圈到达时间", "分钟", "standard", "政务服务平台"),
    d.lists("service.terminal_departments", "自助服务终端涵盖部门数", "个", "自助服务终端涵盖部门"),
    d.lists("service.terminal_functions", "自助服务终端功能数", "项", "自助服务终端功能"),
    d.items("service.terminals", "自助服务终端台数", "个", "terminals"),
    d.share("service.online_share", "依申请事项“一网通办”比率", "可一网通办的依申请事项数", "依申请政务服务事项数",
            "政务服务平台"),
    indicator.count("service.one_trip_items", "“最多跑一次”事项数（本级）", "政务服务", KNOWN[0],
                    "到本期末有效的本级政务服务事项中，到现场次数不超过一次的；不含下级。", once.own(), unit="项",
                        stock=True),
    indicator.count("service.no_visit", "“零上门”事项数", "政务服务", KNOWN[0],
                    "到本期末有效的政务服务事项中，到现场次数为零的；含下级。", never,
                    unit="项", stock=True),
    indicator.Indicator("service.one_trip_below", "下级“最多跑一次”事项平均数", "项", "政务服务", "average",
                        "到本期末下级有效的政务服务事项中到现场次数不超过一次的，除以公布清单的下级地区数；取整数，四舍五入。",
                            once.below(), places, (f"register:{LISTS}/{PUBLISHED}",)),
    part("service.one_trip_share", "“最多跑一次”事项占比（本级）",
         "到本期末有效的本级政务服务事项中，到现场次数不超过一次的所占比例。", once.own(), whole.own()),
    part("service.one_trip_share_below", "“最多跑一次”事项占比（下级）",
         "到本期末下级有效的政务服务事项中，到现场次数不超过一次的所占比例。", once.below(),
         whole.below()),
    indicator.Indicator("service.negative_share", "负面清单占办事总数比例", "%", "政务服务", "rate",
                        "到本期末负面清单事项占登记的办事总数的比例；办事总数由政务服务机构提供，与政务服务事项数口径不同。",
                            in_force(LISTS, "“最多跑一次”负面清单"), measured("办事总数", "stock"),
                            ("register:measures:办事总数",), rounding=TENTH, times=100),
)

INDICATORS = (*SERVICE,)
