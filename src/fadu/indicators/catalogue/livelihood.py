"""民生保障、生态环境、重点领域治理、应急."""
from __future__ import annotations

from fadu.indicators.catalogue.families import Family

d = Family("生态环境")
ENVIRONMENT = (
    d.lists("environment.water_units", "剿劣分片包干单位数", "个", "剿劣分片包干单位"),
    d.lists("environment.water_bureau_heads", "剿劣分县包干局长人数", "名", "剿劣分县包干局长"),
    d.lists("environment.water_leaders", "小微水体包干领导人数", "位", "小微水体包干领导"),
    d.lists("environment.water_fields", "剿劣工作重点方面数", "方面", "剿劣工作重点"),
    d.events("environment.inspection_petitions", "中央环保督察交办信访件数", "件", "中央环保督察交办信访件"),
    d.lists("environment.reform_kinds", "生态文明体制改革任务类别数", "类", "生态文明体制改革任务类别"),
    d.lists("environment.reform_tasks", "生态文明体制改革任务数", "项", "生态文明体制改革任务"),
    d.measure("environment.first_years", "生态环境状况指数连续居首年数", "年", "stock", "生态环境、统计部门"),
    d.measure("environment.rank", "生态环境状况指数全省排名", "位", "standard", "生态环境、统计部门"),
    d.events("environment.officers_sent", "生态环境执法出动人次", "人次", "生态环境执法检查", of="people"),
    d.events("environment.ledgers", "检查污染防治台账套数", "套", "生态环境执法检查", of="amount"),
    d.events("environment.cases", "生态环境执法立案数", "起", "生态环境执法立案"),
    d.events("environment.fines", "生态环境执法罚款金额", "万元", "生态环境执法立案", of="amount"),
    d.events("environment.damage_clues", "移交生态环境损害赔偿线索数", "条", "生态环境损害赔偿线索"),
    d.events("environment.damage_done", "完成索赔的生态环境损害赔偿案件数", "个", "生态环境损害赔偿线索", done=True),
    d.measure("environment.energy_fall", "单位地区生产总值能耗下降率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.carbon_fall", "单位地区生产总值二氧化碳排放降低率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.boiler_limit", "拆除燃煤锅炉容量上限", "蒸吨", "standard", "生态环境、统计部门"),
    d.events("environment.boilers", "拆除燃煤锅炉台数", "台", "拆除燃煤锅炉"),
    d.measure("environment.forest_cover", "森林覆盖率", "%", "level", "生态环境、统计部门"),
    d.measure("environment.forest_stock", "森林蓄积量", "万立方米", "stock", "生态环境、统计部门"),
    d.events("environment.villages", "生态村建设完成数", "个", "生态村建设完成"),
    d.events("environment.projects", "环保违规建设项目清理整顿完成数", "个", "环保违规建设项目清理整顿"),
)

d = Family("重点领域治理")
CAMPAIGN = (
    d.measure("campaign.food_subjects", "食安信用信息采集主体户数", "万户", "stock", "主管部门"),
    d.events("campaign.safety_records", "安全生产现场检查记录数", "份", "安全生产现场检查"),
    d.events("campaign.safety_orders", "安全生产责令限期整改指令书数", "份", "安全生产责令限期整改"),
    d.share("campaign.health_cover", "卫生计生监督覆盖率", "经常性监督单位数", "应经常性监督单位数", "主管部门"),
    d.events("campaign.wages", "协调解决拖欠农民工工资事件数", "件", "拖欠农民工工资事件", done=True),
    d.events("campaign.contract_firms", "纠正不签订劳动合同用人单位数", "家", "纠正不签订劳动合同"),
    d.events("campaign.contract_workers", "纠正不签订劳动合同涉及劳动者人数", "人", "纠正不签订劳动合同", of="people"),
    d.events("campaign.equipment_makers", "检查特种设备单位数", "家", "特种设备单位检查"),
    d.events("campaign.equipment", "排查特种设备台数", "台", "特种设备单位检查", of="amount"),
    d.events("campaign.equipment_orders", "特种设备安全监察指令书数", "份", "特种设备安全监察指令"),
    d.events("campaign.equipment_cases", "特种设备违法立案数", "件", "特种设备违法案件"),
    d.events("campaign.equipment_fines", "特种设备违法罚款金额", "万元", "特种设备违法案件", of="amount"),
)

d = Family("应急管理")
EMERGENCY = (
    d.items("emergency.tracers", "疫情流调队伍人数", "人", "emergency_teams", "流调队伍", of="people"),
    d.items("emergency.quarantine_sites", "储备集中隔离场所数", "个", "emergency_stores", "隔离场所"),
    d.items("emergency.quarantine_rooms", "储备集中隔离房间数", "间", "emergency_stores", "隔离场所", of="count"),
    d.items("emergency.beds", "救治床位数", "张", "emergency_stores", "床位", of="count"),
    d.lists("emergency.medics", "医疗救治人员数", "人", "医疗救治队伍", of="count"),
    d.items("emergency.flood_teams", "防汛应急救援队伍支数", "支", "emergency_teams", "防汛队伍"),
    d.items("emergency.flood_people", "防汛应急救援队伍人数", "人", "emergency_teams", "防汛队伍", of="people"),
    d.items("emergency.informants", "灾害信息员人数", "名", "disaster_reporters"),
    d.items("emergency.plans", "修订完善应急预案数", "个", "emergency_plans", new=True),
    d.lists("emergency.phases", "疫情防控工作状态阶段数", "个", "疫情防控状态阶段"),
)

d = Family("民生保障")
LIVELIHOOD = (
    d.measure("livelihood.care_batch", "居家和社区养老服务改革试点批次", "批", "standard", "主管部门"),
    d.events("livelihood.care_beds", "新增养老床位数", "张", "新增养老床位", of="amount"),
    d.events("livelihood.nursing_beds", "新增护理床位数", "张", "新增护理床位", of="amount"),
    d.events("livelihood.hospital_beds", "新增医疗床位数", "张", "新增医疗床位", of="amount"),
    d.measure("livelihood.health_subsidy", "基本公共卫生服务经费人均补助标准", "元", "standard", "主管部门"),
    d.measure("livelihood.urban_rise", "城市低保人均补助标准提高幅度", "%", "standard", "主管部门"),
    d.measure("livelihood.rural_rise", "农村低保人均补助标准提高幅度", "%", "standard", "主管部门"),
)

INDICATORS = (*ENVIRONMENT, *CAMPAIGN, *EMERGENCY, *LIVELIHOOD,)
