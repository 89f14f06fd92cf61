"""行政规范性文件：解读、备案、清理、评估、续期、失效. Sources: 国发〔2008〕17号 四(十四)、(十五); local acts."""
from fadu.procedures.words import *
from fadu.statutes.acts import BUSINESS, CITY_COUNTY, HUNAN, LITIGATION_RULES, SHANDONG
from fadu.statutes.document.making import MADE_BY, Propose, Publish, RegisterCentrally
from fadu.statutes.roles import CLERK, COURT, DRAFTER, GOVERNMENT, HEAD, LEGAL_OFFICE, OFFICE, OTHER_AGENCY

FILED, CLEANED = CITY_COUNTY["四(十四)"], CITY_COUNTY["四(十五)"]
LIFE = successive(HUNAN[51], SHANDONG[53], MADE_BY)
cleanup = Linked("document_cleanup", "清理")
revision = Linked("normative_document", "修改的制定程序")


class Interpret(Step, by=DRAFTER, after=Publish, basis=MADE_BY):
    """解读"""
    where: str = stated("解读的途径").carries(Publish.where)


class FileUpward(Step, by=OFFICE, after=Publish, once=True, phase="已备案", basis=MADE_BY):
    """报送备案"""
    to: list[str] = stated("备案机关", hint="上一级人民政府、本级人大常委会；部门文件为本级人民政府")
    joint: bool = field("联合制发")
    leads: bool = asked("由主办机关报送", when=joint)
    rules = [
        forbid(denied(leads), "联合制发的，由主办机关报送备案"),
    ]


class FilingAnswer(Step, by=OTHER_AGENCY, after=FileUpward, lasting=True, observed=True, basis=FILED):
    """备案机关反馈"""
    result: str = stated("审查结果", choices=("予以登记", "暂缓登记", "要求自行纠正", "责令改正或者撤销"))


mend = among(FilingAnswer.result, ("暂缓登记", "要求自行纠正", "责令改正或者撤销"))


class Rectify(Step, by=(DRAFTER, OFFICE), after=FilingAnswer, lasting=True, basis=FILED):
    """补充报送或者落实审查意见"""
    measures: str = stated("处理情况")
    reported_on: date = stated("报告备案机关之日")


class ReceiveAdvice(Step, by=COURT, after=Publish, lasting=True, observed=True, basis=LITIGATION_RULES[149]):
    """收到人民法院的司法建议"""
    advice: str = stated("建议的内容")
    advised_on: date = stated("收到之日")
    stop_at_once: bool = field("建议立即停止执行")


class ReplyAdvice(Step, by=(OFFICE, LEGAL_OFFICE), after=ReceiveAdvice, lasting=True, basis=LITIGATION_RULES[149]):
    """书面答复司法建议"""
    reply: str = stated("答复")


class Archive(Step, by=CLERK, after=Publish, once=True, phase="已备案", basis=MADE_BY):
    """办结归档"""
    concludes = "已公布备案"
    rules = [
        must(FileUpward, "尚未报送备案，不得办结",
             unless=RegisterCentrally.granted & (Propose.maker_kind == "政府部门")),
    ]


class Repeal(Step, by=(OFFICE, GOVERNMENT), after=Publish, once=True, lasting=True, phase="已失效", basis=MADE_BY):
    """废止、宣布失效"""
    decided_on: date = stated("决定之日")
    reason: str = stated("理由")


class Amend(Step, by=OFFICE, after=Publish, once=True, lasting=True, phase="已修改", basis=LIFE):
    """修改，由新文件取代"""
    new_number: str = stated("新文件的文号")
    rules = [
        require(given(revision["published_on"]), "修改应当按照制定程序办理并重新公布"),
    ]


class RecordCleanup(Step, by=(LEGAL_OFFICE, OFFICE), after=Publish, lasting=True, basis=CLEANED):
    """记录清理结果"""
    cleanup_result: str = stated("清理结果", choices=("继续有效", "拟修改", "废止", "宣布失效"))
    keep_until: date = stated("拟修改、暂时保留的期限", when=cleanup_result == "拟修改")
    rules = [
        require(given(cleanup["cleanup_published_on"]), "清理结果未经审定、公布，不得改变文件的状态"),
    ]


cleaned_out = named("清理后不再有效", among(RecordCleanup.cleanup_result, ("废止", "宣布失效")))
kept_for_now = RecordCleanup.cleanup_result == "拟修改"


class Evaluate(Step, by=DRAFTER, after=Publish, before=(Repeal, Amend), lasting=True, basis=LIFE):
    """有效期届满前评估"""
    conclusion: str = stated("评估结论", choices=("继续执行", "修改", "失效"))
    findings: str = field("实施情况、问题和理由")


class Renew(Step, by=OFFICE, after=Publish, before=(Repeal, Amend), lasting=True, basis=LIFE):
    """重新登记、编号、公布"""
    number: str = stated("文号")
    effective_on: date = stated("重新公布之日", to_come=True)
    expires_on: date = stated("有效期至")
    early = on(Evaluate) < Publish.expires_on + limit("nd.posteval_window").period
    rules = [
        must(Evaluate, "应当先评估，认为需要继续执行", having=Evaluate.conclusion == "继续执行"),
        forbid(early, "评估应当在有效期届满前6个月内进行", successive(HUNAN[51], SHANDONG[53])),
        forbid(expires_on > effective_on + limit("nd.validity_default").period, "有效期最长五年",
               successive(HUNAN[51], SHANDONG[53]), unless=Publish.implementing),
        forbid(expires_on > effective_on + limit("nd.validity_trial").period, "试行文件有效期不超过二年",
               successive(HUNAN[51], SHANDONG[53]), when=Publish.trial),
        forbid(cleaned_out, "清理后已经废止或者宣布失效", CLEANED),
    ]


Renew.rules = [*Renew.rules, must(Evaluate, "重新公布前应当再次评估", since=Renew, when=done(Renew))]


class Cite(Step, by=(CLERK, HEAD), after={Publish: BUSINESS[64]}, before=(Repeal, Amend), lasting=True,
           basis=BUSINESS[64]):
    """作为行政管理依据"""
    in_what: str = field("引用于")
    rules = [
        forbid(today < Publish.effective_on, "文件尚未施行，不得作为行政管理依据"),
        forbid(cleaned_out, "清理后不再有效的，不得作为行政管理依据", CLEANED),
        forbid(kept_for_now & (today > RecordCleanup.keep_until), "暂时保留的期限已过，不得作为行政管理依据", CLEANED),
        forbid((FilingAnswer.result == "责令改正或者撤销") & no(later(Rectify, FilingAnswer)),
               "备案机关责令改正或者撤销的，纠正之前不得作为行政管理依据", FILED),
    ]
