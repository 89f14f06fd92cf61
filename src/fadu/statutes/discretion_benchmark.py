"""行政裁量权基准和四张清单. Sources: 国办发〔2022〕27号; 行政处罚法 33, 34; 重庆市规范行政处罚裁量权办法 8—12.

A benchmark is made as a rule or as a normative document: the matter of either is linked, with its consultation,
review, meeting and filing. What stands here is what the State Council's opinions add.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import CHONGQING_DISCRETION, DISCRETION, PENALTY
from fadu.statutes.roles import CHIEF, DRAFTER, HEAD, LEGAL_OFFICE, OFFICE, OFFICER, OTHER_AGENCY

POWER, CONTENT, LICENCES, MADE, ARGUED, APPLIED, KEPT = (
    DISCRETION[place] for place in ("二(五)", "三(六)", "三(七)", "四(十)", "四(十一)", "五(十二)", "五(十三)"))
PENAL = "行政处罚裁量权基准"
LISTS = ("不予处罚清单", "减轻处罚清单", "从轻处罚清单", "不予实施行政强制清单")
OTHERS = ("行政许可", "行政征收征用", "行政确认", "行政给付", "行政强制", "行政检查")
document = Linked("normative_document", "规范性文件制定")
regulation = Linked("government_rule", "规章制定")
OUT = ("Publish", "Withdraw")


class Propose(Step, starts=True, by=DRAFTER, phase="起草", basis=DISCRETION["二(四)"]):
    """提出制定"""
    name: str = stated("名称")
    kind: str = stated("种类", choices=(PENAL, *LISTS, *(f"{one}裁量权基准" for one in OTHERS)))
    form: str = stated("发布形式", MADE, choices=("规章", "规范性文件"))
    maker_level: str = stated("制定机关的层级", choices=("省级", "设区的市级", "县级"))
    upper: bool = asked("上级行政机关已就同一事项制定裁量权基准", POWER)
    not_direct: str = stated("不能直接适用上级基准的理由", POWER, when=upper)
    changed_on: date = field("法律、法规、规章新设或者调整行政处罚公布之日")
    rules = [
        require(upper, "县级只可以对上级基准的标准、条件、种类、幅度、方式、时限细化量化", when=maker_level == "县级"),
    ]


class Extend(Step, by=DRAFTER, after=Propose, before=OUT, basis=CHONGQING_DISCRETION[9]):
    """延长制定、修改期限"""
    amount: int = stated("延长时间", unit="个月")
    reason: str = stated("特殊情况")
    agreed = approval("批准延长", by=CHIEF)


class Argue(Step, by=DRAFTER, after=Propose, before=OUT, basis=ARGUED):
    """研究论证"""
    factors: str = stated("影响行政执法行为的裁量因素")
    effect: str = stated("实施效果的考量")


class Draft(Step, by=DRAFTER, after=Propose, before=OUT, phase="审核", basis=CONTENT):
    """形成基准文本"""
    penal = among(Propose.kind, (PENAL, *LISTS))
    unlawful_acts: str = stated("违法行为", when=penal)
    grounds: str = stated("法定依据")
    grades: str = stated("裁量阶次", when=penal)
    conditions: str = stated("适用条件")
    measure: str = stated("具体标准", when=penal)
    beyond_law: bool = asked("超出法律、法规、规章规定的裁量权范围", POWER)
    beyond_upper: bool = asked("超出上级行政机关划定的阶次或者幅度", POWER, when=Propose.upper)
    burdens: bool = asked("增加行政相对人的义务或者减损其权益", POWER)
    authority: str = field("增加义务、减损权益的法律、法规、规章依据")
    adds_licence: bool = asked("增加许可条件、环节或者证明材料", LICENCES, when=Propose.kind == "行政许可裁量权基准")
    assessed: str = stated("对减轻处罚的评估", when=Propose.kind == "减轻处罚清单")
    taught: str = stated("对当事人的教育措施", PENALTY[33], when=Propose.kind == "不予处罚清单")


class Publish(Step, by=OFFICE, after=Draft, before="Withdraw", once=True, phase="已公布", basis=PENALTY[34]):
    """向社会公布"""
    announced_on: date = stated("公布之日")
    where: str = stated("公布途径")
    by_document = Propose.form == "规范性文件"
    rules = [
        must(Argue, "应当充分研究论证", ARGUED),
        forbid(Draft.beyond_law, "不得超出法律、法规、规章规定的裁量权范围", POWER),
        forbid(Draft.beyond_upper, "不得超出上级行政机关划定的阶次或者幅度", POWER),
        forbid(Draft.burdens & no(given(Draft.authority)), "没有依据不得增加义务、减损权益", POWER),
        forbid(Draft.adds_licence, "不得增加许可条件、环节和证明材料", LICENCES),
        require(given(document["published_on"]), "应当按照规范性文件的程序制定并公布", MADE, when=by_document),
        require(given(regulation["published_on"]), "应当按照规章的程序制定并公布", MADE, when=Propose.form == "规章"),
    ]


class FileUpward(Step, by=(OFFICE, LEGAL_OFFICE), after=Publish, lasting=True, basis=KEPT):
    """报送备案"""
    to: list[str] = stated("备案机关")


class Apply(Step, by=OFFICER, after=Publish, before="Repeal", lasting=True, basis=APPLIED):
    """适用基准"""
    case: str = stated("案件")
    stated_in: bool = declared("已在执法决定书中明确适用情况")


class Deviate(Step, by=OFFICER, after=Publish, before="Repeal", lasting=True, basis=APPLIED):
    """调整适用"""
    case: str = stated("案件")
    whose: str = stated("所适用的基准", choices=("本机关制定", "上级行政机关制定"))
    ground: str = stated("情形", choices=("可能出现明显不当、显失公平", "适用的客观情况发生变化"))
    discussed: str = field("集体讨论记录")
    agreed = approval("主要负责人批准", by=CHIEF, when=(whose == "本机关制定") & no(given(discussed)))
    maker_agreed: str = stated("制定机关的批准文件", when=whose == "上级行政机关制定")
    filed: bool = declared("批准材料或者集体讨论记录已归入执法案卷")


class NoteChange(Step, by=(LEGAL_OFFICE, DRAFTER), after=Publish, before="Repeal", lasting=True, basis=KEPT):
    """所依据的规定修改或者客观情况重大变化"""
    change: str = stated("修改、变化的情况")
    happened_on: date = stated("修改、变化之日")


class Correct(Step, by=OTHER_AGENCY, after=Publish, lasting=True, observed=True, basis=KEPT):
    """备案审查机关纠正"""
    opinion: str = stated("纠正意见")


class Revise(Step, by=(DRAFTER, OFFICE), after=Publish, before="Repeal", lasting=True, phase="已公布", basis=KEPT):
    """修改"""
    content: str = stated("修改的内容")
    announced_on: date = stated("公布之日")


class Repeal(Step, by=(OFFICE, HEAD), after=Publish, once=True, lasting=True, phase="已废止", basis=KEPT):
    """废止"""
    reason: str = stated("理由")
    announced_on: date = stated("公布之日")


class Archive(Step, by=(OFFICE, LEGAL_OFFICE), after=Publish, once=True, phase="已备案", basis=KEPT):
    """办结归档"""
    concludes = "公布施行"
    rules = [
        must(FileUpward, "尚未报送备案"),
    ]


class Withdraw(Step, by=DRAFTER, after=Propose, before=Publish, phase="已终止", basis=POWER):
    """不制定，直接适用上级基准"""
    reason: str = stated("理由")
    concludes = "不制定"


discretion_benchmark = Procedure(
    "discretion_benchmark", "行政裁量权基准制定", DISCRETION,
    steps=[
        Propose, Extend, Argue, Draft, Publish, FileUpward, Apply, Deviate, NoteChange, Correct, Revise, Repeal,
        Archive, Withdraw,
    ],
    clocks=[
        Clock("制定、修改基准", limit("disc.adopt_cq"), since=Propose.changed_on, until=(Publish, Withdraw),
              extend=Extension(Extend, Extend.amount)),
        Clock("报送备案", None, since=Publish, until=FileUpward, basis=KEPT),
        Clock("修改基准", None, since=(Deviate, NoteChange, Correct), until=(Revise, Repeal), basis=KEPT,
              when=no(done(Repeal))),
    ],
)
