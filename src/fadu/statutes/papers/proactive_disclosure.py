"""政府信息主动公开文书. Contents: 政府信息公开条例 (2019) 10—17, 23, 26."""
from fadu.procedures.words import denied, done, given
from fadu.statutes.acts import FOI
from fadu.statutes.papers.grammar import Paper, line, opinion
from fadu.statutes.proactive_disclosure import SETTLED, Publish, RegisterInformation, Screen, SetAttribute

sheet = Paper(
    "sheet", "政府信息公开审查表", RegisterInformation, kind="form", basis=FOI[17], number="{number}", body=(
        line("信息名称", "{register_information.name}", states="信息名称", by=FOI[12], lines=2),
        line("信息类别", "{register_information.category}", "形成之日", "{register_information.formed_on}",
            states="信息类别", by=FOI[20]),
        line("信息来源", "{register_information.origin}", "公开期限", "{due:主动公开|limit:foi.active}",
            states="负责公开的机关",
            by=FOI[10]),
        line("公开属性", "{set_attribute.attribute}", states="公开属性", by=SETTLED, when=done(SetAttribute)),
        line("不主动公开\n的理由", "{set_attribute.reasons}", states="不主动公开的理由", by=SETTLED,
            when=given(SetAttribute.reasons),
             lines=2),
        line("国家秘密等", "不属于", states="是否属于国家秘密、禁止公开", by=FOI[14], when=denied(Screen.secret)),
        line("国家秘密等", "属于", states="是否属于国家秘密、禁止公开", by=FOI[14], when=Screen.secret),
        line("第三方权益", "不涉及", states="是否损害第三方合法权益", by=FOI[15], when=denied(Screen.third_party)),
        line("第三方权益", "涉及", states="是否损害第三方合法权益", by=FOI[15], when=Screen.third_party),
        opinion("审查意见", "{screen.opinion}", Screen, "审查意见", FOI[17]),
        line("公开之日", "{publish.published_on}", "公开途径", "{publish.where}", states="公开途径", by=FOI[23],
             when=done(Publish)),
    ))
PAPERS = (sheet,)
