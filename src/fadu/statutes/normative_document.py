"""行政规范性文件制定. Sources: 地方组织法 75; 国办发〔2018〕115号; 优化营商环境条例 62—64; local acts."""
from fadu.procedures.words import *
from fadu.statutes.acts import HUNAN, LOCAL_ORGANISATION, RULE_MAKING, SHANDONG
from fadu.statutes.document.life import *
from fadu.statutes.document.making import *

spared = given(PublishDraft.shorter) | Propose.secret
effective = (Publish.effective_on, Renew.effective_on)
ends_on = (Publish.expires_on, Renew.expires_on)
window = limit("nd.posteval_window").period
expired = (Cite, Renew)
gone = (Repeal, Amend)
normative_document = Procedure(
    "normative_document", "行政规范性文件制定", LOCAL_ORGANISATION,
    steps=[
        Propose, IssueInternal, ConsultDepartments, HearBusinesses, PublishDraft, CloseConsultation, SubmitToMeeting,
        Deliberate, Sign, Register, SendForRegistration, RegisterCentrally, Publish, Interpret, FileUpward,
        FilingAnswer, Rectify, Archive, ReceiveAdvice, ReplyAdvice, RecordCleanup, Evaluate, Renew, Amend, Cite, Repeal,
        Withdraw,
    ],
    clocks=[
        Clock("公开征求意见", limit("nd.consult_general"), since=PublishDraft, opens=CloseConsultation,
              basis=RULE_MAKING[36], when=Propose.decree, unless=spared),
        Clock("公开征求意见", limit("nd.consult_market"), since=PublishDraft, opens=CloseConsultation,
              when=Propose.market, unless=spared),
        Clock("送登记", limit("nd.registration"), since=Register, until=SendForRegistration,
              when=Propose.maker_kind == "政府部门"),
        Clock("登记", limit("nd.register_sd"), since=SendForRegistration, until=RegisterCentrally),
        Clock("主动公开", limit("nd.publish_active"), since=Register, until=Publish),
        Clock("报送备案", limit("nd.file_upward_15"), since=Publish.published_on, until=FileUpward),
        Clock("报送备案", limit("nd.file_upward"), since=Publish.published_on, until=FileUpward),
        Clock("落实审查意见", None, since=FilingAnswer, until=Rectify, basis=FILED, when=mend),
        Clock("答复司法建议", limit("nd.judicial_advice_reply"), since=ReceiveAdvice.advised_on, until=ReplyAdvice),
        Clock("有效期", limit("nd.validity_default"), since=effective, bars=expired, when=no(Publish.trial)),
        Clock("有效期", limit("nd.validity_trial"), since=effective, bars=expired, when=Publish.trial),
        Clock("有效期", on_day(*ends_on), since=effective, bars=expired, basis=MADE_BY,
              when=given(Publish.expires_on) | given(Renew.expires_on)),
        Clock("届满前评估", on_day(*ends_on), since=(Publish.expires_on + window, Renew.expires_on + window),
              until=(Evaluate, *gone), basis=successive(HUNAN[51], SHANDONG[53])),
        Clock("重新登记、公布", ahead_of(limit("nd.reregister"), *ends_on), since=Evaluate, until=(Renew, *gone),
              basis=HUNAN[51], when=Evaluate.conclusion == "继续执行"),
        Clock("修改", ahead_of(limit("nd.revise_before"), *ends_on), since=Evaluate, until=gone, basis=HUNAN[51],
              when=Evaluate.conclusion == "修改"),
        Clock("暂时保留", on_day(RecordCleanup.keep_until), since=RecordCleanup, until=gone, basis=CLEANED,
              when=kept_for_now),
    ],
)
