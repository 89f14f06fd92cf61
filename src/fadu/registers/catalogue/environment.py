"""生态环境和公共服务设施：整治建设项目、损害赔偿线索、新增设施. S13, S14."""
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import Mirror, Register, choice, day, money, named, needed, text
from fadu.statutes.acts import ECO_COMPENSATION

GROUP = "生态环境和公共服务"

improvements = Register(
    "improvements", "整治和建设项目", GROUP,
    (
        named("项目、对象"),
        needed(choice("kind", "类别", ("燃煤锅炉拆除", "违规建设项目清理整顿", "生态村建设", "水体整治", "其他"))),
        needed(text("place", "地点", listed=True)),
        money("capacity", "规模", hint="如锅炉的蒸吨数"),
        text("capacity_unit", "规模单位"),
        needed(choice("state", "进展", ("进行中", "已完成"))),
        day("finished_on", "完成日期", listed=True),
        text("checked", "验收文件"),
    ),
    "各主管部门", rule=PLAIN, own=True, category="kind",
)  # fmt: skip

damage_claims = Register(
    "damage_claims", "生态环境损害赔偿线索和案件", GROUP,
    (
        named("线索、案件"),
        choice("source", "线索来源", ("突发环境事件", "行政处罚案件", "督察、巡视移交", "检察机关移送",
                                      "举报、信访、媒体报道", "日常监管")),
        text("giver", "移交机关"),
        day("found_on", "收到日期", listed=True),
        choice("state", "办理结果", ("办理中", "不启动索赔", "赔偿、修复完成", "驳回索赔", "没有因果关系")),
        money("amount", "赔偿金额", "元", listed=True),
    ),
    "赔偿权利人指定的部门", ECO_COMPENSATION["线索核查"], PLAIN, ("生态环境", "环境保护"), category="source",
    public=False,
    mirror=(Mirror(
        "eco_compensation", ("find",), since_day="find.found_on",
        answers={"source": "find.source", "found_on": "find.found_on", "state": "close.outcome",
                 "amount": "agree.amount"},
    ),),
    mixed=True, note="由生态环境损害赔偿程序办理的自动列入；规定施行前的在这里登记",
)  # fmt: skip

public_facilities = Register(
    "public_facilities", "公共服务设施建设", GROUP,
    (
        named("设施名称"),
        needed(choice("kind", "类别", ("养老床位", "护理床位", "医疗床位", "学位", "托位", "文体设施", "保障性住房",
                                       "其他"))),
        needed(money("capacity", "新增数量", listed=True)),
        needed(text("unit", "计量单位", listed=True)),
        needed(text("address", "地址", listed=True)),
        needed(day("opened_on", "建成、启用日期", listed=True)),
        text("approval", "立项、批准文号"),
    ),
    "各主管部门", rule=PLAIN, own=True, category="kind",
)  # fmt: skip

REGISTERS = (improvements, damage_claims, public_facilities)
