"""信用修复：受理、核查、决定、终止公示、异议. Sources: 信用修复管理办法 (2026); 国办发〔2025〕22号.

One matter a publicised penalty whose party asks that it be shown no longer. Linked with the penalty: what was revoked
is taken down at once (行政处罚法 48) and needs no repair. What was not read in the act itself is cited by subject.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import CREDIT_REPAIR, CREDIT_REPAIR_PLAN, PENALTY
from fadu.statutes.penalty.decision import GRADES
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, CREDIT_DESK, HEAD, OFFICER, PARTY

SHOWN, MEANT = CREDIT_REPAIR_PLAN["二"], CREDIT_REPAIR[3]
APPLIED, HANDLED, STOPPED = CREDIT_REPAIR["申请条件"], CREDIT_REPAIR["修复办理期限"], CREDIT_REPAIR["修复结果"]
DISPUTED, DECEIVED = CREDIT_REPAIR["异议申诉"], CREDIT_REPAIR["虚假材料"]
SLIGHT, COMMON, GRAVE = GRADES
GRANTED, DENIED = "准予修复", "不予修复"
EARLY, WANTING, BARRED, GONE = "最短公示期未满", "材料不齐，未按要求补正", "依法不可修复", "信息已不再公示"
VOID = ("撤销", "确认无效")
penalty = Linked("penalty_ordinary", "行政处罚（普通程序）")
on_the_spot = Linked("penalty_simple", "行政处罚（简易程序）")
reconsideration = Linked("reconsideration", "行政复议")
litigation = Linked("litigation", "行政诉讼")


class Receive(Step, starts=True, by=(CREDIT_DESK, CLERK), once=True, phase="待受理", basis=APPLIED):
    """收到信用修复申请"""
    subject: str = stated("信用主体", personal=True)
    subject_code: str = field("统一社会信用代码", hint="自然人不填")
    number: str = stated("认定失信的文书文号", hint="行政处罚决定书文号")
    authority: str = stated("认定单位")
    grade: str = stated("失信程度", SHOWN, choices=GRADES)
    decided_on: date = stated("文书作出之日", SHOWN)
    channel: str = stated("申请渠道", choices=("信用中国网站", "线下服务窗口", "行业主管部门系统"))
    received_on: date = stated("收到申请之日")
    fulfilled: bool = asked("附有法定责任、义务履行完毕的证明材料")
    promised: bool = asked("附有信用承诺书")
    rules = [
        forbid(received_on > today, "收到申请之日不能在登记之后"),
        forbid(decided_on > received_on, "文书作出之日不能在申请之后"),
    ]


complete = Receive.fulfilled & Receive.promised


class AskSupplement(Step, by=(CREDIT_DESK, CLERK), after=Receive, before=("Accept", "Refuse"), once=True,
                    phase="待补正", basis=HANDLED):  # fmt: skip
    """一次性告知补正"""
    missing: list[str] = stated("需要补正的材料")
    told_on: date = stated("告知之日")
    supplement_by: date = field("补正期限")


class Supplement(Step, by=PARTY, after=AskSupplement, before=("Accept", "Refuse"), observed=True, phase="待受理",
                 basis=HANDLED):  # fmt: skip
    """补正材料"""
    received_on: date = stated("收到之日")
    complete: bool = asked("已补正齐全")


class Accept(Step, by=(CREDIT_DESK, CLERK), after=Receive, before="Refuse", once=True, phase="核查", basis=HANDLED):
    """受理，推送认定单位"""
    accepted_on: date = stated("受理之日")
    rules = [
        require(complete | Supplement.complete, "应当附有履行完毕的证明材料和信用承诺书", APPLIED),
        forbid(accepted_on < Receive.received_on, "受理不能早于收到申请"),
        forbid(accepted_on > today, "受理之日不能在登记之后"),
    ]


class Refuse(Step, by=(CREDIT_DESK, CLERK), after=Receive, before=Accept, once=True, phase="不予受理", basis=HANDLED):
    """不予受理"""
    ground: str = stated("情形", choices=(EARLY, WANTING, BARRED, GONE))
    law: str = stated("不可修复的规定", when=ground == BARRED)
    told_on: date = stated("告知申请人并说明理由之日")
    concludes = "不予受理"
    rules = [
        forbid(over("最短公示期") | (Receive.grade == SLIGHT), "最短公示期已满或者没有最短公示期", SHOWN,
               when=ground == EARLY),
        forbid(complete | Supplement.complete, "材料已经齐全", when=ground == WANTING),
        must(AskSupplement, "应当先一次性告知补正", when=ground == WANTING),
    ]


class Withdraw(Step, by=PARTY, after=Receive, before="Decide", once=True, phase="已撤回", basis=PRACTICE):
    """申请人撤回"""
    concludes = "申请人撤回"


class Verify(Step, by=(OFFICER, CLERK), after=Accept, before="Decide", phase="核查", basis=APPLIED):
    """核查纠正和履行情况"""
    corrected: bool = asked("已纠正失信行为")
    performed: bool = asked("已完全履行相关义务")
    opinion: str = stated("核查情况")
    rules = [
        forbid(among(reconsideration.outcome, VOID) | among(litigation.outcome, VOID),
               "处罚决定已被撤销或者确认无效的，应当撤回公示，不按信用修复办理", PENALTY[48]),
    ]


class Extend(Step, by=(OFFICER, CLERK), after=Accept, before="Decide", once=True, basis=HANDLED):
    """延长办理期限"""
    amount: int = stated("延长时间", unit="个工作日")
    reasons: str = stated("案情复杂或者需要核查的情况")
    agreed = approval("批准", by=HEAD)
    told_on: date = stated("告知申请人之日")


class Decide(Step, by=HEAD, after=Verify, once=True, phase="已决定", basis=MEANT):
    """作出修复决定"""
    number: str = field("决定书文号")
    result: str = stated("决定", choices=(GRANTED, DENIED))
    reasons: str = stated("不予修复的理由", HANDLED, when=result == DENIED)
    concludes = result
    rules = [
        forbid(denied(Verify.corrected), "没有纠正失信行为的，不得准予修复", when=result == GRANTED),
        forbid(denied(Verify.performed), "没有履行相关义务的，不得准予修复", when=result == GRANTED),
        forbid(Verify.corrected & Verify.performed, "已经纠正并履行义务的，应当准予修复", CREDIT_REPAIR[2],
               when=result == DENIED),
    ]


granted = Decide.result == GRANTED


class StopShowing(Step, by=(CREDIT_DESK, CLERK), after=Decide, once=True, lasting=True, phase="已修复", basis=MEANT):
    """终止公示、停止共享"""
    stopped_on: date = stated("终止公示之日")
    where: list[str] = stated("终止公示的网站、系统")
    lifted: str = field("解除的失信惩戒措施")
    rules = [
        require(granted, "没有准予修复的决定"),
        forbid(stopped_on > today, "尚未终止公示"),
    ]


class Notify(Step, by=(CREDIT_DESK, CLERK), after=Decide, once=True, lasting=True, basis=STOPPED):
    """将结果反馈申请人"""
    told_on: date = stated("反馈之日")
    how: str = field("反馈方式")


class Object(Step, by=PARTY, after=either(Refuse, Decide), lasting=True, observed=True, basis=DISPUTED):
    """提出异议申诉"""
    received_on: date = stated("收到之日")
    content: str = stated("异议的内容")


class AnswerObjection(Step, by=(CREDIT_DESK, CLERK), after=Object, lasting=True, basis=DISPUTED):
    """答复异议申诉"""
    founded: bool = asked("异议成立")
    reply: str = stated("处理结果和理由")


class Restore(Step, by=HEAD, after=StopShowing, once=True, lasting=True, phase="已恢复公示", basis=DECEIVED):
    """撤销修复、恢复公示"""
    facts: str = stated("提供虚假材料、违背承诺的事实")
    restored_on: date = stated("恢复公示之日")


credit_repair = Procedure(
    "credit_repair", "信用修复", CREDIT_REPAIR,
    steps=[
        Receive, AskSupplement, Supplement, Accept, Refuse, Withdraw, Verify, Extend, Decide, StopShowing, Notify,
        Object, AnswerObjection, Restore,
    ],
    clocks=[
        Clock("最短公示期", limit("credit.least_common"), since=Receive.decided_on, opens=Accept,
              when=Receive.grade == COMMON),
        Clock("最短公示期", limit("credit.least_grave"), since=Receive.decided_on, opens=Accept,
              when=Receive.grade == GRAVE),
        Clock("受理", limit("credit.accept"), since=(Receive.received_on, Supplement.received_on),
              until=(Accept, Refuse, AskSupplement, Withdraw)),
        Clock("补正", on_day(AskSupplement.supplement_by), since=AskSupplement, until=(Supplement, Refuse, Withdraw),
              basis=HANDLED, when=given(AskSupplement.supplement_by)),
        Clock("作出修复决定", limit("credit.decide"), since=Accept.accepted_on, until=(Decide, Withdraw),
              extend=Extension(Extend, Extend.amount)),
        Clock("终止公示", None, since=Decide, until=StopShowing, basis=STOPPED, when=granted),
        Clock("反馈结果", None, since=Decide, until=Notify, basis=STOPPED),
        Clock("答复异议", None, since=Object, until=AnswerObjection, basis=DISPUTED),
    ],
)
