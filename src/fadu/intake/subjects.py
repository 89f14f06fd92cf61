"""What a figure counts, in the words of its clause: 行政复议案件—维持, 调解成功率, 编制公布的市级部门."""

from __future__ import annotations

import re

from fadu.intake.findings import Fact
from fadu.intake.layout import Breaks

LEAD_IN = re.compile(
    r"^(?:同时|其中|并|且|先后|共计|累计|目前|全年|今年以来|今年|本年度|截[至止][^,]*|据统计|另外|此外|还|已|共|分别|"
    r"一是|二是|三是|四是|五是|[(（])+"
)
TRAIL = re.compile(
    r"(?:共计|合计|累计|总计|一共|共有|共|达到了?|达|均为|均达|高达|为|有|约|近|超过|超|余|已|至|到|"
    r"是|约为|不少于|不低于|至少|不超过|提高至|提升至|"
    r"提高到|增长至|降低至|降至|减少至|新增|率先完成|的|了|:|、|和|及|由|从|仅|分别|平均|在|占|约占|"
    r"成功|—|-|\()+$"
)
NOUN_AFTER = re.compile(r"(?:的)?((?:[\u4e00-\u9fff“《])[\u4e00-\u9fff“”《》、()]{0,23})")
CUT_AFTER = re.compile(
    r"进行|开展|集中|通过|实行|划转|予以|均|全部|已|被|在|和|并|参与|完成|被|实现|达|由|向|得到|、"
    r"$|组成|涉及"
)
DATE_IN = re.compile(r"^(?:(?:19|20)\d{2}年度?|\d{1,2}月(?:份|底)?)[,，]?")


def subject(text: str, breaks: Breaks, facts: list[Fact], index: int) -> str:
    """The words that name what the figure counts; empty where its sentence has none."""
    fact = facts[index]
    start, end = breaks.clause(fact.start)
    if index and facts[index - 1].end > start:
        start = facts[index - 1].end
    before = _clean_before(text[start : fact.start])
    limit = min(end, facts[index + 1].start) if index + 1 < len(facts) else end
    after = _clean_after(text[fact.end : limit]) if fact.role != "rate" or len(before) < 3 else ""
    if not before and not after:
        before = _previous_clause(text, breaks, start) or (facts[index - 1].subject if index else "")
    return (before + after if fact.unit not in ("次", "%") or not before else before)[:48]


def _clean_before(words: str) -> str:
    words = words.split("。")[-1].split("\n")[-1].strip(" ,、;:")
    words = DATE_IN.sub("", words)
    words = LEAD_IN.sub("", words)
    return _balanced(TRAIL.sub("", words).strip(" ,、;:"))


def _balanced(words: str) -> str:
    """The words without brackets that open or close nothing: 乡镇(街道 was cut in its bracket."""
    while words.count("(") > words.count(")"):
        at = words.rindex("(")
        words = words[:at] if len(words) - at < len(words) - 2 and at > 1 else words[:at] + words[at + 1 :]
    while words.count(")") > words.count("("):
        words = words[words.index(")") + 1 :] or words.replace(")", "")
    return words.strip(" ,、;:")


def _clean_after(words: str) -> str:
    found = NOUN_AFTER.match(words)
    if found is None:
        return ""
    noun = found[1]
    cut = CUT_AFTER.search(noun)
    noun = noun[: cut.start()] if cut else noun
    return noun.strip("、()的") if noun.count("(") == noun.count(")") else noun.split("(")[0].strip("、的")


def _previous_clause(text: str, breaks: Breaks, start: int) -> str:
    if start == 0 or text[start - 1] not in ",:、":
        return ""
    first, last = breaks.clause(start - 2)
    return _clean_before(re.sub(r"\d.*$", "", text[first:last]))
