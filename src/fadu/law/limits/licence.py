"""行政许可。《行政许可法》第八十二条：行政机关实施许可的期限以工作日计。"""
from fadu.law.enacted import LICENSING, PASSENGER_STATIONS, THREE_SYSTEMS
from fadu.law.limits.kinds import Extension, deadline, limitation, notice
from fadu.law.periods import ahead, days, working_days, years

NOT_COUNTED = ("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审")  # 第四十五条

LIMITS = (
    deadline("lic.correction", "一次告知补正",
             working_days(5), "application_received", LICENSING[32],
             then="逾期未一次告知的，视为自收到材料之日受理"),
    deadline("lic.decide", "作出许可决定",
             working_days(20), "accepted", LICENSING[42],
             extension=Extension(working_days(10), "本行政机关负责人", told=True, when="期内不能决定"),
             pauses=NOT_COUNTED, note="不计入的时间应当书面告知申请人（第四十五条）"),
    deadline("lic.decide_joint", "统一、联合、集中办理",
             working_days(45), "accepted", LICENSING[42],
             extension=Extension(working_days(15), "本级人民政府负责人", told=True, when="期内不能办结"),
             pauses=NOT_COUNTED),
    deadline("lic.lower_review", "下级机关初审",
             working_days(20), "accepted", LICENSING[43], "下级行政机关", pauses=NOT_COUNTED),
    deadline("lic.deliver", "颁发送达证件",
             working_days(10), "decision_made", LICENSING[44]),
    deadline("lic.hearing_request", "申请人、利害关系人申请听证",
             working_days(5), "hearing_right_notified", LICENSING[47], "申请人、利害关系人"),
    deadline("lic.hearing_hold", "组织听证",
             working_days(20), "hearing_requested", LICENSING[47]),
    notice("lic.hearing_notice", "听证通知",
           ahead(working_days(7)), "hearing_date", LICENSING[48]),
    deadline("lic.assign_inspection", "指派检验检测",
             working_days(5), "accepted", LICENSING[55]),
    notice("lic.renew_apply", "申请延续",
           ahead(days(30), clear=False), "licence_expiry", LICENSING[50], "被许可人",
           note="第八十二条只把行政机关的期限定为工作日，申请人的期限按自然日；另有规定的从其规定"),
    notice("lic.renew_decide", "延续决定",
           ahead(days(0), clear=False), "licence_expiry", LICENSING[50], then="逾期未作决定的，视为准予延续"),
    deadline("lic.publish", "许可决定信息公开",
             working_days(7), "decision_made", THREE_SYSTEMS["二(六)"]),
    limitation("lic.reapply_1y", "隐瞒、虚假材料不得再次申请",
               years(1), "refusal_date", LICENSING[78], "申请人"),
    limitation("lic.reapply_3y", "欺骗贿赂取得被撤销不得再次申请",
               years(3), "revocation_date", LICENSING[79], "申请人"),
    deadline("lic.commitment_check", "告知承诺事中事后核查",
             days(60), "licence_granted_by_commitment", PASSENGER_STATIONS["告知承诺核查条"],
             note="国家无统一天数，“证照分离”事项常用2个月", confirmed=False),
)
