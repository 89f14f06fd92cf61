"""The units that government reports count and measure in: data, no rules."""
from __future__ import annotations

from fadu.intake.wordlists import words

# Counted things: 万 before them belongs to the number (33万个 is 330,000 个).
COUNTED = words("""
人次 户次 家次 件次 场次 批次 起次 车次 班次 台次 条次 篇次 处次 所次 艘次 间次 例次 轮次 站次 架次 份次 宗次 个次
项次 次数 人 名 位 户 家 件 起 宗 例 份 部 条 项 个 次 场 期 批 轮 届 支 组 张 间 栋 幢 座 处 所 台 套 辆 艘 架 只
头 匹 尾 株 棵 盏 块 面 幅 本 册 卷 篇 则 版 集 封 票 枚 把 根 口 眼 门 款 节 课 堂 站 班 对 双 路 段 层 桌 箱 袋 瓶
盒 包 桶 罐 粒 挂 床 席 宗地 种 类 大类 小类 级 档 步 环节 方面 领域 层级 类别 主体 处室 科室 股室 中心 单位 部门
机关 机构 团队 企业 乡镇 镇街 街镇 街道 社区 村居 县区 区县 市县 市州 县 镇 乡 村 站点 网点 岗位 事项 案件 工单 笔
单 字 页 题 道 问 人份 剂次 剂 针 片 颗 幕 出 曲 首 厂 店 窗口 专场 课时 学时 周年 分 年 天 日 周 月 季度 小时 分钟
秒 秒钟 钟头 工作日 自然日 个工作日 个自然日 个月 个星期 个小时 个季度 个百分点 百分点 倍 成 星 A级 帧 兆 G 格 行 列
网格 宗案 项次
""")

# Measured things: 万 before them belongs to the unit (32604.23 万元, 11.25 万立方米).
MEASURED = words("""
元 美元 欧元 港元 港币 人民币 元/人 元/户 元/月 元/吨 元/平方米 元/亩 元/年 元/人·月 吨 公斤 千克 克 毫克 斤 公里
千米 里 米 厘米 毫米 平方公里 平方千米 平方米 立方米 公顷 亩 升 毫升 蒸吨 吨标准煤 标准煤 千瓦时 千瓦 兆瓦 瓦 度 伏
千伏 兆 摄氏度 分贝 微克/立方米 毫克/立方米 毫克/升 微克每立方米 毫克每升 吨/年 吨/日 立方米/日 千瓦/时 公里/小时
标准立方米 平方 立方 TB GB MB G T 字节 车公里
""")

# A noun that follows the number at once may do the unit's work only after these ways of counting: 五大领域, 4处室.
GROUPED = words("领域 类 主体 方面 单位 类别 区域 板块 行业 重点领域 部门 片区 环节 制度")

RATE_UNITS = ("%", "‰", "个百分点", "百分点", "倍", "成")
MONEY = ("元", "美元", "欧元", "港元", "港币")
DURATIONS = ("年", "个月", "月", "周", "天", "日", "工作日", "个工作日", "自然日", "个自然日", "小时", "个小时", "分钟",
             "秒",
             "秒钟", "季度", "个季度", "个星期")

# How one unit is written in different words.
SAME_UNIT = {"个工作日": "工作日", "个自然日": "自然日", "个小时": "小时", "百分点": "个百分点", "钟头": "小时",
             "次数": "次"}
