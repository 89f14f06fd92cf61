"""政务服务：好差评、12345热线。国家文件只要求及时、限期，天数由地方规定。"""
from fadu.law.enacted import HOTLINES, RATINGS
from fadu.law.limits.kinds import Extension, deadline
from fadu.law.periods import working_days

LOCAL = "国家无统一天数；此为默认值，以本地规定为准"

LIMITS = (
    deadline("gr.contact", "差评联系核实",
             working_days(1), "bad_rating_received", RATINGS["地方规定"], note=LOCAL, confirmed=False),
    deadline("gr.settle", "差评办结",
             working_days(15), "bad_rating_received", RATINGS["地方规定"], note=LOCAL, confirmed=False),
    deadline("hl.dispatch", "热线工单转办",
             working_days(1), "call_registered", HOTLINES["地方规定"], note=LOCAL, confirmed=False),
    deadline("hl.return", "承办单位退回工单",
             working_days(1), "order_received", HOTLINES["地方规定"], note=LOCAL, confirmed=False),
    deadline("hl.answer", "热线工单办结答复",
             working_days(5), "order_received", HOTLINES["地方规定"],
             extension=Extension(working_days(5), "热线管理机构", told=True, when="情况复杂"),
             note=LOCAL, confirmed=False),
)
