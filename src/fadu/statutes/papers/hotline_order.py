"""12345热线文书. Contents: 国办发〔2020〕53号."""
from fadu.procedures.words import done, given
from fadu.statutes.hotline_order import FLOW, Dispatch, Reply
from fadu.statutes.papers.grammar import Paper, line, opinion

order = Paper(
    "order", "12345热线转办单", Dispatch, kind="form", basis=FLOW, number="{number}", body=(
        line("诉求类别", "{register.kind}", "来电之日", "{register.received_on}", states="诉求类别", by=FLOW),
        line("诉求内容", "{register.content}", states="诉求内容", by=FLOW, lines=4),
        line("主办单位", "{dispatch.lead}", "办结期限", "{due:办结答复|limit:hl.answer}", states="承办单位和期限",
            by=FLOW),
        line("协办单位", "{dispatch.others}", when=given(Dispatch.others)),
        opinion("办理结果", "{reply.result}。{reply.reply}", Reply, "办理和答复情况", FLOW, when=done(Reply)),
    ))
PAPERS = (order,)
