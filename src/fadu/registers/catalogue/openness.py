"""政务公开：账号、公开事项目录、公报和平台. S33."""
from fadu.registers.codes import PLAIN
from fadu.registers.grammar import Register, choice, day, marks, named, needed, number, text, yesno
from fadu.statutes.acts import FOI

GROUP = "政务公开"
OFFICES = ("人民政府办公室", "人民政府办公厅")

media_accounts = Register(
    "media_accounts", "政务新媒体和网站", GROUP,
    (
        named("账号、网站名称"),
        needed(choice("kind", "平台", ("政府网站", "微信公众号", "微博", "移动客户端", "短视频", "政府公报", "其他"))),
        needed(text("operator", "主办单位", listed=True)),
        day("opened_on", "开通日期", listed=True),
        number("followers", "关注数", "人"),
        number("posts", "本年发布", "条", listed=True),
        yesno("filed", "已备案", filtered=True),
        choice("praise", "评选", ("省级精品账号", "市级精品账号", "无"), listed=False),
        choice("state", "状态", ("正常更新", "停更整改", "已关停")),
    ),
    "政务公开主管部门", FOI[23], PLAIN, OFFICES, own=True, category="kind",
)  # fmt: skip

disclosure_items = Register(
    "disclosure_items", "主动公开事项目录", GROUP,
    (
        named("公开事项"),
        needed(choice("field", "领域", ("基层政务公开标准化领域", "重点领域", "机关职能", "财政资金", "规划计划",
                                        "其他"))),
        needed(text("content", "公开内容")),
        text("ground", "公开依据"),
        needed(text("deadline", "公开时限", listed=True)),
        marks("channels", "公开渠道", ("政府网站", "政府公报", "新媒体", "公开查阅点", "公示栏")),
        choice("scope", "公开方式", ("主动公开", "依申请公开", "不予公开")),
    ),
    "政务公开主管部门", FOI[12], PLAIN, OFFICES, own=True, category="field",
)  # fmt: skip

REGISTERS = (media_accounts, disclosure_items)
