"""合法性审核（审查）."""
from __future__ import annotations

from functools import partial
from typing import Any

from fadu.indicators import indicator
from fadu.indicators.sets import Row, Set, ended, first, in_time, open_after, stopped, taken

REVIEW = "legality_review"
DOMAIN = "合法性审核"

count = partial(indicator.count, domain=DOMAIN, procedure=REVIEW)
rate = partial(indicator.rate, domain=DOMAIN, procedure=REVIEW)

SUBJECTS = ("会议纪要、抄告单", "行政机关合同", "重大项目方案及协议")
CONCLUDED = ended(REVIEW)
TIMED = stopped(REVIEW, "审核")


def of_subject(subject: str) -> Set:
    """Concluded reviews of that kind of text, as the submission says."""
    mark = f"submit.subject={subject}"
    return CONCLUDED.having(lambda e: e.record.contains(mark))


def of_document(e: Row) -> Any:
    """Where the submission names no kind it is a normative document: since 2018 the procedure knows no other."""
    others = [e.record.contains(f"submit.subject={subject}") for subject in SUBJECTS]
    return ~(others[0] | others[1] | others[2])


REPLIED = Set(
    "entries",
    lambda e, s: (
        ((e.procedure == "normative_document") & (e.step == "submit_to_meeting") & e.rests_on.contains(REVIEW)
         & e.yes_adopted_in_full.notnull())
        | ((e.procedure == REVIEW) & (e.step == "adopt"))
    ) & e.on.between(s.start, s.end),
    named=(("normative_document", "submit_to_meeting"), (REVIEW, "adopt")),
)  # fmt: skip

INDICATORS = (
    count("legality.received", "合法性审核收件数", note="本期送审的件数。", rows=first(REVIEW, "submit")),
    count("legality.returned", "合法性审核退回补充次数", unit="次", note="本期退回或者要求补充材料的次数。",
          rows=taken(REVIEW, "return"), better="lower"),
    count("legality.concluded", "合法性审核办结数", note="本期办结的件数，含书面意见和会签审查。", rows=CONCLUDED),
    count("legality.documents", "规范性文件合法性审核数", note="本期办结的审核中，对象是行政规范性文件的。",
          rows=CONCLUDED.having(of_document)),
    count("legality.minutes", "会议纪要（抄告单）合法性审查数", note="本期办结的审查中，对象是会议纪要、抄告单的。",
          rows=of_subject(SUBJECTS[0])),
    count("legality.contracts", "行政机关合同合法性审查数", unit="份", note="本期办结的审查中，对象是行政机关合同的。",
          rows=of_subject(SUBJECTS[1])),
    count("legality.projects", "重大项目方案及协议合法性审查数", unit="份",
          note="本期办结的审查中，对象是重大项目方案及协议的。", rows=of_subject(SUBJECTS[2])),
    count("legality.opinions", "书面审核意见数", unit="份", note="本期出具的书面审核意见，不含会签审查。",
          rows=taken(REVIEW, "conclude"), basis="国办发〔2018〕115号二（六）"),
    count("legality.document_opinions", "规范性文件书面审核意见数", unit="份",
          note="本期出具的书面审核意见中，对象是行政规范性文件的。",
          rows=taken(REVIEW, "conclude").having(of_document)),
    count("legality.lawful", "审核结论为合法数", note="本期办结的审核中，结论为合法的。", rows=ended(REVIEW, "合法")),
    count("legality.to_amend", "审核结论为应当修改数", note="本期办结的审核中，结论为应当予以修改的。",
          rows=ended(REVIEW, "应当予以修改")),
    count("legality.unlawful", "审核结论为不合法数", note="本期办结的审核中，结论为不合法的。",
          rows=ended(REVIEW, "不合法")),
    count("legality.pending", "合法性审核在办数", stock=True, note="到本期末已经送审、尚未办结的件数。",
          rows=open_after(REVIEW, "submit"), better="lower"),
    rate("legality.on_time_rate", "合法性审核按期办结率", target=100, basis="国办发〔2018〕115号二（五）",
         note="本期出具书面审核意见、有法定审核期限（15个工作日）的件中，在期限内出具的所占比例。",
         part=in_time(TIMED), whole=TIMED),
    rate("legality.adoption_rate", "合法性审核意见采纳率",
         note="本期反馈采纳情况（单独反馈或者提交集体审议时说明）的件中，全部采纳的所占比例。",
         part=REPLIED.having(lambda e: e.yes_adopted_in_full), whole=REPLIED),
)
