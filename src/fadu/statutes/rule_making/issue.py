"""政府规章：决定、公布、备案、解释、清理、评估. Sources: 规章制定程序条例 27—39; 法规规章备案审查条例; 立法法."""
from fadu.procedures.words import *
from fadu.statutes.acts import LEGISLATION, RULE_FILING, RULE_MAKING
from fadu.statutes.roles import CHIEF, CLERK, DRAFTER, GOVERNMENT, LEGAL_OFFICE, OFFICE, OTHER_AGENCY
from fadu.statutes.rule_making.draft import CITY, OUT, Finish, Propose

RM, RF = RULE_MAKING, RULE_FILING
MEETINGS = ("政府常务会议", "政府全体会议")
STATE, PROVINCE, PROVINCE_CONGRESS, CONGRESS = (
    "国务院", "省、自治区人民政府", "省、自治区人大常委会", "本级人大常委会")
city = Propose.maker_kind == CITY


class Deliberate(Step, by=(GOVERNMENT, OFFICE), after=Finish, before=OUT, phase="审议", basis=RM[27]):
    """会议审议"""
    kind: str = stated("会议种类", choices=(*MEETINGS, "其他会议"))
    meeting: str = stated("会议名称", held="会议")
    explained_by: str = field("作说明的单位")
    result: str = stated("审议结果", choices=("通过", "修改后再议", "不通过"))


class Publish(Step, by=(CHIEF, OFFICE), after=Finish, before="Withdraw", once=True, phase="已公布", basis=RM[29]):
    """签署命令公布"""
    maker: str = stated("制定机关", RM[30])
    number: str = stated("令号", RM[30])
    name: str = stated("规章名称", RM[30]).carries(Finish.name, Propose.name)
    passed_on: date = stated("通过日期", RM[30])
    published_on: date = stated("公布日期", RM[30])
    effective_on: date = stated("施行日期", RM[30], to_come=True)
    signed = approval("签署命令", by=CHIEF)
    immediate: str = field("公布后不立即施行的影响", hint="国家安全、外汇汇率、货币政策，或者将有碍规章施行")
    provisional: bool = field("应当制定地方性法规但条件尚不成熟，先行制定")
    rules = [
        must(Deliberate, "地方政府规章应当经政府常务会议或者全体会议决定", RM[27],
             having=(Deliberate.result == "通过") & among(Deliberate.kind, MEETINGS)),
        must(Deliberate, "再次提请审议后尚未审议", RM[27], since=Finish),
        forbid(ends_with(name, "条例"), "规章的名称不得称“条例”", RM[7]),
        forbid(effective_on < published_on, "施行日期不得早于公布日期", RM[32]),
        forbid(effective_on <= published_on + limit("rule.effective").period, "规章应当自公布之日起30日后施行", RM[32],
               unless=given(immediate)),
        forbid(published_on < passed_on, "公布日期不得早于通过日期", RM[30]),
    ]


class Gazette(Step, by=OFFICE, after=Publish, lasting=True, basis=RM[31]):
    """在公报、网站、报纸刊载"""
    where: set[str] = stated("刊载途径", choices=("本级人民政府公报", "中国政府法制信息网", "本行政区域内发行的报纸"))


class FileUpward(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, lasting=True, basis=RF[4]):
    """报送备案"""
    to: set[str] = stated("备案机关", choices=(STATE, PROVINCE, PROVINCE_CONGRESS, CONGRESS))
    report: str = stated("备案报告、规章文本和说明", RF[8])
    electronic: bool = declared("已同时报送电子文本", RF[8])
    rules = [
        require(overlap(to, (STATE,)), "应当报国务院备案"),
        require(overlap(to, (PROVINCE,)), "设区的市、自治州的规章，同时报省、自治区人民政府备案", when=city),
        require(overlap(to, (CONGRESS,)), "应当同时报本级人大常委会备案", LEGISLATION[109]),
        require(overlap(to, (PROVINCE_CONGRESS,)), "设区的市、自治州的规章，同时报省、自治区人大常委会备案",
                LEGISLATION[109], when=city),
    ]


class FilingAnswer(Step, by=OTHER_AGENCY, after=FileUpward, lasting=True, observed=True, basis=RF[9]):
    """备案审查机构通知"""
    result: str = stated("处理", choices=(
        "予以登记", "暂缓登记", "不予登记", "建议修改或者废止", "决定改变或者撤销", "未发现问题"))
    received_on: date = stated("收到通知之日")


answer = FilingAnswer.result


class Supplement(Step, by=(LEGAL_OFFICE, OFFICE), after=FilingAnswer, lasting=True, basis=RF[9]):
    """补充或者重新报送备案"""
    materials: str = stated("补充、重新报送的材料")


class ReportRectified(Step, by=(LEGAL_OFFICE, OFFICE), after=FilingAnswer, lasting=True, basis=RF[21]):
    """报告处理情况"""
    handled: str = stated("处理情况")


class Explain(Step, by=(LEGAL_OFFICE, GOVERNMENT), after=Publish, lasting=True, basis=RM[33]):
    """解释"""
    ground: str = stated("情形", choices=("规定需要进一步明确具体含义", "出现新的情况，需要明确适用规章依据"))
    text: str = stated("解释")
    approved = approval("批准解释", by=(CHIEF, GOVERNMENT))
    published_on: date = stated("公布之日")


class Evaluate(Step, by=(LEGAL_OFFICE, DRAFTER), after=Publish, before="Repeal", lasting=True, basis=RM[38]):
    """立法后评估"""
    conclusion: str = stated("评估结论", choices=("保留", "修改", "废止"))


class Repeal(Step, by=(GOVERNMENT, OFFICE), after=Publish, once=True, lasting=True, phase="已废止", basis=RM[39]):
    """废止"""
    decided_on: date = stated("决定之日")
    meeting: str = stated("决定废止的常务会议或者全体会议", RM[27], held="会议")
    published_on: date = stated("公布之日")
    reason: str = stated("理由", RM[37])


class SubmitBill(Step, by=(GOVERNMENT, LEGAL_OFFICE), after=Publish, lasting=True, once=True, basis=LEGISLATION[93]):
    """提请制定地方性法规"""
    to: str = stated("提请的人大或者其常委会")


class Cite(Step, by=(CLERK, CHIEF), after={Publish: RM[30]}, before=Repeal, lasting=True, basis=RM[32]):
    """适用规章"""
    in_what: str = field("适用于")
    rules = [
        forbid(today < Publish.effective_on, "规章尚未施行"),
        forbid(answer == "决定改变或者撤销", "规章已被改变或者撤销", RF[18]),
    ]


class Archive(Step, by=(LEGAL_OFFICE, OFFICE, CLERK), after=Publish, once=True, phase="已备案", basis=RF[4]):
    """办结归档"""
    concludes = "公布施行"
    rules = [
        must(Gazette, "应当在公报、网站、报纸刊载", RM[31]),
        must(FileUpward, "尚未报送备案"),
        must(Supplement, "暂缓登记的，尚未补充报送", RF[9], since=FilingAnswer, when=answer == "暂缓登记"),
    ]


class Withdraw(Step, by=(GOVERNMENT, LEGAL_OFFICE), after="Admit", before=Publish, once=True, phase="已终止",
               basis=RM[13]):
    """终止制定"""
    reason: str = stated("理由")
    concludes = "不制定"


ISSUING = [
    Deliberate, Publish, Gazette, FileUpward, FilingAnswer, Supplement, ReportRectified, Explain, Evaluate, Repeal,
    SubmitBill, Cite, Archive, Withdraw,
]
wrong = ("建议修改或者废止", "决定改变或者撤销", "不予登记")
ISSUED = [
    Clock("刊载", None, since=Publish, until=Gazette, basis=RM[31]),
    Clock("报送备案", limit("rule.file"), since=Publish.published_on, until=FileUpward),
    Clock("补充报送", limit("rule.file_supplement"), since=FilingAnswer.received_on, until=Supplement,
          when=answer == "暂缓登记"),
    Clock("报告处理情况", limit("rule.rectify_report"), since=FilingAnswer.received_on, until=ReportRectified,
          when=among(answer, wrong)),
    Clock("先行制定的规章的期限", limit("rule.provisional"), since=Publish.effective_on,
          until=(SubmitBill, Repeal), when=Publish.provisional),
]
