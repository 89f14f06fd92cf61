"""规范性文件：征求意见、审核、公布、备案、有效期、清理。"""
from fadu.law.enacted import BUSINESS, FOI, HUNAN, LEGALITY, LITIGATION_RULES, RULE_MAKING, SHANDONG, ZHEJIANG
from fadu.law.limits.kinds import Extension, deadline, minimum, notice, recurring, valid
from fadu.law.periods import ahead, days, months, validity, working_days, years

ROLLS = LITIGATION_RULES[48]  # 末日为法定休假日的顺延

LIMITS = (
    minimum("nd.consult_market", "涉市场主体规范性文件公开征求意见",
            days(30, roll=False), "consultation_published", BUSINESS[62],
            note="“一般”不少于：缩短的须写明理由，依法保密的不征求"),
    minimum("nd.consult_general", "无规章制定权的县级以上政府发布决定、命令参照规章程序征求意见",
            days(30, roll=False), "consultation_published", RULE_MAKING[15],
            note="没有规章制定权的县级以上政府发布决定、命令，经第三十六条参照；各地另定天数的从其规定"),
    minimum("nd.review_min", "合法性审核最短时间",
            working_days(5), "review_materials_complete", LEGALITY["二(五)"],
            note="材料完备才起算；应对突发事件、执行上级紧急命令的除外"),
    deadline("nd.review_max", "合法性审核最长时间",
             working_days(15), "review_materials_complete", LEGALITY["二(五)"], "审核机构",
             pauses=("退回、补充材料",)),
    deadline("nd.publish_active", "规范性文件主动公开",
             working_days(20), "document_formed_or_changed", FOI[26]),
    minimum("nd.effective_gap", "施行日期与公布日期间隔",
            days(30, roll=False), "published", HUNAN[50], note="立即施行才不致妨碍施行的除外；规章见 rule.effective"),
    deadline("nd.file_upward", "政府规范性文件报送上一级政府备案",
             days(30), "published", SHANDONG[52],
             note="国家只定备案义务，天数由省定：多为30日，也有15日、10个或者20个工作日；政府的文件同时报本级人大常委会"),
    valid("nd.validity_default", "有效期（一般）",
          validity(5), "effective_date", HUNAN[51], note="为实施法律、行政法规确需更长的，最长10年"),
    valid("nd.validity_trial", "有效期（暂行、试行、阶段性工作）",
          validity(2), "effective_date", HUNAN[51]),
    notice("nd.posteval_window", "有效期届满前评估",
           ahead(months(6), clear=False), "expiry_date", HUNAN[51], note="届满前6个月起至届满日止为评估窗口"),
    notice("nd.reregister", "继续执行的重新登记",
           ahead(days(30), clear=False), "expiry_date", HUNAN[51]),
    recurring("nd.cleanup_cycle", "全面清理周期",
              years(2), "last_full_cleanup", ZHEJIANG[90], note="清理结果应当公布"),
    deadline("nd.public_review_request_30", "审查申请处理（湖南）",
             days(30), "review_request_received", HUNAN[53]),
    deadline("nd.public_review_request_60", "审查申请处理（山东）",
             days(60), "review_request_received", SHANDONG[55],
             extension=Extension(days(30), "审查机关负责人", when="情况复杂")),
    deadline("nd.judicial_advice_reply", "法院对规范性文件司法建议的书面答复",
             days(60), "judicial_advice_received", LITIGATION_RULES[149], "制定机关", rolls_by=ROLLS),
    deadline("nd.registration", "部门文件送登记",
             days(5), "signed_and_numbered", SHANDONG[51], note="原文未把5日写作工作日，按自然日"),
)
