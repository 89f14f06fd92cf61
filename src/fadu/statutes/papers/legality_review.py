"""合法性审核文书. Contents: 国办发〔2018〕115号 二(五)—(七); 重大行政决策程序暂行条例 25—28."""
from fadu.procedures.words import denied, given, no
from fadu.statutes.acts import LEGALITY
from fadu.statutes.legality_review import Conclude, Return, Submit
from fadu.statutes.papers.grammar import Paper, part, say

HOW, WHAT = LEGALITY["二(五)"], LEGALITY["二(六)"]
NAME = "《{submit.title_of_draft}》"
nothing_set = (
    denied(Conclude.sets_penalty) & denied(Conclude.sets_licence) & denied(Conclude.sets_compulsion)
)
lawful = Conclude.result == "合法"

submission = Paper(
    "submission", "送审函", Submit, basis=HOW, to="{organ}", issuer="{submit.organ}", body=(
        say(f"现将{NAME}（{{submit.subject}}）送请合法性审核。", "送审的文件", HOW),
        say("送审材料：{submit.materials}。", "送审的材料", HOW, when=given(Submit.materials)),
    ))
returning = Paper(
    "returning", "补充材料通知书", Return, basis=HOW, to="{submit.organ}", number="{number}", body=(
        say(f"你单位送审的{NAME}材料不齐全或者需要说明情况。请补充下列材料或者说明：{{return.missing}}。",
            "需要补充的材料或者说明",
            HOW),
        say("请在{return.supply_by}前补充。补充材料的时间不计入审核期限。", when=given(Return.supply_by)),
    ))
conclusion = Paper(
    "conclusion", "合法性审核意见书", Conclude, basis=WHAT, to="{submit.organ}", number="{conclude.number|number}",
    body=(
        say(f"你单位送审的{NAME}（{{submit.subject}}），本机关于{{accept.on}}收件并进行合法性审核。"
            f"现提出以下审核意见。"),
        part("审核的依据和内容"),
        say("制定依据：{accept.grounds}。", when=given(Conclude.maker_lawful)),
        say("制定主体合法，不超越法定职权。", "制定主体是否合法", WHAT, when=Conclude.maker_lawful),
        say("制定主体不合法或者超越法定职权。", "制定主体是否合法", WHAT, when=denied(Conclude.maker_lawful)),
        say("内容符合宪法、法律、法规、规章和国家政策。", "内容是否符合规定", WHAT, when=Conclude.consistent),
        say("内容有不符合宪法、法律、法规、规章和国家政策之处。", "内容是否符合规定", WHAT,
            when=denied(Conclude.consistent)),
        say("没有设定行政处罚、行政许可、行政强制措施。", "是否违法设立许可、处罚、强制", WHAT, when=nothing_set),
        say("设定了行政处罚，规范性文件不得设定。", when=Conclude.sets_penalty),
        say("设定了行政许可，规范性文件不得设定。", when=Conclude.sets_licence),
        say("设定了行政强制措施，规范性文件不得设定。", when=Conclude.sets_compulsion),
        say("减损权益、增加义务的内容，依据为{conclude.authority}。", when=given(Conclude.authority)),
        part("审核意见"),
        say("{conclude.opinion}", "审核意见", WHAT),
        part("审核结论"),
        say("{conclude.result}。", "审核结论", WHAT),
        say("请研究采纳上述意见；未完全采纳的，应当在提交审议时详细说明理由和依据。", "未采纳意见应当说明理由", WHAT,
            when=no(lawful)),
    ))
PAPERS = (submission, returning, conclusion)
