"""法治政府建设年度报告、领导干部学法。《法治政府建设与责任落实督察工作规定》。"""
from fadu.law.enacted import DUTY_INSPECTION
from fadu.law.limits.kinds import Annual, every_year, quota

LIMITS = (
    every_year("ar.dept", "部门报告法治政府建设情况",
               Annual(3, 1, before=True), DUTY_INSPECTION[23]),
    every_year("ar.gov", "县级以上政府向同级党委、人大常委会报告",
               Annual(3, 1, before=True), DUTY_INSPECTION[23]),
    every_year("ar.upward", "省级以下党委和政府向上一级报告",
               Annual(3, 1, before=True), DUTY_INSPECTION[23]),
    every_year("ar.prov", "省级和国务院部门报告",
               Annual(4, 1, before=True), DUTY_INSPECTION[23]),
    every_year("ar.publish", "年度报告向社会公开",
               Annual(4, 1, before=True), DUTY_INSPECTION[24], note="涉及党和国家秘密的除外"),
    every_year("fr.hear_year", "党委专题听取上一年度法治政府建设情况汇报",
               Annual(12, 31), DUTY_INSPECTION[7], "地方党委", note="每年至少一次；逾年即未听取"),
    quota("law.lectures_gov", "政府常务会议学法（法治专题讲座）",
          2, "次", DUTY_INSPECTION[8]),
    quota("law.lectures_party", "党委理论学习中心组法治讲座",
          2, "次", DUTY_INSPECTION[7]),
    quota("law.lectures_dept", "部门领导班子学法",
          2, "次", DUTY_INSPECTION[9]),
)
