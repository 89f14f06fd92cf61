"""Times by which a task is due: 2021年底前, 6月底前, 30日内, 届满前6个月, 每季度, 月通报, 持续推进."""

from __future__ import annotations

import calendar
import re

from fadu.intake.findings import Deadline
from fadu.intake.numerals import value_of

N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
YEAR = r"(?:19|20)\d{2}年"
SPAN_UNIT = r"个?工作日|个?自然日|个月|个?小时|日|天|周|年|个?星期"
ISO_UNIT = {
    "日": "D",
    "天": "D",
    "工作日": "D",
    "自然日": "D",
    "个月": "M",
    "周": "W",
    "星期": "W",
    "年": "Y",
    "小时": "H",
}
PATTERNS = (
    (
        "date",
        re.compile(
            rf"(?:{YEAR})?\s*\d{{1,2}}月\d{{1,2}}日(?:之?前|以前|前)|"
            rf"{YEAR}\s*\d{{1,2}}月\d{{1,2}}日(?=完成|止)"
        ),
    ),
    (
        "date",
        re.compile(
            rf"(?:{YEAR}|今年|当年|明年|本年)?\s*(?<!\d)\d{{1,2}}月(?:份)?(?:底|末|上旬|中旬|下旬|"
            rf"初)?之?(?:前|以前)|"
            rf"(?:{YEAR}|今年|明年)?\s*(?<!\d)\d{{1,2}}月(?:份)?(?:底|末|上旬|中旬|下旬)|"
            rf"(?:{YEAR}|今年|明年)?\s*(?<!\d)\d{{1,2}}月(?:份)?(?=完成|启动|$)"
        ),
    ),
    (
        "date",
        re.compile(
            rf"(?:{YEAR}|今年|当年|明年|本年)?\s*(?:上半年|下半年|第?[一二三四1-4]季度)(?:底|末|内|"
            rf"结束)?之?前?"
        ),
    ),
    ("date", re.compile(rf"(?:{YEAR}|今|明|本|当)?年(?:底|末|终)之?(?:前|以前)?|{YEAR}之?前|年底|年终(?=前)")),
    ("date", re.compile(rf"(?:力争|争取)?(?:到|至){YEAR}(?:底|末)?")),
    ("after_event", re.compile(rf"{N}\s*(?:{SPAN_UNIT})(?:之|以)?内")),
    (
        "before_event",
        re.compile(
            rf"(?:前|提前)(?P<span>{N}\s*(?:{SPAN_UNIT}))(?!内)|"
            rf"(?P<lead>{N}\s*(?:{SPAN_UNIT}))前(?!后)"
        ),
    ),
    (
        "recurrence",
        re.compile(
            r"每(?:半年|季度?|月|周|年度?|两年|三年|学期|日|半月|旬)(?=[^,。"
            r";]{0,12}?(?:[一二两三四\d]+\s*[次期轮场篇个件]|"
            r"通报|报送|报告|调度|上报|汇报|召开|开展|公布|更新|听取|至少|底|末|\d))|"
            r"[月季周](?:通报|报告制度|调度|例会|报送|报制度|督查)|季度(?:通报|报送|调度)|"
            r"半年(?:通报|报送)"
        ),
    ),
    (
        "year",
        re.compile(
            rf"年内|全年|{YEAR}内|(?<=制定){YEAR}度|(?<=公布){YEAR}度|(?<=编制){YEAR}度|"
            rf"(?<=印发){YEAR}度|(?<=出台){YEAR}度"
        ),
    ),
    (
        "prompt",
        re.compile(
            r"(?:重大问题)?及时(?=(?:向[^,。;]{1,16})?(?:请示|报告|汇报|上报|报送|通报|反馈|备案))|"
            r"实时(?=上传|报送|更新|共享|推送|归集|录入)|立即(?=[^,。;]{0,4}(?:报|整改|停止|办理))"
        ),
    ),
)
LASTING = re.compile(
    r"长期(?:坚持|推进|落实)?|持续(?:推进|开展|实施|推动|加强|落实|进行)?|全年(?:推进|实施|开展|"
    r"持续推进|坚持|落实)?|常态化(?:推进|开展)?|"
    r"贯穿全年|按时限要求?|按要求|适时|即时|按(?:进度|计划)(?:推进|落实)?|近期|立行立改|年度内|"
    r"按年度推进"
)
WHOLE_YEAR = re.compile(r"(?:19|20)\d{2}年?(?:度|底|全年)?$")
PERIOD = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}(?:月)?[-—~至到]\d{1,2}月|(?:19|20)\d{2}[-—~至到](?:19|20)\d{2}年")
QUARTER_END = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}
RECURS = {
    "年": "P1Y",
    "半": "P6M",
    "季": "P3M",
    "月": "P1M",
    "周": "P1W",
    "日": "P1D",
    "两": "P2Y",
    "三": "P3Y",
    "旬": "P10D",
}


def find(text: str, start: int, end: int, year: int | None, skip: bytearray) -> list[Deadline]:
    """Deadlines in text[start:end], in order; `year` is the plan's, for 6月底 and 年内; `skip` marks titles in 《》."""
    found: list[Deadline] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            first, last = match.span("span") if match.groupdict().get("span") else match.span()
            if match.groupdict().get("lead"):
                first, last = match.span("lead")
            if skip[first] or any(first < one.end and one.start < last for one in found):
                continue
            found.append(_deadline(kind, text[first:last].strip(), first, last, year))
    return sorted(found, key=lambda one: one.start)


def labelled(text: str, start: int, end: int, year: int | None) -> list[Deadline]:
    """The deadline that a label (时限要求, 完成时限) announces, whatever its words."""
    words = text[start:end].strip("。;, \t")
    return [whole(words, text.index(words, start), year)] if words else []


def whole(words: str, start: int, year: int | None) -> Deadline:
    """The deadline that the words say as a whole: a cell of a table, what stands after a label."""
    found = find(words, 0, len(words), year, bytearray(len(words) + 1))
    if len(found) == 1 and len(found[0].raw) >= len(words) - 6:
        kind = found[0].type
    else:
        kind = "lasting" if LASTING.match(words) else "date"
    return _deadline(kind, words, start, start + len(words), year)


def is_deadline(words: str) -> bool:
    """Whether a piece of a bracket is a time and no unit: 6月底完成, 持续推进, 2024年."""
    bare = re.sub(r"(?:前|底)?(?:完成|落实到位|启动|实施|推进)?。?$", "", words.strip())
    if LASTING.match(words) or WHOLE_YEAR.match(bare) or PERIOD.match(bare):
        return True
    return len(words) <= 20 and any(
        pattern.match(words) for kind, pattern in PATTERNS if kind in ("date", "after_event")
    )


def _deadline(kind: str, raw: str, start: int, end: int, year: int | None) -> Deadline:
    iso = {"date": _date, "after_event": _span, "before_event": _span, "recurrence": _recurrence}.get(kind, _year)(
        raw, year
    )
    if kind in ("prompt", "lasting"):
        iso = None
    return Deadline(raw, start, end, kind, iso, iso if kind in ("date", "year") and iso else raw)


def _date(raw: str, year: int | None) -> str | None:
    found = re.search(r"(\d{4})年", raw)
    on = int(found[1]) if found else (year + 1 if year and "明年" in raw else year)
    if on is None:
        return None
    rest = raw.replace(found[0], "") if found else raw
    quarter = re.search(r"([一二三四1-4])季度", rest)
    if quarter:
        return _last_day(on, QUARTER_END[quarter[1]])
    if "上半年" in rest:
        return f"{on}-06-30"
    day = re.search(r"(\d{1,2})月(?:(\d{1,2})日)?", rest)
    if day is None:
        return f"{on - 1}-12-31" if re.fullmatch(r"之?前", rest) else f"{on}-12-31"
    month = int(day[1])
    if not 1 <= month <= 12:
        return None
    if day[2]:
        return f"{on}-{month:02d}-{int(day[2]):02d}"
    return {"上旬": f"{on}-{month:02d}-10", "中旬": f"{on}-{month:02d}-20"}.get(rest[-2:], _last_day(on, month))


def _last_day(year: int, month: int) -> str:
    return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def _span(raw: str, _year: int | None) -> str | None:
    found = re.match(rf"({N})\s*({SPAN_UNIT})", raw)
    if found is None:
        return None
    count, unit = value_of(found[1]), found[2]
    code = ISO_UNIT[unit if unit == "个月" else unit.removeprefix("个")]
    return f"PT{count}H" if code == "H" else f"P{count}{code}"


def _recurrence(raw: str, _year: int | None) -> str | None:
    return RECURS.get(raw.removeprefix("每")[:1])


def _year(raw: str, year: int | None) -> str | None:
    found = re.search(r"(\d{4})年", raw)
    return found[1] if found else (str(year) if year else None)
