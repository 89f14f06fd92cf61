"""Which figures in Chinese numerals are counts, and which are set phrases (一次性, 三项制度, 四个意识)."""

from __future__ import annotations

import re

from fadu.intake.wordlists import words

MANY = re.compile(r"[十百千万亿]")
SINGLE_UNITS = frozenset(
    words(
        "人次 户次 家次 件次 场次 次 期 批次 批 支 场 轮 件 起 名 位 家 部 份 类 大类 卷 台 "
        "套 辆 间 座 项 个 条 张 "
        "本 册 处室 科室 中心 方面 领域 部门 县 乡镇 镇 个月 工作日 个工作日 天 年 周年 篇 种 例 宗 "
        "堂 学时"
    )
)
NEVER_UNITS = frozenset(
    words(
        "届 级 日 月 时 点 大 号 岁 分 度 层 步 成 星 档 版 行 列 格 头 口 根 路 把 面 门 里 "
        "亩 斤 尾 字 页 道 对 双 班 村 站 群"
    )
)
ONE_UNITS = frozenset(words("人次 次 期 支 场次 名 家 件 份 轮 台 辆 座 场 套 部 册 卷 篇 例 宗"))

_SLOGAN = (
    r"确立|维护|意识|自信|代表|全面|务必|必由|伟大|结合|坚持|面向|转变|不|百年|文明|毫不|没有|到位|覆盖|必须|"
    r"优先|"
    r"统一|清单|明确|责任|大局|革命|重要|机制|规定|平台|规范|加强|要[^件求]|关键|常态|抓手|创新|专项|倍增|"
    r"融合|聚焦|强化|体系|带头|"
    r"制度|区分|只有|一|凡是|率先|更加|同步|共同|生活"
)
AFTER = {  # what must not follow the unit
    "个": re.compile(_SLOGAN),
    "项": re.compile(
        r"制度|机制|清单|改革|工程|建设|行动|重点|监督|承诺|原则|权利|规定|要求|基本|措施|整治|攻坚|"
        r"治理|职能"
    ),
    "条": re.compile(r"(?![,。;、)(]|意见|建议|线索|信息|措施)"),
    "次": re.compile(r"[办性告全会能到成产供创]|分配|污染"),
    "期": re.compile(r"工程|项目|叠加|建设|改造"),
    "位": re.compile(r"一体|数"),
    "件": re.compile(r"事|套"),
    "部": re.compile(r"[分门委]|曲"),
    "场": re.compile(r"[所域硬]|攻坚"),
    "份": re.compile(r"额|力"),
    "支": re.compile(r"部|持|高素质|过硬|专业|政治|素质|德才|精干|忠诚|[^,。;]{0,6}的"),
    "名": re.compile(r"[单称牌录义]"),
    "家": re.compile(r"[庭人渠长]"),
    "轮": re.compile(r"驱动|车|胎|候"),
    "类": re.compile(r"[推别似]"),
    "方面": re.compile(r"军"),
    "领域": re.compile(r"$^"),
    "年": re.compile(r"(?!间|一次|以来的)"),
    "天": re.compile(r"(?!时间|的|集中|[,。;)])"),
    "本": re.compile(r"账|[级书]"),
    "台": re.compile(r"阶"),
    "起": re.compile(r"来|到|步|草|诉"),
    "批": re.compile(r"准|示|复|评"),
}
BEFORE = {  # what must not stand before the numeral
    "次": re.compile(r"(?:跑|只|再|又|新|首|最多|第|这|进)$"),
    "轮": re.compile(r"[新上下这本前首]$"),
    "份": re.compile(r"[这该上]$|上述$|以上$"),
    "类": re.compile(r"劣$"),
}
PAIRED = re.compile(r"[一二两三四五六七八九][\u4e00-\u9fff]{1,2}$")  # 一报两台, 两微一端
ONE_TIME = re.compile(
    r"(?:至少|不少于|听取|评查|开展|召开|清理|举办|组织|每年|每季度?|每半年|每月|每学期|进行|会议|"
    r"检查|培训|评估|两年|汇报"
    r"|报告|演练|调度|通报|考试|测试|活动)$"
)
ONE_MEETING = re.compile(
    r"(?:举办|召开|开展|组织|参加|建立|组建|成立|建成|共有|设立|配备|聘请|"
    r"每[村社县乡镇区所户家人])[^,。;]{0,14}$"
)
STOP = re.compile(r"[,。;、)(\s]|$")


def is_count(text: str, start: int, end: int, numeral: str, unit: str, inside: str) -> bool:
    """Whether text[start:end], a figure in Chinese numerals, counts something."""
    if unit in NEVER_UNITS or (start and text[start - 1] in "第十百千万零几数多" and numeral[0] not in "百千万"):
        return False
    if (unit in AFTER and AFTER[unit].match(text, end)) or (unit in BEFORE and BEFORE[unit].search(text[:start][-4:])):
        return False
    if numeral in ("百", "千", "万"):
        return True
    many = len(numeral) > 1 and MANY.search(numeral) is not None
    if many or inside:
        return not (unit == "年" and not inside)
    if len(unit) == 1 and unit not in "次件" and PAIRED.search(text[max(0, start - 3) : start]):
        return False
    if len(numeral) > 1 or unit not in SINGLE_UNITS or numeral in "零〇二":
        return False
    return numeral != "一" or _one_is_count(text, start, end, unit)


def _one_is_count(text: str, start: int, end: int, unit: str) -> bool:
    """One of something is a figure only where the sentence counts: 评查一次, 建立一支1377人的队伍."""
    if unit not in ONE_UNITS:
        return False
    before = text[max(0, start - 18) : start]
    if unit == "次":
        return ONE_TIME.search(before) is not None or STOP.match(text, end) is not None
    return ONE_MEETING.search(before) is not None or (unit == "支" and text[end : end + 1].isdigit())
