"""权责清单与行政审批."""
from __future__ import annotations

from fadu.indicators import indicator
from fadu.indicators.catalogue.families import Family
from fadu.indicators.sets import Row, in_force

LICENCES = "licence_items"


def item_digits(item: Row) -> object:
    """The three digits of a code that tell a sub-item (子项) from its main item, which has 000."""
    start = (item.code.length() == 12).ifelse(9, 28)
    return item.code.substr(start, 3)


MAIN = in_force(LICENCES).having(lambda item: item_digits(item) == "000")
SUB = in_force(LICENCES).having(lambda item: item_digits(item) != "000")


d = Family("权责清单与行政审批")
POWER = (
    d.items("power.moved", "划转集中办理的许可事项数", "项", "licence_items", marks=("central=是",)),
    d.items("power.in_hall", "进驻政务服务大厅办理的许可事项数", "项", "licence_items", marks=("hall=是",)),
    d.items("power.commitments", "告知承诺证明事项数", "项", "commitment_items", "证明事项"),
    d.items("power.departments", "公布行政职权事项清单的部门数", "个", "list_publications", "权责清单"),
    d.items("power.items", "行政职权事项数", "项", "power_items"),
    d.items("power.batches", "行政权力调整批次数", "批", "list_batches", "权责清单", new=True),
    d.items("power.adjusted", "行政权力调整项数", "项", "list_batches", "权责清单", new=True, of="items"),
    d.items("power.taken_over", "承接行政权力项数", "项", "list_batches", "权责清单", new=True, of="taken_over"),
    d.items("power.changed", "调整行政权力项数", "项", "list_batches", "权责清单", new=True, of="changed"),
    d.items("power.cancelled", "取消行政权力项数", "项", "list_batches", "权责清单", new=True, of="cancelled"),
    indicator.count("power.coded", "行政许可事项赋码数", "权责清单与行政审批", f"register:{LICENCES}",
                    "到本期末有效的行政许可事项中的主项（编码第10至12位为000）。", MAIN, unit="个", stock=True),
    indicator.count("power.sub_coded", "行政许可事项子项码数", "权责清单与行政审批", f"register:{LICENCES}",
                    "到本期末有效的行政许可事项中的子项（编码第10至12位不是000）。", SUB, unit="个", stock=True),
)

INDICATORS = (*POWER,)
