"""逾期未支付中小企业款项信息公开. Source: 保障中小企业款项支付条例 (2025) 18, 22: by 31 March of the following year."""
from fadu.procedures.words import *
from fadu.statutes.acts import SME_PAYMENTS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD


class Begin(Step, starts=True, by=CLERK, phase="汇总", basis=SME_PAYMENTS[18]):
    """启动年度统计"""
    year: int = stated("统计年度")


class Gather(Step, by=CLERK, after=Begin, before="Publish", phase="待公开", basis=SME_PAYMENTS[18]):
    """汇总逾期尚未支付的合同"""
    contracts: int = stated("逾期合同数量", unit="份")
    amount: Decimal = stated("逾期金额", unit="元")
    checked: bool = declared("与财务账和合同台账核对一致", PRACTICE)
    rules = [
        forbid((contracts == 0) & (amount > 0), "没有逾期合同，却有逾期金额"),
        forbid((contracts > 0) & (amount == 0), "有逾期合同，却没有逾期金额"),
    ]


class ReportUp(Step, by=CLERK, after=Gather, lasting=True, basis=SME_PAYMENTS[22]):
    """报告本级人民政府、主管部门"""
    to: str = stated("报告对象")
    reported_on: date = stated("报告之日")


class Publish(Step, by=CLERK, after=Gather, once=True, phase="已公开", basis=SME_PAYMENTS[18]):
    """向社会公开"""
    published_on: date = stated("公开之日")
    where: str = stated("公开途径", hint="网站、报刊等便于公众知晓的方式")
    agreed = approval("同意公开", by=HEAD, basis=PRACTICE)
    concludes = "已公开"
    rules = [
        forbid(published_on > today, "公开之日不能在登记之后"),
    ]


class Correct(Step, by=CLERK, after=Publish, lasting=True, basis=PRACTICE):
    """更正"""
    what: str = stated("更正的内容")


overdue_payments_report = Procedure(
    "overdue_payments_report", "逾期未支付中小企业款项信息公开", SME_PAYMENTS,
    steps=[Begin, Gather, ReportUp, Publish, Correct],
    clocks=[
        Clock("公开", in_next_year(limit("sme.publish"), Begin.year), since=Begin, until=Publish,
              basis=SME_PAYMENTS[18]),
        Clock("报告", None, since=Gather, until=ReportUp, basis=SME_PAYMENTS[22]),
    ],
)
