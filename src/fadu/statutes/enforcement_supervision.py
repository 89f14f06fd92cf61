"""行政执法监督（含投诉举报）. Sources: 行政执法监督条例 (2026) 1—6; the provinces' own acts for steps and days.

Chapters 2 to 7 of the regulations of the State were not read: what they may set stands here as practice, with the
articles of Inner Mongolia, Liaoning, Shandong, Guangdong, Sichuan and Henan where those bind.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import (
    GUANGDONG_SUPERVISION,
    HENAN,
    INNER_MONGOLIA_SUPERVISION,
    LIAONING_SUPERVISION,
    SHANDONG_SUPERVISION,
    SICHUAN_SUPERVISION,
    SUPERVISION,
)
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import COMPLAINANT, GOVERNMENT, SUPERVISED, SUPERVISORY_BODY, SUPERVISORY_HEAD

NMG, LN, SD, GD, SC = (
    INNER_MONGOLIA_SUPERVISION, LIAONING_SUPERVISION, SHANDONG_SUPERVISION, GUANGDONG_SUPERVISION, SICHUAN_SUPERVISION,
)
BODY = SUPERVISION[6]
INTAKE = successive(SC[31], LN[19], SD[6], NMG[21], PRACTICE)
TWO = successive(NMG[23], SC[29], SD[22], PRACTICE)
SHOWN = successive(NMG[23], SC[29], SD[22], LN[26], HENAN[41], PRACTICE)
HOW = successive(NMG[24], SC[27], LN[25], SD[23], HENAN[42], PRACTICE)
HEARD = successive(SC[32], LN[25], PRACTICE)
DOCUMENT = successive(SC[33], SD[28], NMG[28], LN[32], GD[32], HENAN[43], PRACTICE)
DECISION = successive(SC[34], SD[29], NMG[29], LN[34], GD[32], HENAN[43], PRACTICE)
RECTIFY = successive(SC[34], SD[28], NMG[28], LN[32], GD[33], HENAN[43], PRACTICE)
REVIEWS = successive(NMG[35], SC[34], GD[33], PRACTICE)
CIRCULAR = successive(NMG[27], SC[35], SD[26], GD[35], PRACTICE)
NOTICE, OPINION = "行政执法监督通知书", "行政执法监督意见书"


class Register(Step, starts=True, by=SUPERVISORY_BODY, phase="受理", basis=BODY):
    """登记监督线索"""
    source: str = stated("线索来源", choices=(
        "投诉举报", "案卷评查", "行政复议、行政诉讼", "检察建议、司法建议", "数据预警", "上级交办", "日常监督",
        "专项监督",
    ))
    complainant: str = field("投诉举报人", personal=True)
    organ: str = stated("被监督机关")
    act_of: str = stated("行政执法行为")
    received_on: date = stated("收到之日")
    under_review: bool = asked("正在或者已经行政复议、行政诉讼审查", SC[31])
    outside_powers: bool = field("不属于本机关监督范围")


class Decline(Step, by=SUPERVISORY_BODY, after=Register, before="File", once=True, phase="不予立案", basis=INTAKE):
    """不予立案，告知理由和途径"""
    reason: str = stated("理由")
    told: str = field("告知投诉举报人的情况")
    concludes = "不予立案"


class Refer(Step, by=SUPERVISORY_BODY, after=Register, before="File", once=True, phase="已移送", basis=INTAKE):
    """移送有管辖权的监督机关"""
    to: str = stated("接受移送的机关")
    concludes = "移送"


class File(Step, by=SUPERVISORY_HEAD, after=Register, before=(Decline, Refer), once=True, phase="立案", basis=INTAKE):
    """立案"""
    number: str = stated("案号")
    team = people("监督人员", 2, "行政执法监督", TWO)
    rules = [
        forbid(Register.under_review, "正在或者已经复议、诉讼审查的事项，不予立案", SC[31]),
        forbid(Register.outside_powers, "不属于本机关管辖的，应当移送", INTAKE),
    ]


class AskRecusal(Step, by=(SUPERVISED, COMPLAINANT), after=File, before="Close", observed=True,
                 basis=successive(SC[30], LN[29], PRACTICE)):
    """申请回避"""
    whom: list[str] = stated("申请回避的人员")


class DecideRecusal(Step, by=SUPERVISORY_HEAD, after=AskRecusal, before="Close",
                    basis=successive(SC[30], LN[29], PRACTICE)):
    """决定是否回避"""
    granted: bool = asked("回避")
    whom: list[str] = field("应当回避的人员").carries(AskRecusal.whom)


class Notify(Step, by=SUPERVISORY_BODY, after=File, before="Close", once=True, phase="调查", basis=HEARD):
    """通知被监督机关说明、提供案卷"""
    received_on: date = stated("收到通知之日")
    asks: str = stated("需要说明和提供的材料")


class Explain(Step, by=SUPERVISED, after=Notify, observed=True, basis=HEARD):
    """被监督机关说明，提交证据、依据"""
    content: str = stated("说明")


class Investigate(Step, by=SUPERVISORY_BODY, after=File, before="Close", phase="调查", basis=HOW):
    """调查"""
    how: set[str] = stated("方式", choices=(
        "调阅案卷", "询问", "实地调查、暗访", "委托鉴定、评估、检测", "听证会、论证会", "录音录像",
    ))
    team = people("监督人员", 2, "行政执法监督", TWO).carries(File.team)
    shown: bool = asked("出示监督证件", SHOWN)
    record: str = stated("调查记录")
    rules = [
        require(disjoint(team, DecideRecusal.whom), "应当回避的人员不得参与", successive(SC[30], LN[29], PRACTICE)),
        require(shown, "应当出示行政执法监督证件", SHOWN),
    ]


class Halt(Step, by=SUPERVISORY_HEAD, after=File, before="Close", basis=LN[28]):
    """暂停执法行为"""
    harm: str = stated("可能造成的严重损害")
    told: bool = declared("已书面告知当事人")


class Resume(Step, by=SUPERVISORY_BODY, after=Halt, before="Close", basis=LN[28]):
    """恢复或者停止执法行为"""
    result: str = stated("审查结果", choices=("合法，恢复执行", "违法，责令停止"))


WRONGS = (
    "主体、权限、程序不合法", "事实不清、证据不足", "适用依据错误", "超越、滥用职权", "明显不当", "不履行法定职责",
    "不文明执法", "制度落实不规范", "违规异地执法、趋利性执法",
)


class FindNothing(Step, by=SUPERVISORY_HEAD, after=Investigate, before="Issue", once=True, phase="已撤销立案",
                  basis=successive(SC[33], PRACTICE)):
    """没有违法或者不当，撤销立案并通知"""
    reasons: str = stated("理由")
    concludes = "没有问题"


class Issue(Step, by=SUPERVISORY_BODY, after=Investigate, before="Close", phase="整改", basis=DOCUMENT):
    """发出监督通知书、意见书"""
    kind: str = stated("文书", choices=(NOTICE, OPINION))
    number: str = stated("文号")
    wrongs: set[str] = stated("存在的问题", choices=WRONGS)
    demands: str = stated("整改要求")
    received_on: date = stated("被监督机关收到之日")
    due: date = field("文书限定的整改期限")
    punishes: bool = field("代替执法机关作出处罚等决定")
    agreed = approval("批准", by=SUPERVISORY_HEAD)
    rules = [
        must(Notify, "应当先听取被监督机关的说明", HEARD),
        must(Explain, "被监督机关尚在说明的期限内", HEARD, unless=over("说明")),
        must(DecideRecusal, "对回避申请尚未决定", successive(SC[30], LN[29], PRACTICE), since=AskRecusal,
             when=done(AskRecusal)),
        forbid(punishes, "监督机构不得代替执法机关作出执法决定", PRACTICE),
        forbid(due < received_on, "整改期限早于收到之日"),
    ]


class Object(Step, by=SUPERVISED, after=Issue, observed=True, basis=REVIEWS):
    """对监督文书申请复查"""
    received_on: date = stated("收到申请之日")
    reasons: str = stated("理由")
    rules = [
        forbid(received_on > Issue.received_on + limit("sup.nmg_objection").period, "申请复查超过三十日", NMG[35]),
        forbid(received_on > Issue.received_on + limit("sup.sc_objection").period, "申请复查超过十五日", SC[34]),
        forbid(received_on > Issue.received_on + limit("sup.gd_objection").period, "申请复查超过十五日", GD[33]),
    ]


class Recheck(Step, by=SUPERVISORY_BODY, after=Object, before="Close", basis=REVIEWS):
    """复查并答复"""
    result: str = stated("复查结果", choices=("维持", "变更", "撤销"))
    reasons: str = stated("理由")


class ReportRectified(Step, by=SUPERVISED, after=either(Issue, "Decide"), observed=True, phase="待核验", basis=RECTIFY):
    """报告整改情况"""
    measures: str = stated("整改措施和结果")


class Verify(Step, by=SUPERVISORY_BODY, after=ReportRectified, before="Close", phase="核验", basis=BODY):
    """核验整改"""
    passed: bool = asked("整改到位")
    finding: str = stated("核验情况")


class Decide(Step, by=SUPERVISORY_BODY, after={Issue: DECISION}, before="Close", phase="执行决定", basis=DECISION):
    """作出监督决定"""
    kinds: set[str] = stated("决定", choices=(
        "责令限期履行", "责令补正、更正、改正", "撤销", "确认违法", "确认无效", "责令重新作出", "变更",
    ))
    number: str = stated("监督决定书文号")
    received_on: date = stated("被监督机关收到之日")
    due: date = field("决定限定的期限")
    grave: bool = field("情节严重")
    harm: bool = field("撤销可能造成重大损害")
    slip: bool = field("仅为文字、计算错误等可以补正、更正的瑕疵")
    remedy: str = field("补救措施")
    agreed = approval("批准", by=(SUPERVISORY_HEAD, GOVERNMENT))
    agreed_by_government = approval("本级人民政府决定", by=GOVERNMENT, basis=GD[32])
    rules = [
        require(missed("整改") | denied(Verify.passed) | grave, "整改期限尚未届满"),
        forbid(grave & no(missed("整改") | denied(Verify.passed)), "被监督机关逾期不改正的，才作出决定",
               successive(NMG[29], SC[34], SD[29], LN[34], HENAN[43])),
        must(Recheck, "复查申请尚未答复", REVIEWS, since=Object, when=done(Object)),
        forbid(Recheck.result == "撤销", "监督文书已经复查撤销"),
        forbid(slip & overlap(kinds, ("撤销",)), "可以补正、更正的，不予撤销",
               successive(NMG[32], SD[32], PRACTICE)),
        forbid(harm & overlap(kinds, ("撤销",)), "撤销可能造成重大损害的，不予撤销，责令采取补救措施", NMG[33]),
    ]


class Summon(Step, by=SUPERVISORY_HEAD, after=Investigate, lasting=True, basis=CIRCULAR):
    """约谈负责人"""
    whom: str = stated("被约谈人")
    record: str = stated("约谈记录")


class Circulate(Step, by=SUPERVISORY_BODY, after=Investigate, lasting=True, basis=CIRCULAR):
    """通报"""
    to: str = stated("通报的范围")
    agreed = approval("同意", by=GOVERNMENT, basis=GD[35])


class Hand(Step, by=SUPERVISORY_BODY, after=Investigate, lasting=True,
           basis=successive(NMG[26], SC[41], LN[36], PRACTICE)):
    """移送监察机关、任免机关或者司法机关"""
    to: str = stated("移送的机关")
    facts: str = stated("问题线索")


class Reply(Step, by=SUPERVISORY_BODY, after=Register, lasting=True,
            basis=successive(LN[19], SC[8], PRACTICE)):
    """向投诉举报人反馈处理结果"""
    content: str = stated("处理结果")
    rules = [
        require(Register.source == "投诉举报", "不是投诉举报"),
    ]


class Close(Step, by=SUPERVISORY_HEAD, after=File, once=True, phase="已销号", basis=BODY):
    """办结销号"""
    result: str = stated("办结情形", choices=("整改到位", "监督文书经复查撤销", "没有问题"))
    concludes = result
    rules = [
        must(Issue, "尚未提出监督意见", when=result != "没有问题"),
        must(Verify, "整改未经核验到位，不得销号", having=Verify.passed, since=ReportRectified,
             when=result == "整改到位"),
        require(Recheck.result == "撤销", "监督文书没有被复查撤销", when=result == "监督文书经复查撤销"),
        forbid(done(Issue), "已经提出监督意见的，不得以没有问题办结", when=result == "没有问题"),
        must(Investigate, "尚未调查", when=result == "没有问题"),
    ]


ENDED = (FindNothing, Close)
DUE = (Close, ReportRectified)
enforcement_supervision = Procedure(
    "enforcement_supervision", "行政执法监督", SUPERVISION,
    steps=[
        Register, Decline, Refer, File, AskRecusal, DecideRecusal, Notify, Explain, Investigate, Halt, Resume,
        FindNothing, Issue, Object, Recheck, ReportRectified, Verify, Decide, Summon, Circulate, Hand, Reply, Close,
    ],
    clocks=[
        Clock("移送管辖", limit("sup.sc_transfer"), since=Register.received_on, until=(Refer, Decline, File),
              when=Register.outside_powers),
        Clock("通知", limit("sup.sc_notify"), since=File, until=(Notify, *ENDED)),
        Clock("说明", limit("sup.sc_reply").period, since=Notify.received_on, until=(Explain, *ENDED), basis=PRACTICE),
        Clock("说明", limit("sup.sc_reply"), since=Notify.received_on, until=(Explain, *ENDED)),
        Clock("投诉办理", limit("sup.ln_complaint"), since=Register, until=Reply, when=Register.source == "投诉举报"),
        Clock("反馈", None, since=ENDED, until=Reply, basis=successive(SC[8], PRACTICE),
              when=(Register.source == "投诉举报") & given(Register.complainant)),
        Clock("回避决定", None, since=AskRecusal, until=(DecideRecusal, *ENDED), basis=PRACTICE),
        Clock("整改", limit("sup.rectify_doc").period, since=(Issue.received_on, Decide.received_on), until=DUE,
              basis=PRACTICE),
        Clock("整改", limit("sup.opinion_sd"), since=(Issue.received_on, Decide.received_on), until=DUE),
        Clock("整改", limit("sup.decision_sd"), since=Decide.received_on, until=DUE),
        Clock("整改", limit("sup.nmg_report"), since=(Issue.received_on, Decide.received_on), until=DUE),
        Clock("整改", limit("sup.ln_report"), since=(Issue.received_on, Decide.received_on), until=DUE),
        Clock("整改", limit("sup.sc_rectify"), since=(Issue.received_on, Decide.received_on), until=DUE),
        Clock("整改", limit("sup.gd_rectify"), since=(Issue.received_on, Decide.received_on), until=DUE),
        Clock("整改", on_day(Issue.due), since=Issue, until=DUE, basis=DOCUMENT,
              when=given(Issue.due) & no(done(Decide))),
        Clock("整改", on_day(Decide.due), since=Decide, until=DUE, basis=DECISION, when=given(Decide.due)),
        Clock("复查", None, since=Object, until=(Recheck, Close), basis=PRACTICE),
        Clock("复查", limit("sup.nmg_recheck"), since=Object.received_on, until=(Recheck, Close)),
        Clock("复查", limit("sup.sc_recheck"), since=Object.received_on, until=(Recheck, Close)),
        Clock("复查", limit("sup.gd_recheck"), since=Object.received_on, until=(Recheck, Close)),
        Clock("核验", None, since=ReportRectified, until=(Verify, Close), basis=BODY),
    ],
)
