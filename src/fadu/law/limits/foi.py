"""政府信息公开。条例写明“工作日”的为工作日。"""
from fadu.law.enacted import FOI, OPENNESS, PUBLIC_CONCERN
from fadu.law.limits.kinds import Annual, Extension, deadline, every_year
from fadu.law.periods import hours, working_days

LIMITS = (
    deadline("foi.correction", "一次性告知补正",
             working_days(7), "request_received", FOI[30]),
    deadline("foi.reply", "答复申请人",
             working_days(20), "request_received", FOI[33],
             extension=Extension(working_days(20), "政府信息公开工作机构负责人", told=True, when="需要延长"),
             pauses=("征求第三方意见", "征求其他机关意见"),
             note="当面提交的为提交之日，邮寄的为签收之日，平信、网络、传真的为双方确认之日（第三十一条）；补正的重新起算"),
    deadline("foi.third_party", "第三方提出意见",
             working_days(15), "consult_letter_received", FOI[32], "第三方",
             then="逾期未提出的，由行政机关依条例决定"),
    deadline("foi.co_agency", "共同制作机关提出意见",
             working_days(15), "consult_letter_received", FOI[34], "被征求意见机关",
             then="逾期未提出的，视为同意公开"),
    deadline("foi.active", "主动公开",
             working_days(20), "information_formed_or_changed", FOI[26]),
    deadline("pub.concern_grave", "重大突发事件舆情发布权威信息",
             hours(5), "concern_known", OPENNESS["三(四)"], note="未读到全文，条款号待核", confirmed=False),
    deadline("pub.concern_briefing", "重大突发事件举行新闻发布会",
             hours(24), "concern_known", OPENNESS["三(四)"], note="未读到全文，条款号待核", confirmed=False),
    deadline("pub.concern", "其他政务舆情回应",
             hours(48), "concern_known", PUBLIC_CONCERN["三"], note="未读到全文，条款号待核", confirmed=False),
    every_year("foi.annual_dept", "部门信息公开年报",
               Annual(1, 31), FOI[49], note="报上一年度"),
    every_year("foi.annual_gov", "本级政府信息公开年报",
               Annual(3, 31), FOI[49], note="公布上一年度"),
)
