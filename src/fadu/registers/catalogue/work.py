"""工作台账：什么时候做了什么、手里有什么名单，而没有专门的名录和程序的. S01–S36."""
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import Register, day, listed, money, named, needed, number, text, yesno

GROUP = "工作台账"

work_lists = Register(
    "work_lists", "工作名单", GROUP,
    (
        named("名称"),
        needed(listed(text("kind", "名单", hint="如 “一窗受理”事项、承担考核任务的单位"))),
        number("count", "数量", listed=True, hint="人数、件数；一条就是一个的不填"),
        text("source", "依据、来源", listed=True),
    ),
    "各单位", rule=PLAIN, own=True, category="kind",
    note="一条一个，随时增减；有专门名录的记入专门名录",
)  # fmt: skip

work_events = Register(
    "work_events", "工作记录", GROUP,
    (
        named("事项"),
        needed(listed(text("kind", "类别", hint="如 政府常务会议、法治培训、涉企收费专项检查"))),
        day("held_on", "日期", listed=True),
        number("people", "人数", "人次", listed=True),
        money("amount", "数量、金额", listed=True),
        text("unit", "计量单位"),
        yesno("done", "已办成", filtered=True, listed=True),
        text("source", "记录、文件", listed=True),
    ),
    "各单位", rule=PLAIN, own=True, category="kind",
    note="一条一次；有专门程序的由程序记，不在这里再记一次",
)  # fmt: skip

REGISTERS = (work_lists, work_events)
