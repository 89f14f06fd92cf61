"""合法性审核（审查）."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.sets import Set, begun, ended, first, in_time, open_after, stopped, taken

REVIEW = "legality_review"
DOMAIN = "合法性审核"

count = partial(indicator.count, domain=DOMAIN, procedure=REVIEW)
rate = partial(indicator.rate, domain=DOMAIN, procedure=REVIEW)

RESULTS = ("合法", "应当予以修改", "不合法")
CONCLUDED = ended(REVIEW, *RESULTS)
OPINIONS = taken(REVIEW, "conclude")
TIMED = stopped(REVIEW, "审核").having(lambda c: c.outcome.isin(RESULTS))
REPLIED = taken(REVIEW, "adopt")
DOCUMENT = "行政规范性文件"


def of(rows: Set, subject: str) -> Set:
    """Of these entries those whose submission was of that kind of text."""
    return rows.saying(f"submit.subject={subject}")


INDICATORS = (
    count("legality.received", "合法性审核收件数", note="本期送审的件数。", rows=first(REVIEW, "submit")),
    count("legality.returned", "合法性审核退回补充次数", unit="次", note="本期退回或者要求补充材料的次数。",
          rows=taken(REVIEW, "return"), better="lower"),
    count("legality.concluded", "合法性审核办结数", rows=CONCLUDED,
          note="本期办结的件数，含书面意见和会签审查，不含撤回的。"),
    count("legality.documents", "规范性文件合法性审核数", note="本期办结的审核中，对象是行政规范性文件的。",
          rows=of(CONCLUDED, DOCUMENT)),
    count("legality.decisions", "重大行政决策合法性审查数", note="本期办结的审查中，对象是重大行政决策的。",
          rows=of(CONCLUDED, "重大行政决策"), basis="《重大行政决策程序暂行条例》第二十五条"),
    count("legality.minutes", "会议纪要（抄告单）合法性审查数", note="本期办结的审查中，对象是会议纪要、抄告单的。",
          rows=of(CONCLUDED, "会议纪要、抄告单")),
    count("legality.contracts", "行政机关合同合法性审查数", unit="份", note="本期办结的审查中，对象是行政机关合同的。",
          rows=of(CONCLUDED, "行政机关合同")),
    count("legality.projects", "重大项目方案及协议合法性审查数", unit="份",
          note="本期办结的审查中，对象是重大项目方案及协议的。", rows=of(CONCLUDED, "重大项目方案及协议")),
    count("legality.opinions", "书面审核意见数", unit="份", note="本期出具的书面审核意见，不含会签审查。",
          rows=OPINIONS, basis="国办发〔2018〕115号二（六）"),
    count("legality.document_opinions", "规范性文件书面审核意见数", unit="份",
          note="本期出具的书面审核意见中，对象是行政规范性文件的。",
          rows=of(OPINIONS, DOCUMENT)),
    count("legality.minutes_opinions", "会议纪要（抄告单）书面法律意见数", unit="份",
          note="本期出具的书面审核意见中，对象是会议纪要、抄告单的。", rows=of(OPINIONS, "会议纪要、抄告单")),
    count("legality.lawful", "审核结论为合法数", note="本期办结的审核中，结论为合法的。", rows=ended(REVIEW, "合法")),
    count("legality.to_amend", "审核结论为应当修改数", note="本期办结的审核中，结论为应当予以修改的。",
          rows=ended(REVIEW, "应当予以修改")),
    count("legality.unlawful", "审核结论为不合法数", note="本期办结的审核中，结论为不合法的。",
          rows=ended(REVIEW, "不合法")),
    count("legality.pending", "合法性审核在办数", stock=True, note="到本期末已经送审、尚未办结的件数。",
          rows=open_after(begun(REVIEW, "submit")), better="lower"),
    rate("legality.on_time_rate", "合法性审核按期办结率", target=100, basis="国办发〔2018〕115号二（五）",
         note="本期出具书面审核意见、有法定审核期限（规范性文件为15个工作日，扣除补充材料）的件中，在期限内出具的所占比例。",
         part=in_time(TIMED), whole=TIMED),
    rate("legality.adoption_rate", "合法性审核意见采纳率",
         note="本期反馈审核意见采纳情况的件中，全部采纳的所占比例。",
         part=REPLIED.saying("adopt.adopted_in_full"), whole=REPLIED),
)
