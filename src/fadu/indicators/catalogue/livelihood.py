"""民生保障、生态环境、重点领域治理、应急."""
from __future__ import annotations

from typing import Any

from fadu.indicators.catalogue.families import Family, amount_of
from fadu.indicators.catalogue.returned import returned
from fadu.indicators.indicator import Indicator
from fadu.indicators.rounding import Rounding
from fadu.indicators.sets import Row, Set, in_force, marked_as

CHECKS = "site_checks"
REFORM = "生态文明体制改革"
DONE: dict[str, Any] = {"marks": ("state=已完成",), "new": True}

d = Family("生态环境")
ENVIRONMENT = (
    d.items("environment.water_units", "剿劣分片包干单位数", "个", "rivers", "分片包干"),
    d.items("environment.water_bureau_heads", "剿劣分县包干局长人数", "名", "rivers", "分县包干"),
    d.items("environment.water_leaders", "小微水体包干领导人数", "位", "rivers", "小微水体包干"),
    d.items("environment.water_fields", "剿劣工作重点方面数", "方面", "key_tasks", "劣Ⅴ类水剿灭",
            marks=("level=方面",)),
    d.items("environment.inspection_petitions", "中央环保督察交办信访件数", "件", "assigned_items", "中央环保督察",
            marks=("kind=信访件",), new=True),
    d.items("environment.reform_kinds", "生态文明体制改革任务类别数", "类", "key_tasks", REFORM, marks=("level=方面",)),
    d.items("environment.reform_tasks", "生态文明体制改革任务数", "项", "key_tasks", REFORM, marks=("level=任务",)),
    d.measure("environment.first_years", "生态环境状况指数连续居首年数", "年", "stock", "生态环境、统计部门"),
    d.measure("environment.rank", "生态环境状况指数全省排名", "位", "standard", "生态环境、统计部门"),
    d.items("environment.officers_sent", "生态环境执法出动人次", "人次", CHECKS, "生态环境", new=True, of="people"),
    d.items("environment.ledgers", "检查污染防治台账套数", "套", CHECKS, "生态环境", new=True, of="ledgers"),
    d.items("environment.cases", "生态环境执法立案数", "起", "case_ledger", "生态环境", new=True),
    d.items("environment.fines", "生态环境执法罚款金额", "万元", "case_ledger", "生态环境", new=True, of="fine"),
    d.items("environment.damage_clues", "移交生态环境损害赔偿线索数", "条", "damage_claims", new=True),
    d.items("environment.damage_done", "完成索赔的生态环境损害赔偿案件数", "个", "damage_claims", new=True,
            marks=("state=赔偿、修复完成",)),
    d.measure("environment.energy_fall", "单位地区生产总值能耗下降率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.carbon_fall", "单位地区生产总值二氧化碳排放降低率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.boiler_limit", "拆除燃煤锅炉容量上限", "蒸吨", "standard", "生态环境、统计部门"),
    d.items("environment.boilers", "拆除燃煤锅炉台数", "台", "improvements", "燃煤锅炉拆除", **DONE),
    d.measure("environment.forest_cover", "森林覆盖率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.forest_stock", "森林蓄积量", "万立方米", "stock", "生态环境、统计部门"),
    d.items("environment.villages", "生态村建设完成数", "个", "improvements", "生态村建设", **DONE),
    d.items("environment.projects", "环保违规建设项目清理整顿完成数", "个", "improvements", "违规建设项目清理整顿",
            **DONE),
)

OBJECTS = "inspection_objects"
UNSIGNED: dict[str, Any] = {"marks": ("cause=未订立劳动合同",)}

d = Family("重点领域治理")
supervised = d.items("campaign.health_objects", "卫生健康监管对象数", "家", OBJECTS, marks=("field=卫生健康",))
CAMPAIGN = (
    returned(d.domain, "campaign.food_subjects", "食安信用信息采集主体户数", "万户", "食安信用信息采集主体",
             so_far=True),
    d.items("campaign.safety_records", "安全生产现场检查记录数", "份", CHECKS, "安全生产", new=True,
            marks=("paper=现场检查记录",)),
    d.items("campaign.safety_orders", "安全生产责令限期整改指令书数", "份", CHECKS, "安全生产", new=True,
            marks=("paper=责令限期整改指令书",)),
    supervised,
    d.ratio("campaign.health_cover", "卫生计生监督覆盖率",
            "到本期末有效的“检查对象名录库”中卫生健康监管对象，本年度已监督检查的所占比例。",
            d.items("campaign.health_covered", "", "家", OBJECTS, marks=("field=卫生健康",), also="covered=是"),
            supervised, better="higher"),
    d.items("campaign.wages", "协调解决拖欠农民工工资事件数", "件", "arrears", "已清偿", marks=("kind=农民工工资",),
            new=True),
    d.items("campaign.contract_firms", "纠正不签订劳动合同用人单位数", "家", "case_ledger", "劳动保障", new=True,
            **UNSIGNED),
    d.items("campaign.contract_workers", "纠正不签订劳动合同涉及劳动者人数", "人", "case_ledger", "劳动保障", new=True,
            of="affected", **UNSIGNED),
    d.items("campaign.equipment_makers", "检查特种设备单位数", "家", CHECKS, "特种设备", new=True),
    d.items("campaign.equipment", "排查特种设备台数", "台", CHECKS, "特种设备", new=True, of="devices"),
    d.items("campaign.equipment_orders", "特种设备安全监察指令书数", "份", CHECKS, "特种设备", new=True,
            marks=("paper=安全监察指令书",)),
    d.items("campaign.equipment_cases", "特种设备违法立案数", "件", "case_ledger", "特种设备", new=True),
    d.items("campaign.equipment_fines", "特种设备违法罚款金额", "万元", "case_ledger", "特种设备", new=True, of="fine"),
)

d = Family("应急管理")
EMERGENCY = (
    d.items("emergency.tracers", "疫情流调队伍人数", "人", "emergency_teams", "流调队伍", of="people"),
    d.items("emergency.quarantine_sites", "储备集中隔离场所数", "个", "emergency_stores", "隔离场所"),
    d.items("emergency.quarantine_rooms", "储备集中隔离房间数", "间", "emergency_stores", "隔离场所", of="count"),
    d.items("emergency.beds", "救治床位数", "张", "emergency_stores", "床位", of="count"),
    d.items("emergency.medics", "医疗救治人员数", "人", "emergency_teams", "医疗救治队伍", of="people"),
    d.items("emergency.flood_teams", "防汛应急救援队伍支数", "支", "emergency_teams", "防汛队伍"),
    d.items("emergency.flood_people", "防汛应急救援队伍人数", "人", "emergency_teams", "防汛队伍", of="people"),
    d.items("emergency.informants", "灾害信息员人数", "名", "disaster_reporters"),
    d.items("emergency.plans", "修订完善应急预案数", "个", "emergency_plans", new=True),
    d.items("emergency.phases", "疫情防控工作状态阶段数", "个", "response_stages", "公共卫生事件"),
)

BUILT = "public_facilities"
STANDARDS = ("register:special_funds/补助、保障标准",)


def standard(subject: str) -> Set:
    """The subsidy standard for that, as the division itself applies it."""
    return marked_as(in_force("special_funds", "补助、保障标准"), f"subject={subject}").own()


def rise(code: str, name: str, subject: str) -> Indicator:
    """By how much a standard was raised: of the amount before, what was added."""
    rows = standard(subject)
    note = f"到本期末本级执行的{subject}标准比上一次标准提高的比例；两个标准登记在“专项资金和补助标准”并写明依据文件。"
    return Indicator(code, name, "%", "民生保障", "rate", note, rows.adding(risen), rows.adding(amount_of("before")),
                     STANDARDS, rounding=Rounding(2), times=100)


def risen(item: Row) -> Any:
    """What a standard has over the one before it."""
    return item.item_amount - item.item_before


d = Family("民生保障")
LIVELIHOOD = (
    d.measure("livelihood.care_batch", "居家和社区养老服务改革试点批次", "批", "standard", "上级试点名单"),
    d.items("livelihood.care_beds", "新增养老床位数", "张", BUILT, "养老床位", new=True, of="capacity"),
    d.items("livelihood.nursing_beds", "新增护理床位数", "张", BUILT, "护理床位", new=True, of="capacity"),
    d.items("livelihood.hospital_beds", "新增医疗床位数", "张", BUILT, "医疗床位", new=True, of="capacity"),
    Indicator("livelihood.health_subsidy", "基本公共卫生服务经费人均补助标准", "元", d.domain, "standard",
              "到本期末本级执行的基本公共卫生服务补助标准，登记在“专项资金和补助标准”并写明依据文件；下级的不并入。",
              standard("基本公共卫生服务").adding(amount_of("amount")), procedures=STANDARDS, rounding=Rounding(2)),
    rise("livelihood.urban_rise", "城市低保人均补助标准提高幅度", "城市低保"),
    rise("livelihood.rural_rise", "农村低保人均补助标准提高幅度", "农村低保"),
)

INDICATORS = (*ENVIRONMENT, *CAMPAIGN, *EMERGENCY, *LIVELIHOOD,)
