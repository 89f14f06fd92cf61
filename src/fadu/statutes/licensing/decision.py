"""行政许可：延期、决定、证件、公开. Source: 行政许可法 5, 16, 34, 37—44, 53—58; 国办发〔2018〕118号."""
from fadu.procedures.words import *
from fadu.statutes.acts import LICENSING, THREE_SYSTEMS
from fadu.statutes.licensing.application import *
from fadu.statutes.licensing.review import *
from fadu.statutes.roles import EXAMINER, GOVERNMENT_HEAD, HEAD, WINDOW

GRANT, DENY = "准予", "不予"
review = Linked("legal_review_of_major_enforcement", "重大执法决定法制审核")


class Extend(Step, by=EXAMINER, after=Accept, before="Decide", basis=LICENSING[42]):
    """延长办理期限"""
    amount: int = stated("延长时间", unit="个工作日")
    reasons: str = stated("理由")
    agreed = approval("批准", by=HEAD)
    told_on: date = stated("将理由告知申请人之日")
    rules = [
        require(amount > 0, "应当写明延长的天数"),
        forbid(told_on > today, "应当将延长期限的理由告知申请人"),
    ]


class ExtendJointly(Step, by=EXAMINER, after=Accept, before="Decide", basis=LICENSING[42]):
    """延长统一、联合、集中办理的期限"""
    amount: int = stated("延长时间", unit="个工作日")
    reasons: str = stated("理由")
    agreed = approval("批准", by=GOVERNMENT_HEAD)
    told_on: date = stated("将理由告知申请人之日")
    rules = [
        require(amount > 0, "应当写明延长的天数"),
        forbid(told_on > today, "应当将延长期限的理由告知申请人"),
    ]


class Decide(Step, by=HEAD, after={Accept: LICENSING[32]}, before=Reject, once=True, phase="决定", basis=LICENSING[37]):
    """作出许可决定"""
    kind: str = stated("决定", choices=(GRANT, DENY))
    number: str = field("决定书文号")
    organ = listed("实施机关", "行政执法主体名录", LICENSING[22])
    ground = listed("许可依据", "已公布的法律规范", LICENSING[5])
    fit: bool = declared("申请符合法定条件、标准", LICENSING[38], when=kind == GRANT)
    content: str = field("许可内容", when=kind == GRANT)
    reasons: str = stated("不予许可的理由", LICENSING[38], when=kind == DENY)
    remedies: str = stated("申请行政复议、提起行政诉讼的权利", LICENSING[38], when=kind == DENY)
    standards: str = stated("所依据的技术标准、技术规范", LICENSING[55],
                            when=(kind == DENY) & (Receive.kind == TECHNICAL) & done(Result))
    by_record: bool = declared("根据听证笔录作出决定", LICENSING[48], when=done(HoldHearing))
    on_spot: bool = field("材料齐全、符合法定形式，当场作出决定")
    added: bool = field("以法律、法规、规章没有规定的条件作为依据")
    unequal: bool = field("对符合条件的申请人差别对待")
    false: bool = field("申请人隐瞒有关情况或者提供虚假材料")
    other_way: str = field("不采用招标、拍卖等方式所依据的法律、行政法规")
    other_order: str = field("不按受理先后顺序所依据的法律、行政法规")
    limited: bool = field("有数量限制")
    earlier: bool = field("受理在先且符合条件的申请尚未准予")
    fee: Decimal = field("收取的费用", unit="元").carries(Accept.fee)
    fee_basis: str = field("收费所依据的法律、行政法规").carries(Accept.fee_basis)

    concludes = kind
    grant = kind == GRANT
    rules = [
        must(Examine, "应当对申请材料进行审查", LICENSING[34], unless=on_spot),
        must(LowerReview, "应当先经下级行政机关审查", LICENSING[35], when=Receive.lower_first),
        must(Verify, "需要核实实质内容的，应当指派两名以上工作人员核查", LICENSING[34], when=Examine.verify),
        must(TellStakeholder, "直接关系他人重大利益的，应当告知利害关系人", LICENSING[36], when=Examine.others),
        must(HearViews, "应当听取申请人、利害关系人的意见", LICENSING[36], since=Speak, when=done(Speak)),
        must(TellHearing, "直接涉及他人重大利益的，应当告知要求听证的权利", LICENSING[47], when=Examine.contested),
        must(HoldHearing, "五日内要求听证的，应当组织听证", LICENSING[47], since=AskHearing, when=asked_for),
        must(HoldHearing, "应当听证的事项，应当向社会公告并举行听证", LICENSING[46], when=ex_officio),
        must(Result, "检验、评审等尚无结果", LICENSING[45], since=Arrange, when=done(Arrange)),
        must(Result, "应当根据检验、检测、检疫的结果作出决定", LICENSING[55], when=Receive.kind == TECHNICAL),
        forbid(grant & denied(Result.passed), "检验、检测、检疫不合格的，不得准予", LICENSING[55],
               when=Receive.kind == TECHNICAL),
        require(Compete.won, "应当通过招标、拍卖等公平竞争的方式作出决定", LICENSING[53],
                when=grant & (Receive.kind == SCARCE), unless=given(other_way)),
        require(Assess.passed, "应当根据考试成绩或者考核结果作出决定", LICENSING[54],
                when=grant & (Receive.kind == SKILLED), unless=given(other_way)),
        forbid(limited & earlier, "有数量限制的，应当按受理先后顺序准予", LICENSING[57], when=grant,
               unless=given(other_order)),
        forbid(added, "不得增设违反上位法的条件", LICENSING[16]),
        forbid(unequal, "不得歧视任何人", LICENSING[5]),
        forbid(grant & false, "隐瞒有关情况或者提供虚假材料的，不予行政许可", LICENSING[78]),
        forbid(fee > 0, "实施行政许可不得收取费用，法律、行政法规另有规定的除外", LICENSING[58],
               unless=given(fee_basis)),
        require(review.outcome == "通过", "未经法制审核或者审核未通过的，不得作出决定", THREE_SYSTEMS["四"],
                when=Examine.major),
    ]


granted = Decide.kind == GRANT


class Issue(Step, by=WINDOW, after=Decide, once=True, phase="已发证", basis=LICENSING[44]):
    """颁发、送达许可证件"""
    certificate: str = stated("证件名称和编号", LICENSING[39])
    delivered_on: date = stated("送达之日")
    valid_from: date = field("有效期起始之日", hint="不填的为作出决定之日")
    valid_until: date = field("有效期届满之日", hint="不填的为长期有效")
    rules = [
        forbid(delivered_on < on(Decide), "送达之日不能早于决定之日"),
        forbid(delivered_on > today, "送达之日不能晚于登记之日"),
        require(granted, "没有准予许可的决定", LICENSING[39]),
    ]


class ServeDenial(Step, by=WINDOW, after=Decide, once=True, phase="已送达", basis=LICENSING[38]):
    """送达不予许可决定"""
    served_on: date = stated("送达之日")
    rules = [
        forbid(served_on < on(Decide), "送达之日不能早于决定之日"),
        forbid(served_on > today, "送达之日不能晚于登记之日"),
        forbid(granted, "准予许可的，应当颁发、送达许可证件", LICENSING[44]),
    ]


class Publish(Step, by=WINDOW, after=Decide, basis=LICENSING[40]):
    """公开许可决定"""
    where: str = stated("公开途径")
    screened: bool = declared("已审查国家秘密、商业秘密、个人隐私", LICENSING[5])


class Withhold(Step, by=HEAD, after=Decide, before=Publish, once=True, basis=LICENSING[5]):
    """不予公开"""
    ground: str = stated("情形", choices=("国家秘密", "商业秘密", "个人隐私"))
