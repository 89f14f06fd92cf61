"""普法、学法考试、公共法律服务：办了几场、考了几家、接待了多少. S29, S31, S36."""
from fadu.registers.catalogue.people import JUSTICE
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import Register, choice, day, named, needed, number, text

GROUP = "法律力量"

publicity_activities = Register(
    "publicity_activities", "普法活动", GROUP,
    (
        named("活动、宣传品"),
        needed(choice("kind", "形式", ("现场活动", "讲座", "法律明白人培训", "宣传品印发", "媒体栏目", "新媒体普法"))),
        choice("occasion", "时机", ("国家宪法日、宪法宣传周", "重大节日、纪念日", "法律法规公布施行", "日常普法")),
        choice("about", "内容", ("宪法", "民法典", "仲裁", "人民调解", "行政复议", "法律援助", "其他"), listed=False),
        needed(day("held_on", "日期", listed=True)),
        number("people", "受教育人次", "人次", listed=True),
        number("copies", "印发数量", "份"),
        text("term", "期次", hint="培训分期的，写第几期"),
    ),
    "普法主管部门", rule=PLAIN, kept_by=JUSTICE, own=True, category="kind",
    note="一场（期、次）一条；法治宣传教育法施行后各单位的年度普法在普法责任制程序中办理",
)  # fmt: skip

legal_service_log = Register(
    "legal_service_log", "公共法律服务记录", GROUP,
    (
        named("服务记录"),
        needed(choice("kind", "服务", ("来访接待", "法律咨询", "法治课堂", "现场服务", "法律意见", "电话微信意见"))),
        needed(text("point", "服务站点、村（社区）", listed=True)),
        needed(day("served_on", "日期", listed=True)),
        number("people", "接待", "人次", listed=True),
        text("lawyer", "服务人员"),
        text("source", "来源", listed=True, hint="如 公共法律服务管理系统"),
    ),
    "司法行政部门", rule=PLAIN, kept_by=JUSTICE, own=True, category="kind",
    note="来访、咨询一个站点一天一条；村（社区）法律顾问的服务一次一条；不登记服务对象",
)  # fmt: skip

exam_units = Register(
    "exam_units", "学法考试成绩", GROUP,
    (
        named("参考单位"),
        needed(text("exam", "考试", listed=True)),
        needed(day("held_on", "考试日期", listed=True)),
        needed(number("due", "应考", "人", listed=True)),
        needed(number("sat", "实考", "人", listed=True)),
        number("passed", "合格", "人", listed=True),
        choice("audience", "对象", ("领导干部", "执法人员", "工作人员")),
    ),
    "普法主管部门", rule=PLAIN, kept_by=JUSTICE, own=True, category="audience",
    note="一个单位一次考试一条；考试的安排和补考在学法考试程序中办理",
)  # fmt: skip

REGISTERS = (publicity_activities, legal_service_log, exam_units)
