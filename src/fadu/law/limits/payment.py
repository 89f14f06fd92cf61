"""保障中小企业款项支付。《保障中小企业款项支付条例》（2025年修订）。"""
from fadu.law.enacted import SME_PAYMENTS
from fadu.law.limits.kinds import Annual, Extension, deadline, every_year
from fadu.law.periods import days, working_days

PAYER = "机关、事业单位"

LIMITS = (
    deadline("sme.pay", "支付中小企业款项",
             days(30), "goods_delivered", SME_PAYMENTS[9], PAYER,
             note="合同另有约定的从其约定，最长不得超过60日；约定检验、验收合格付款的自合格之日起算（第十条）"),
    deadline("sme.pay_longest", "支付中小企业款项（合同另有约定）",
             days(60), "goods_delivered", SME_PAYMENTS[9], PAYER),
    deadline("sme.pay_large", "大型企业支付中小企业款项",
             days(60), "goods_delivered", SME_PAYMENTS[9], "大型企业",
             note="合同另有约定的从其约定，但应当合理约定，不得以第三方付款为条件"),
    deadline("sme.confirm", "确认债权债务关系",
             days(30), "claim_confirmation_asked", SME_PAYMENTS[16], PAYER),
    deadline("sme.refer", "转交拖欠款项投诉",
             working_days(10), "complaint_accepted", SME_PAYMENTS[25], "受理投诉部门"),
    deadline("sme.handle", "形成投诉处理结果并反馈",
             days(30), "complaint_materials_received", SME_PAYMENTS[25], "处理投诉部门",
             extension=Extension(days(60), "部门负责人", when="情况复杂或者有其他特殊原因"),
             note="处理期限最长不得超过90日"),
    every_year("sme.publish", "公开上一年度逾期未支付款项信息",
               Annual(3, 31), SME_PAYMENTS[18], PAYER),
)
