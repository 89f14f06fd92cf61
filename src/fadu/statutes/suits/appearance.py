"""行政应诉：行政机关负责人出庭. Sources: 行政诉讼法 3; 法释〔2018〕1号 128; 法释〔2020〕3号."""
from fadu.law.enacted import APPEARANCE, LITIGATION, LITIGATION_RULES
from fadu.procedures.words import *
from fadu.statutes.roles import CLERK, COURT, HEAD
from fadu.statutes.suits.proceedings import OpenInstance, ReceiveSuit

UNFIT = ("下级行政机关负责人", "受委托组织负责人", "其他人员")
POSTS = ("正职负责人", "副职负责人", "参与分管的副职级别负责人", "其他参与分管的负责人", *UNFIT)
EXCUSES = ("不可抗力", "意外事件", "需要履行他人不能代替的公务", "无法出庭的其他正当事由")


class CallSession(Step, by=COURT, after=ReceiveSuit, observed=True, phase="开庭", basis=APPEARANCE[5]):
    """人民法院通知开庭"""
    held_on: date = stated("开庭之日", held="开庭")
    head_called: bool = asked("通知行政机关负责人出庭")
    served_on: date = field("送达出庭通知书之日")
    rules = [
        forbid(served_on > held_on + limit("lit.head_notice").period, "应当在开庭三日前送达出庭通知书",
               when=head_called),
    ]


class HeadAttends(Step, by=(HEAD, CLERK), after=CallSession, before="TakeEffect", basis=APPEARANCE[2]):
    """负责人出庭"""
    name: str = stated("负责人姓名、职务")
    post: str = stated("身份", choices=POSTS)
    held_on: date = stated("出庭之日").carries(CallSession.held_on)
    identified: bool = declared("开庭前已提交加盖印章的身份证明", APPEARANCE[6])
    spoke: bool = asked("就实质性解决行政争议发表意见", APPEARANCE[11])
    left: bool = field("未经法庭许可中途退庭")
    rules = [
        forbid(among(post, UNFIT), "委托的组织、下级行政机关的负责人或者其他人员，不能作为被诉机关负责人出庭"),
        forbid(today < held_on, "尚未开庭", APPEARANCE[7]),
    ]


class ExcuseHead(Step, by=HEAD, after=CallSession, before="TakeEffect", basis=APPEARANCE[9]):
    """说明负责人不能出庭的正当理由"""
    ground: str = stated("情形", APPEARANCE[8], choices=EXCUSES)
    proof: str = stated("证明材料")
    sealed: bool = field("加盖行政机关印章")
    signed: bool = field("由主要负责人签字认可")
    delegate: str = stated("委托的相应工作人员", LITIGATION[3])
    only_lawyer: bool = field("仅委托律师出庭")
    rules = [
        require(sealed | signed, "证明材料应当加盖行政机关印章或者由主要负责人签字认可"),
        forbid(only_lawyer, "负责人不能出庭的，应当委托相应的工作人员，不得仅委托律师", LITIGATION_RULES[128]),
    ]


class HoldSession(Step, by=COURT, after=CallSession, observed=True, phase="审理", basis=LITIGATION[3]):
    """开庭审理"""
    held_on: date = stated("开庭之日").carries(CallSession.held_on)
    came: str = stated("行政机关出庭人员", choices=("负责人", "相应的工作人员", "仅有律师", "均未出庭"))
    rules = [
        forbid(among(came, ("仅有律师", "均未出庭")), "负责人不能出庭的，应当委托行政机关相应的工作人员出庭"),
        require(done(ExcuseHead), "负责人不出庭的，应当提交情况说明", APPEARANCE[9],
                when=(came == "相应的工作人员") & CallSession.head_called),
    ]


class CountAppearance(Step, by=CLERK, after=HoldSession, basis=APPEARANCE[7]):
    """认定已履行出庭义务"""
    rules = [
        must(HeadAttends, "负责人没有出庭应诉", when=no(done(OpenInstance))),
        must(HeadAttends, "在一个审理程序中出庭，不免除在其他审理程序出庭的义务", since=OpenInstance,
             when=done(OpenInstance)),
        must(HeadAttends, "人民法院再次通知负责人出庭的，应当再次出庭", since=CallSession,
             when=CallSession.head_called & done(HeadAttends)),
        forbid(HeadAttends.left, "未经法庭许可中途退庭的，不算履行出庭义务", APPEARANCE[12]),
    ]
