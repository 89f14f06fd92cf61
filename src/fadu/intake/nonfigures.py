"""Numbers that are no figures: dates, document numbers, titles, slogans, ordinals, hotlines, page furniture.

`mask(text)` marks them, so that the finder of figures never sees them. The text is folded (see `folding`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

YEAR = r"(?:19|20)\d{2}"
DASH = r"(?:--|—{1,2}|[-~至到])"
CN = "一二三四五六七八九十"
HAN = "\u4e00-\u9fff"
HOTLINES = (
    "12345 12348 12315 12333 12388 12371 12320 12328 12329 12369 12331 12358 12365 12366 12318 12313 12377 "
    "12380 "
    "12389 12309 12368 12350 12393 12337 12355 12351 12338 12339 12317 12316 12319 110 119 120 122 148 95598 "
    "96119"
)

DATES = (
    rf"{YEAR}\s*[年./\-—]\s*\d{{1,2}}\s*[月./\-—]\s*\d{{1,2}}\s*日?(?!\d)(?:\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?",
    rf"{YEAR}\s*年?度?\s*{DASH}\s*{YEAR}\s*(?:年度?)?",
    rf"{YEAR}\s*年\s*{DASH}\s*\d{{2}}\s*年",
    rf"{YEAR}\s*年?\s*\d{{1,2}}\s*月(?:份|底|末|初|[上中下]旬)?",
    rf"(?<!\d){YEAR}{YEAR}\s*年?(?!\d)",
    rf"(?<!\d){YEAR}\s*年(?:度|底|末|初|[至到]今)?",
    rf"(?<!\d){YEAR}\d{{1,4}}{YEAR}\d{{1,4}}\s*日?",
    rf"\d{{1,2}}\s*月\s*\d{{1,2}}\s*日(?:\s*{DASH}\s*(?:\d{{1,2}}\s*月)?\s*\d{{1,2}}\s*日)?",
    rf"(?<!\d)\d{{1,2}}\s*月?份?\s*{DASH}\s*\d{{1,2}}\s*月(?:份|底|末)?",
    r"(?<!\d)\d{1,2}\s*月(?:份|底|末|初|[上中下]旬)?(?!\d)",
    r"(?<!\d)\d{1,2}日(?!以?内|历|均)",
    r"(?<!\d)\d{1,2}[时点](?:\d{1,2}分)?(?=[,。、;至到—前后起])",
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)",
    rf"[二一][〇零O〇{CN}]{{3}}年(?:度|[{CN}]{{1,2}}月(?:[{CN}]{{1,3}}日)?)?",
    rf"(?<![{CN}个])[{CN}]{{1,2}}月(?:份|底|末|初|[上中下]旬|[{CN}]{{1,3}}日)",
    r"(?<!\d)(?:3|4|5|6|7|8|9|10|11|12|1)[.·](?:\d{1,2})(?=[”\"’]|国际|国家|全国|全民|宪法|消费|世界|环境|禁毒|安全|"
    r"法制|法治|宣传|知识)",
    r"\d{1,2}·\d{1,2}",
    r"\d{2}年代|\d{2}后(?=[,。、干青群])",
)
DOCUMENTS = (
    rf"[〔\[(【{{]?\s*{YEAR}\s*[〕\])】}}]?\s*第?\s*\d{{1,5}}\s*号",
    rf"[〔\[【]\s*{YEAR}\s*\d{{0,4}}\s*[〕\]】]?(?:\s*\d{{1,4}})?",
    rf"(?<=[发字办函政委法治党])\s*{YEAR}\d{{1,3}}(?!\d|年|[件人次个项])",
    rf"第?\s*(?:\d{{1,6}}|[{CN}百零〇]{{1,7}})\s*号(?:令|文件?|公告|通知)?",
    rf"第\s*(?:\d{{1,6}}|[{CN}百零〇]{{1,7}})\s*[个]?[{HAN}]?",
)
QUOTED = (
    r"《(?:[^《》\n]|《[^《》\n]*》){1,160}》",
    r"“[^“”,。;\n]{1,26}”",
    r"“[^“”,。;\n]{0,12}[,、][^“”。;\n]{0,12}”",
    r"‘[^‘’,。;\n]{1,26}’",
    r"\"[^\"“”,。;\n]{1,24}\"",
    r"〈[^〈〉\n]{1,80}〉",
)
CODES = (
    r"\d{1,6}\s*[×xX*]\s*\d{1,6}\s*(?:小时|天|时)?",
    rf"\d{{1,6}}[{HAN}]{{0,5}}(?:\s*\+\s*[\dA-Za-z{CN}]{{1,6}}[{HAN}]?)+",
    r"\+\s*\d{1,6}",
    r"[A-Za-z][A-Za-z_]{0,20}[-.]?\d{1,12}(?:\.\d{1,6})?",
    r"\d{1,9}(?:\.\d{1,6})?[ACDEFGHIJKLMNOPQRSTUVWXYZ]级?(?![A-Za-z])",
    rf"(?<!\d)(?:{'|'.join(HOTLINES.split())})(?=热线|平台|电话|政务|便民|公共|法律|投诉|举报|系统|工单|报警|接处警|"
    rf"指挥|服务|消费|市民|"
    r"、\d{3}|[”’]|和1|等|/|—)",
    r"https?://\S{1,300}|www\.\S{1,300}|[\w.]{1,40}@[\w.]{1,40}",
    r"(?<!\d)0\d{2,3}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)",
    r"[\dA-Z]{15,40}(?:/[\d-]{1,20})?|\d{5,20}(?:-\d{1,12}){1,4}|[\dA-Za-z]{6,30}/\d{4}-\d{1,12}",
    r"\d{1,3}%?\s*:\s*\d{1,3}(?!\d)",
    r"\d{1,6}/\d{1,6}(?!\d{0,6}[元人])",
)
RANKS = (
    rf"(?:排名|排在|位居|位列|名列|跻身|居于|列全|居全|进入)[^\d,。;]{{0,8}}?(?:第|前)\s*(?:\d{{1,6}}|[{CN}百]{{1,5}})\s*[位名强]?",
    rf"(?:[全][国省市区县]|同类)[^\d,。;]{{0,6}}前\s*(?:\d{{1,6}}|[{CN}百]{{1,5}})\s*[位名强]?",
)
FURNITURE = (
    r"(?:浏览|访问|阅读|点击|下载|查看|人气)(?:量|次数|数|率|人数)?\s*[:\[(]\s*\d{1,12}\s*[\])]?\s*次?",
    r"共\s*\d{1,5}\s*页|第\s*\d{1,5}\s*页|[A-Z]?ICP备\d+号?(?:-\d+)?|公网安备\s*\d+号?",
    r"\(\s*\d{1,2}\s*\)",
    rf"(?<=[。;:!\s])\d{{1,2}}[.、](?=[{HAN}“《])",
    r"\d{1,4}\s*(?:周)?岁(?:以[上下内])?",
)
LINE_STARTS = re.compile(
    r"^[ \t]*(?:[-—]{1,2}[ \t]*\d{1,3}[ \t]*[-—]{1,2}[ \t]*$|[(]?\d{1,3}[.、)](?!\d))", re.MULTILINE
)
# Chinese numerals in names of places and in set phrases, which stand before words that would else be units.
PHRASES = (
    r"三台县|五家渠|七台河|三门[峡县]|三元区|七里河|九龙坡|六盘水|八里[庄桥]|四会市|三河市|五大连池|六合区|三江|两江|"
    r"四方台",
    r"[一二三四五六七八九十两]位一体|四处(?=走访|奔走|宣)|一[村居社企案事人户园校].{0,6}一[^ ]|"
    r"十[一二三四五六七]?五规划",
    r"(?:十[一二三四五六七八九]|二十)(?:大|届)|[一二三四五六七]中全会|新一[轮批代]|[上下前]一[轮批届次]|再一次|"
    r"又一次|一次次",
    r"[三七八九]五”?普法",
)

PATTERN = re.compile(
    "|".join(f"(?:{part})" for part in (*QUOTED, *FURNITURE, *DOCUMENTS, *DATES, *RANKS, *CODES, *PHRASES))
)
# Every pattern begins with one of these, so that the others need not be tried at each character.
FIRST = re.compile(rf"[\d《“‘\"〈浏访阅点下查人共第公〔\[(【{{排位名跻居列进全同十{CN}二两再又新上前+hwA-Za-z]")
TITLES = re.compile(QUOTED[0])


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers that are no figures stand."""
    for start in LINE_STARTS.finditer(text):
        yield start.span()
    reach = 0
    match = PATTERN.match
    for first in FIRST.finditer(text):
        at = first.start()
        if at >= reach:
            found = match(text, at)
            if found is not None:
                reach = found.end()
                yield at, reach


def mask(text: str) -> bytearray:
    """One byte a character: 1 where a number would be no figure."""
    marks = bytearray(len(text))
    for start, end in spans(text):
        marks[start:end] = b"\x01" * (end - start)
    return marks
