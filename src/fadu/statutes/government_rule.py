"""政府规章制定. Sources: 规章制定程序条例 (2017); 法规规章备案审查条例 (2024); 立法法 (2023) 93, 109."""
from fadu.procedures.words import *
from fadu.statutes.acts import RULE_MAKING
from fadu.statutes.rule_making.draft import DRAFTING, AnnounceHearing, CloseConsultation, HoldHearing, PublishDraft
from fadu.statutes.rule_making.issue import ISSUED, ISSUING

government_rule = Procedure(
    "government_rule", "政府规章制定", RULE_MAKING,
    steps=[*DRAFTING, *ISSUING],
    clocks=[
        Clock("公开征求意见", limit("rule.consult"), since=PublishDraft, opens=CloseConsultation,
              unless=given(PublishDraft.shorter)),
        Clock("听证会公告", limit("rule.hearing_notice"), since=AnnounceHearing, opens=HoldHearing),
        *ISSUED,
    ],
)
