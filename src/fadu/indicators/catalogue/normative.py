"""行政规范性文件."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.sets import due, ended, first, in_time, taken

DOCUMENT = "normative_document"
DOMAIN = "行政规范性文件"
REVIEW = "legality_review"

count = partial(indicator.count, domain=DOMAIN, procedure=DOCUMENT)
rate = partial(indicator.rate, domain=DOMAIN, procedure=DOCUMENT)

SUBMITTED = taken(DOCUMENT, "submit_to_meeting")
PUBLISHED = first(DOCUMENT, "publish")
FILING = due(DOCUMENT, "报送备案")
PUBLICITY = due(DOCUMENT, "主动公开")

INDICATORS = (
    count("normative.proposed", "规范性文件立项数", note="本期立项的文件。", rows=first(DOCUMENT, "propose")),
    count("normative.made", "规范性文件审议通过数", note="本期经集体讨论决定通过的文件。",
          rows=taken(DOCUMENT, "deliberate").saying("deliberate.result=通过")),
    count("normative.published", "规范性文件公布数", note="本期公布的文件，以公布这一步骤的日期计。", rows=PUBLISHED),
    count("normative.filed", "规范性文件报送备案数", note="本期向上级机关报送备案的文件。",
          rows=first(DOCUMENT, "file_upward")),
    count("normative.dropped", "规范性文件不制定数", note="本期决定不再制定的文件。", rows=ended(DOCUMENT, "不制定")),
    rate("normative.review_rate", "规范性文件合法性审核率", target=100, basis="国办发〔2018〕115号二（七）",
         note="本期提交集体审议的文件中，提交之日前已经办结合法性审核的所占比例；多次提交的分别计算。",
         part=SUBMITTED.resting_on(REVIEW), whole=SUBMITTED),
    rate("normative.consultation_rate", "规范性文件公开征求意见率",
         note="本期提交集体审议的文件中，此前已经公开征求意见并结束的所占比例；依法应当保密的也计入分母。",
         part=SUBMITTED.saying("close_consultation"), whole=SUBMITTED),
    rate("normative.filing_on_time_rate", "规范性文件按期报备率", target=100,
         note="报送备案期限在本期届满（或者已提前报送）的文件中，在期限内报送的所占比例；到期未报的计入分母。",
         part=in_time(FILING), whole=FILING),
    rate("normative.publicity_on_time_rate", "规范性文件按期公开率", target=100,
         basis="《政府信息公开条例》第二十六条",
         note="主动公开期限（20个工作日）在本期届满（或者已提前公开）的文件中，在期限内公开的所占比例。",
         part=in_time(PUBLICITY), whole=PUBLICITY),
)
