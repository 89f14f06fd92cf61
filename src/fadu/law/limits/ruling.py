"""行政裁决。国家没有统一的程序法；湖南、山东的行政程序规定定有期限，均为自然日，末日遇节假日顺延。"""
from fadu.law.enacted import HUNAN, SHANDONG
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import days

CHIEF = "行政机关主要负责人"

LIMITS = (
    deadline("rul.review_hn", "行政裁决申请审查（湖南）", days(5), "application_received", HUNAN[110]),
    deadline("rul.copy_hn", "发送裁决申请书副本（湖南）", days(5), "accepted", HUNAN[110]),
    deadline("rul.answer_hn", "裁决被申请人答复（湖南）", days(10), "copy_received", HUNAN[111], "被申请人"),
    deadline("rul.decide_hn", "作出行政裁决（湖南）", days(60), "accepted", HUNAN[114],
             extension=Extension(days(30), CHIEF, told=True, when="情况复杂")),
    deadline("rul.review_sd", "行政裁决申请审查（山东）", days(5), "application_received", SHANDONG[113]),
    deadline("rul.copy_sd", "发送裁决申请书副本（山东）", days(5), "accepted", SHANDONG[113]),
    deadline("rul.answer_sd", "裁决被申请人答复（山东）", days(10), "copy_received", SHANDONG[114], "被申请人"),
    deadline("rul.decide_sd", "作出行政裁决（山东）", days(60), "accepted", SHANDONG[117],
             extension=Extension(days(30), CHIEF, told=True, when="情况复杂")),
)
