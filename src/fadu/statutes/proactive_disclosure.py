"""政府信息主动公开：属性确定、公开审查、发布、更正、撤回、定期评估. Source: 政府信息公开条例 (2019) chapters 2, 3.

When each piece must be out is art. 26; what may not be out arts. 14 to 16; that the attribute is settled together with
the document is 国办发〔2016〕80号. Who signs the release is practice.
"""
from fadu.procedures.words import *
from fadu.statutes.acts import FOI, OPENNESS
from fadu.statutes.foi_request import GIVEN, WITHHELD
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import APPLICANT, CLERK, FOI_DESK, HEAD, OTHER_AGENCY, THIRD_PARTY

LISTED = (
    "法规、规章、规范性文件", "机关职能、机构、负责人", "规划及相关政策", "统计信息", "许可和服务事项及办理结果",
    "处罚、强制的依据和有影响的处罚决定", "财政预决算", "行政事业性收费", "政府集中采购", "重大建设项目",
    "扶贫、教育、医疗、社会保障、就业", "应急预案、预警和应对", "环境、卫生、安全、食品药品、质量监督检查",
    "公务员招考", "其他规定应当主动公开的信息",
)  # fmt: skip
LOCAL, REST = "市县、乡镇根据本地情况公开的信息", "其他政府信息"
OWN, JOINT, OBTAINED = "本机关制作", "与其他机关共同制作", "从公民、法人和其他组织获取"
OTHERS = "获取的其他行政机关信息"
OPEN, ON_REQUEST, CLOSED = "主动公开", "依申请公开", "不予公开"
SETTLED = OPENNESS["一(一)"]
foi = Linked("foi_request", "依申请公开")


class RegisterInformation(Step, starts=True, by=(FOI_DESK, CLERK), phase="待定属性", basis=FOI[26]):
    """登记政府信息"""
    name: str = stated("信息名称", FOI[12])
    formed_on: date = stated("形成或者变更之日")
    category: str = stated("信息类别", FOI[20], choices=(*LISTED, LOCAL, REST))
    origin: str = stated("信息来源", FOI[10], choices=(OWN, JOINT, OBTAINED, OTHERS))
    lead: bool = asked("本机关牵头制作", FOI[10], when=origin == JOINT)
    from_request: bool = field("由依申请公开转为主动公开")
    agencies: list[str] = field("公开涉及的其他机关")
    approval_needed: bool = field("公开依照规定需要批准")
    publish_by: date = field("法律、法规另行规定的公开期限")
    rules = [
        forbid(formed_on > today, "形成或者变更之日不能在登记之后"),
        require(among(foi.outcome, GIVEN), "只有可以公开的信息才能转为主动公开", FOI[44],
                when=from_request & given(foi.outcome)),
    ]


not_ours = (RegisterInformation.origin == OTHERS) | denied(RegisterInformation.lead)


class SetAttribute(Step, by=CLERK, after=RegisterInformation, before="Publish", phase="待审查", basis=SETTLED):
    """确定公开属性"""
    attribute: str = stated("公开属性", choices=(OPEN, ON_REQUEST, CLOSED))
    reasons: str = stated("不主动公开的理由", unless=attribute == OPEN)
    ground: str = stated("不予公开的法定情形", FOI[13], when=attribute == CLOSED, choices=WITHHELD)
    rules = [
        forbid(among(RegisterInformation.category, LISTED), "属于主动公开范围的，不得确定为依申请公开", FOI[20],
               when=attribute == ON_REQUEST),
    ]


class Screen(Step, by=FOI_DESK, after=SetAttribute, before="Publish", phase="待发布", basis=FOI[17]):
    """公开审查（保密审查）"""
    secret: bool = asked("属于国家秘密或者法律、行政法规禁止公开", FOI[14])
    dangerous: bool = asked("公开后可能危及国家安全、公共安全、经济安全、社会稳定", FOI[14])
    third_party: bool = asked("涉及商业秘密、个人隐私等，公开会损害第三方合法权益", FOI[15])
    public_interest: bool = field("不公开会对公共利益造成重大影响")
    uncertain: bool = field("不能确定是否可以公开")
    opinion: str = stated("审查意见")


class AskAuthority(Step, by=FOI_DESK, after=Screen, before="Publish", basis=FOI[17]):
    """报有关部门确定能否公开"""
    authority: str = stated("报请确定的部门")


class AuthorityAnswers(Step, by=OTHER_AGENCY, after=AskAuthority, observed=True, basis=FOI[17]):
    """主管部门确定"""
    may_open: bool = asked("可以公开")


class AskThirdParty(Step, by=FOI_DESK, after=Screen, before="Publish", basis=FOI[15]):
    """征求第三方意见"""
    party: str = stated("第三方", personal=True)


class ThirdPartyAnswers(Step, by=THIRD_PARTY, after=AskThirdParty, observed=True, basis=FOI[15]):
    """第三方提出意见"""
    consents: bool = asked("同意公开")


class Confirm(Step, by=FOI_DESK, after=RegisterInformation, before="Publish", basis=FOI[11]):
    """与有关机关协商、确认"""
    views: str = stated("有关机关的意见")
    agreed: bool = asked("协商一致，信息准确一致")


class ObtainApproval(Step, by=FOI_DESK, after=RegisterInformation, before="Publish", basis=FOI[11]):
    """取得公开的批准"""
    granted_by: str = stated("批准机关")
    granted_on: date = stated("批准之日")


class Withhold(Step, by=FOI_DESK, after={SetAttribute: SETTLED, Screen: FOI[17]}, before="Publish", once=True,
               phase="不主动公开", basis=FOI[13]):  # fmt: skip
    """确定不主动公开"""
    outcome: str = stated("处理", choices=(ON_REQUEST, CLOSED))
    ground: str = stated("法定情形", when=outcome == CLOSED, choices=WITHHELD)
    concludes = outcome
    rules = [
        must(Screen, "确定公开属性后应当重新审查", FOI[17], since=SetAttribute),
        forbid((SetAttribute.attribute == OPEN) & denied(Screen.secret) & denied(Screen.dangerous)
               & denied(Screen.third_party), "应当主动公开且经审查可以公开的，应当公开", FOI[13],
               unless=denied(AuthorityAnswers.may_open)),
        forbid(among(RegisterInformation.category, LISTED), "属于主动公开范围的，不得确定为依申请公开", FOI[20],
               when=outcome == ON_REQUEST),
    ]


class Refer(Step, by=FOI_DESK, after=RegisterInformation, before=("Publish", Withhold), once=True, phase="已转出",
basis=FOI[10]):
    """转由负责公开的机关公开"""
    to: str = stated("负责公开的机关")
    concludes = "由其他机关公开"
    rules = [
        require(not_ours, "本机关制作、牵头制作或者保存的，由本机关负责公开"),
    ]


class Reassess(Step, by=FOI_DESK, after=Withhold, before="Publish", lasting=True, basis=FOI[18]):
    """定期评估审查"""
    openable: bool = asked("因情势变化可以公开")
    opinion: str = stated("评估意见")


reopened = named("经评估可以公开", Reassess.openable)


class Publish(Step, by=FOI_DESK, after={SetAttribute: SETTLED, Screen: FOI[17]}, once=True, lasting=True,
phase="已公开",
              basis=FOI[23]):  # fmt: skip
    """发布"""
    published_on: date = stated("公开之日")
    where: list[str] = stated("公开途径", hint="政府公报、政府网站、新闻发布会、报刊、广播、电视等")
    number: str = field("索引号")
    agreed = approval("同意发布", by=HEAD, basis=PRACTICE)
    concludes = "主动公开"
    rules = [
        forbid(published_on > today, "公开之日不能在登记之后"),
        require((SetAttribute.attribute == OPEN) | reopened, "公开属性为主动公开的，才能发布", FOI[13]),
        forbid(done(Withhold), "已经确定不主动公开，应当先评估审查", FOI[18], unless=reopened),
        must(Screen, "确定公开属性后应当重新审查", FOI[17], since=SetAttribute),
        forbid(not_ours, "应当由制作、牵头制作或者最初获取该信息的机关公开", FOI[10]),
        forbid(Screen.secret | Screen.dangerous, "依法不予公开的政府信息，不得公开", FOI[14], unless=reopened),
        forbid(Screen.third_party, "公开会损害第三方合法权益的，不得公开", FOI[15],
               unless=ThirdPartyAnswers.consents | Screen.public_interest | reopened),
        must(AuthorityAnswers, "不能确定是否可以公开的，应当报有关部门确定", FOI[17], since=AskAuthority,
             having=AuthorityAnswers.may_open, when=Screen.uncertain, unless=reopened),
        must(Confirm, "涉及其他机关的，应当协商、确认", FOI[11], having=Confirm.agreed,
            when=given(RegisterInformation.agencies)),
        must(ObtainApproval, "需要批准的，经批准予以公开", FOI[11], when=RegisterInformation.approval_needed),
    ]


class Supply(Step, by=FOI_DESK, after=Publish, basis=FOI[25]):
    """提供给国家档案馆、公共图书馆"""
    to: list[str] = stated("提供给")


class AskCorrection(Step, by=APPLICANT, after=Publish, before="Withdraw", observed=True, basis=FOI[41]):
    """要求更正"""
    what: str = stated("不准确的记录及证据")
    received_on: date = stated("收到之日")


class DeclineCorrection(Step, by=FOI_DESK, after=AskCorrection, basis=FOI[41]):
    """不予更正、转送"""
    reason: str = stated("理由", choices=("审核不属实", "不属于本机关职能范围"))
    told_on: date = stated("告知之日")


class Correct(Step, by=FOI_DESK, after=Publish, before="Withdraw", basis=FOI[6]):
    """更正、更新"""
    what: str = stated("更正、更新的内容")
    corrected_on: date = stated("重新公开之日")
    told_on: date = stated("告知要求更正的人之日", FOI[41], when=done(AskCorrection))
    rules = [
        forbid(corrected_on < Publish.published_on, "更正不能早于公开"),
    ]


class FindUnfit(Step, by=(FOI_DESK, CLERK), after=Publish, before="Withdraw", basis=FOI[17]):
    """发现不当公开"""
    ground: str = stated("情形", choices=("依法不予公开", "所依据的文件、决定已被撤销、废止", "虚假或者不完整"))
    found_on: date = stated("发现之日")


class Withdraw(Step, by=FOI_DESK, after=FindUnfit, once=True, phase="已撤回", basis=FOI[17]):
    """撤回公开"""
    withdrawn_on: date = stated("撤回之日")
    explained: str = field("撤回的说明")
    agreed = approval("同意撤回", by=HEAD, basis=PRACTICE)


SETTLING = (Publish, Withhold, Refer)
proactive_disclosure = Procedure(
    "proactive_disclosure", "政府信息主动公开", FOI,
    steps=[
        RegisterInformation, SetAttribute, Screen, AskAuthority, AuthorityAnswers, AskThirdParty, ThirdPartyAnswers,
        Confirm, ObtainApproval,
        Withhold, Refer, Reassess, Publish, Supply, AskCorrection, DeclineCorrection, Correct, FindUnfit, Withdraw,
    ],
    clocks=[
        Clock("主动公开", limit("foi.active"), since=RegisterInformation.formed_on, until=SETTLING),
        Clock("主动公开", on_day(RegisterInformation.publish_by), since=RegisterInformation.formed_on, until=SETTLING,
        basis=FOI[26],
              when=given(RegisterInformation.publish_by)),
        Clock("公开经评估的信息", None, since=Reassess, until=Publish, basis=FOI[18], when=Reassess.openable),
        Clock("提供查阅", None, since=Publish, until=Supply, basis=FOI[25]),
        Clock("答复更正要求", None, since=AskCorrection, until=(Correct, DeclineCorrection), basis=FOI[41]),
        Clock("处理不当公开", None, since=FindUnfit, until=(Withdraw, Correct), basis=FOI[17]),
    ],
)
