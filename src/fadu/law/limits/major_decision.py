"""重大行政决策。《重大行政决策程序暂行条例》及省的规定。"""
from fadu.law.enacted import DONGHE_PLAN, HUNAN, MAJOR_DECISIONS, SHANDONG_DECISIONS
from fadu.law.limits.kinds import deadline, longest, minimum, notice
from fadu.law.periods import ahead, days, working_days, years

LIMITS = (
    minimum("md.consult", "决策草案公开征求意见",
            days(30, roll=False), "consultation_published", MAJOR_DECISIONS[15],
            note="情况紧急缩短的，征求意见时说明理由"),
    notice("md.hearing_materials", "听证材料送达听证参加人",
           ahead(days(7)), "hearing_date", MAJOR_DECISIONS[16]),
    minimum("md.review_min", "合法性审查最短时间",
            working_days(7), "review_materials_complete", MAJOR_DECISIONS[26]),
    notice("md.hearing_announce", "决策听证会公告（山东）",
           ahead(days(15)), "hearing_date", SHANDONG_DECISIONS[23]),
    minimum("md.expert_time", "专家论证最短时间（山东）",
            working_days(7), "expert_materials_delivered", SHANDONG_DECISIONS[34]),
    minimum("md.consult_20", "决策方案草案征求公众意见（湖南）",
            days(20, roll=False), "consultation_published", HUNAN[35], note="国家规定一般不少于30日，从长"),
    longest("md.deferred", "暂缓决定的最长时间（湖南）",
            years(1), "decision_made", HUNAN[40], "决策机关", then="超过1年的，方案草案退出重大决策程序"),
    notice("md.forum_materials", "座谈会材料送达（山东）",
           ahead(days(3)), "hearing_date", SHANDONG_DECISIONS[21]),
    deadline("md.review_supplement", "合法性审查材料补送（山东）",
             working_days(3), "supplement_notice_received", SHANDONG_DECISIONS[42], "决策承办单位"),
    deadline("md.publish_20", "重大行政决策结果公布（湖南）",
             days(20), "decision_made", HUNAN[42], note="国家规定为及时公布，可以20个工作日为外限"),
    deadline("md.file_30", "重大行政决策备案",
             days(30), "decision_published", DONGHE_PLAN["第11项"], note="计划转述自治区的备案制度"),
)
