"""The head of a document: title, issuer, document number, dates, and where the body begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fadu.intake import dates, signature
from fadu.intake.findings import Head
from fadu.intake.layout import Line
from fadu.intake.signature import INNER, LONG, ORGAN

KIND_WORDS = (
    "报告|计划|要点|方案|通知|意见|安排|情况|总结|分工|规划|任务分解|清单|措施|汇报|年报|办法|决定|规定|"
    "纲要|分解表|任务表|数据表|统计表|分解|部署|任务书|工作任务"
)
TITLE = re.compile(rf"(?:{KIND_WORDS})(?:\([^()]*\))?$")
LABEL_LINE = re.compile(
    r"^[\[【\s|]*(?:索\s*引\s*号|主题分类|发布机构|发文机关|文\s*号|发文字号|成文日期|发布日期|"
    r"来\s*源|信息来源|作\s*者|日\s*期|时\s*间|"
    r"发布时间|生成时间|当前位置|您的位置|您现在|首页|>>|字体|打印|浏览|访问|责任编辑|有效性|"
    r"分类|体裁|公开|关键词|组配|阅读|解读|附件|网站)"
)
NAVIGATION = re.compile(r">>|>|»|当前位置|您的位置|返回首页|首页")
VALUE = (
    r"[\]】\s|:]*(?P<value>[^\s|:\[\]【】][^\n|\[\]【】]*?)(?=\s*(?:\||\n|$|\[|\]|【|\s{2,}|"
    r"\s[\u4e00-\u9fff]{2,5}\s*:|\s(?:生成|发布|成文|有效|文号|发文|作者|访问|主题|索引)))"
)
LABELS = {
    "number": ("发文字号", "发布文号", "文号", "文件编号", "发文文号"),
    "issuer": (
        "发布机构",
        "发文机关",
        "发文机构",
        "制发机构",
        "发文单位",
        "制发机关",
        "发布单位",
        "公开机构",
        "印发机关",
        "制定机关",
    ),
    "written": ("成文日期", "发文日期", "生成日期", "成文时间", "印发日期", "写作日期", "发文时间"),
    "created": ("生成时间",),
    "published": ("发布日期", "发布时间", "公开日期", "公布日期", "日期", "时间"),
    "title": ("标题", "名称"),
    "source": ("信息来源", "来源"),
}
META = {
    key: re.compile(
        rf"(?:^|[\s|\[【])(?:{'|'.join('[ ]*'.join(label) for label in labels)})"
        rf"[ ]*(?=[\]】|:\s\d]){VALUE}",
        re.MULTILINE,
    )
    for key, labels in LABELS.items()
}
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,14}\s*[〔\[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*第?\s*\d{1,5}\s*号")
NUMBER_PARTS = re.compile(r"^(.*?)\s*[〔\[(【]\s*((?:19|20)\d{2})\s*[〕\])】]\s*第?\s*(\d+)\s*号")
NUMBER_LOST = re.compile(r"^([\u4e00-\u9fff]{2,12}[发字办函政])\s*〔?((?:19|20)\d{2})〕?\s*(\d{1,4})\s*号?$")
FROM_TITLE = re.compile(
    r"^(?P<organ>(?:中共)?[\u4e00-\u9fff·]{2,30}?(?:人民政府办公[室厅]|人民政府|办公[室厅]|"
    r"管理委员会|委员会|管委会|办事处|分局|局|厅|委|总队|支队))"
    r"(?=关于|印发|20\d{2}|法治|年度|\s|依法)"
)
PLACE_FROM_TITLE = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{2,14}?(?:自治区|自治州|自治县|[省市县区旗州盟镇乡]|"
    r"街道))(?=(?:人民政府)?(?:关于|20\d{2}|法治|年度))"
)
BODY = re.compile(r"。")
FOOTER = re.compile(
    r"^(?:相关附件|附件下载|相关链接|相关解读|相关文件|相关文档|分享到?|打印本页|关闭窗口|扫一扫|"
    r"上一篇|下一篇|主办单位|主办:|承办|版权所有|网站标识|"
    r"解读:|下载:|责任编辑|网络编辑|信息审核|编辑:|审核:|Copyright|网站地图|友情链接|【打印|\[打印|"
    r"返回顶部|关闭|联系我们|文件下载|抄送|"
    r"无标题文档|政策解读|我要纠错|附件:|字号|收藏)",
    re.IGNORECASE,
)
HEADING = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])")
REPORTS = re.compile(r"(?:报告|情况|总结|汇报|年报)(?:\([^()]*\))?$")
REACH = 60


@dataclass
class _Title:
    text: str
    start: int
    end: int


def read(text: str, original: str, lines: list[Line]) -> Head:
    """The head of the folded text; words are given as the original writes them."""
    top = _top(lines)
    meta = _meta(text)
    title = _title(lines[:top], meta, text)
    head = Head(title=title.text if title else None, title_start=title.start if title else None)
    head.body_start = title.end if title else (lines[0].start if lines else 0)
    head.body_end = _body_end(lines, len(text), head.body_start)
    signed = signature.below(lines, head) or signature.above(lines, head)
    head.published_on = dates.parse(meta.get("published", "")) or dates.parse(meta.get("created", ""))
    head.written_on = (
        dates.parse(meta.get("written", "")) or signature.signed_on(signed, head) or signature.dated_line(lines, head)
    )
    head.document_number = _number(meta, lines[: max(top, 12)])
    issuer = (
        (signed.issuer if signed else None)
        or meta.get("issuer")
        or _issuer(head.title or "", meta)
        or _above(lines[:top], head.title or "")
    )
    head.issuer = _as_written(issuer, text, original)
    head.period = _period(text, head)
    if title is not None:
        head.title = re.sub(r"\s*\n\s*|\s{2,}", "", original[title.start : title.end]).strip()
    return head


def _as_written(words: str | None, text: str, original: str) -> str | None:
    """The words in the document's own characters; what was added to them (人民政府) stays as it is."""
    if words is None:
        return None
    for length in range(len(words), 1, -1):
        at = text.find(words[:length])
        if at >= 0:
            return original[at : at + length] + words[length:]
    return words


def _top(lines: list[Line]) -> int:
    """How many lines stand before the body: up to the first long paragraph or numbered heading."""
    for index, line in enumerate(lines[:REACH]):
        if len(line.text) > LONG and BODY.search(line.text) and "|" not in line.text:
            return index
        if HEADING.match(line.text) and index and not NAVIGATION.search(line.text):
            return index
    return min(len(lines), 25)


def _meta(text: str) -> dict[str, str]:
    region = text[:3000]
    found = {}
    for key, pattern in META.items():
        match = pattern.search(region)
        if match:
            value = match["value"].strip()
            if value and value not in ("无", "-") and len(value) <= 90:
                found[key] = value
    if "issuer" in found and not ORGAN.search(found["issuer"]):
        del found["issuer"]
    return found


def _title(lines: list[Line], meta: dict[str, str], text: str) -> _Title | None:
    candidates = [candidate for candidate in _candidates(lines) if candidate.text]
    named = meta.get("title", "")
    if TITLE.search(named) and len(named) >= 10:
        same = next((one for one in candidates if one.text.replace(" ", "") == named.replace(" ", "")), None)
        start = text.find(named)
        return same or _Title(named, start, start + len(named))
    if candidates:
        best = max(candidates, key=_weight)
        if _weight(best) > 0:
            return best
    return None


def _candidates(lines: list[Line]) -> list[_Title]:
    """Lines, and runs of two or three lines, that read as a title."""
    found = []
    for index in range(len(lines)):
        for size in (1, 2, 3, 4):
            run = lines[index : index + size]
            if len(run) < size or any(_no_title(line) for line in run):
                break
            words = "".join(line.text for line in run)
            if TITLE.search(words) and 6 <= len(words) <= 110 and (size == 1 or not TITLE.search(run[0].text)):
                found.append(_Title(words, run[0].start, run[-1].end))
                break
    return found


def _no_title(line: Line) -> bool:
    return bool(
        LABEL_LINE.match(line.text)
        or line.text.startswith("(此件")
        or NAVIGATION.search(line.text)
        or "。" in line.text
        or len(line.text) > 90
        or line.text.endswith((":", ",", ";"))
        or NUMBER.fullmatch(line.text)
        or (dates.parse(line.text) is not None and len(line.text) < 14)
        or "|" in line.text
    )


def _weight(title: _Title) -> int:
    words = title.text
    weight = 1 if len(words) >= 10 else -2
    weight += 2 * bool(re.search(r"关于|印发", words)) + 2 * bool(re.search(r"20\d{2}|[二〇]{2}", words))
    weight += (
        2 * ("法治政府" in words or "依法行政" in words or "执法" in words) + ("工作" in words) + ("年度" in words)
    )
    weight += 2 * words.endswith("通知") * ("印发" in words)
    return weight - 3 * ("目录" in words or "指南" in words)


def _body_end(lines: list[Line], length: int, start: int) -> int:
    """Where the page's furniture begins after the text; the end of the last line where there is none."""
    inside = [line for line in lines if line.start >= start]
    last = inside[-1].end if inside else length
    for line in inside[max(1, len(inside) * 2 // 5) :]:
        if FOOTER.match(line.text) and len(line.text) < 80:
            return last_before(inside, line.start)
    return last


def last_before(lines: list[Line], at: int) -> int:
    return max((line.end for line in lines if line.end <= at), default=at)


def attached_start(lines: list[Line], head: Head) -> int:
    """Where the document that a notice issues begins: after its title, or the notice's date; else the body."""
    found = INNER.search(head.title or "")
    if found is None:
        return head.body_start
    inner = re.sub(r"[《》〈〉\s]", "", found["inner"])
    for index, line in enumerate(lines):
        if line.start < head.body_start:
            continue
        for size in (1, 2, 3):
            run = lines[index : index + size]
            if re.sub(r"[《》〈〉\s]", "", "".join(one.text for one in run)) == inner:
                return run[-1].end
    dated = [line.end for line in lines if line.start >= head.body_start and dates.is_date_line(line.text)]
    return dated[0] if dated and dated[0] < head.body_start + (head.body_end - head.body_start) / 2 else head.body_start


def _above(lines: list[Line], title: str) -> str | None:
    """The organ on the line above the title."""
    for before, line in pairwise(lines):
        if (
            title
            and line.text in title
            and ORGAN.search(before.text)
            and 4 <= len(before.text) <= 40
            and not _no_title(before)
        ):
            return before.text
    return None


def _number(meta: dict[str, str], lines: list[Line]) -> str | None:
    words = meta.get("number", "")
    lost = next((found for line in lines if (found := NUMBER_LOST.match(line.text))), None)
    if not NUMBER_PARTS.match(words) and lost:
        return f"{lost[1]}〔{lost[2]}〕{int(lost[3])}号"
    if not NUMBER_PARTS.match(words):
        own = [line.text for line in lines if NUMBER.fullmatch(line.text)]
        ends = [
            found[0]
            for line in lines
            for found in [re.search(NUMBER.pattern + r"\)?$", line.text)]
            if found and len(line.text) < 60 and "《" not in line.text
        ]
        words = own[0] if own else (ends[0] if ends else "")
    parts = NUMBER_PARTS.match(words)
    return f"{re.sub(' ', '', parts[1])}〔{parts[2]}〕{int(parts[3])}号" if parts else None


def _issuer(title: str, meta: dict[str, str]) -> str | None:
    title = title.removeprefix("关于")  # 关于某县2024年…的报告 speaks of its own county
    found = FROM_TITLE.match(title)
    if found:
        return found["organ"]
    place = PLACE_FROM_TITLE.match(title)
    if place:
        return place["place"] + ("办事处" if place["place"].endswith("街道") else "人民政府")
    source = meta.get("source")
    return source if source and ORGAN.search(source) else None


def _period(text: str, head: Head) -> list[str] | None:
    """The year or years that the title names, or that the body speaks of."""
    title = head.title or ""
    years = dates.years(title)
    if not years:
        body = text[head.body_start : head.body_start + 1500]
        opening = re.search(r"(?:^|\n|。)\s*((?:19|20)\d{2})年(?:度|以来)?[,，]", body)
        if opening:
            years = [int(opening[1])]
        elif head.written_on:
            years = [int(head.written_on[:4]) - (REPORTS.search(title) is not None)]
    return [f"{years[0]}-01-01", f"{years[-1]}-12-31"] if years else None
