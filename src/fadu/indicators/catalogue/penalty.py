"""行政处罚（普通程序）."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.sets import begun, due, ended, first, in_time, open_after, stopped, taken

CASE = "penalty_ordinary"
DOMAIN = "行政处罚"
PUNISHED = "给予处罚"

count = partial(indicator.count, domain=DOMAIN, procedure=CASE)
rate = partial(indicator.rate, domain=DOMAIN, procedure=CASE)

# public interest, several bodies of law, grave or complicated, or heard: to be reviewed before the decision
MAJOR = ("report.public_interest", "report.complex", "report.grave", "hold_hearing")
DECIDED = taken(CASE, "decide").saying(f"decide.kind={PUNISHED}")
MAJOR_DECIDED = DECIDED.saying(*MAJOR)
TIMED = stopped(CASE, "作出决定").having(lambda c: c.outcome.fill_null("") != "终止调查")
SERVED = due(CASE, "送达")
PUBLISHED = due(CASE, "公开")

INDICATORS = (
    count("penalty.registered", "行政处罚线索登记数", note="本期登记的线索。", rows=first(CASE, "register")),
    count("penalty.filed", "行政处罚立案数", note="本期立案的案件。", rows=first(CASE, "file_case"),
          basis="《行政处罚法》第五十四条"),
    count("penalty.not_filed", "行政处罚不予立案数", note="本期决定不予立案的线索。", rows=ended(CASE, "不予立案")),
    count("penalty.decided", "行政处罚决定数", note="本期作出的给予行政处罚的决定。", rows=DECIDED,
          basis="《行政处罚法》第五十七条"),
    count("penalty.warned", "给予警告的处罚决定数", note="本期给予处罚的决定中，处罚种类含有警告的；可与罚款并处。",
          rows=DECIDED.saying("decide.kinds=警告"), basis="《行政处罚法》第九条"),
    count("penalty.fined", "给予罚款的处罚决定数", note="本期给予处罚的决定中，处罚种类含有罚款的；可与警告并处。",
          rows=DECIDED.saying("decide.kinds=罚款"), basis="《行政处罚法》第九条"),
    count("penalty.spared", "不予行政处罚决定数", note="本期作出的不予行政处罚的决定。",
          rows=taken(CASE, "decide").saying("decide.kind=不予处罚"), basis="《行政处罚法》第五十七条"),
    count("penalty.transferred", "移送司法机关数", note="本期决定移送司法机关的案件。",
          rows=taken(CASE, "decide").saying("decide.kind=移送司法机关"), basis="《行政处罚法》第五十七条"),
    count("penalty.fines", "罚款金额", unit="元", note="本期作出的行政处罚决定所定的罚款合计，不论是否已经缴纳。",
          rows=DECIDED.adding(lambda e: e.number_fine)),
    count("penalty.hearings", "行政处罚听证次数", unit="次", note="本期举行的听证。", rows=taken(CASE, "hold_hearing"),
          basis="《行政处罚法》第六十三条"),
    count("penalty.major", "重大行政处罚决定数", rows=MAJOR_DECIDED, basis="《行政处罚法》第五十八条",
          note="本期给予处罚的决定中，涉及重大公共利益、疑难复杂、情节复杂或者重大违法、经过听证的。"),
    rate("penalty.review_rate", "重大行政处罚决定法制审核率", target=100, basis="《行政处罚法》第五十八条",
         note="本期重大行政处罚决定中，决定前经法制审核通过的所占比例。",
         part=MAJOR_DECIDED.saying("legal_review.result=通过"), whole=MAJOR_DECIDED),
    rate("penalty.on_time_rate", "行政处罚按期决定率", target=100, basis="《行政处罚法》第六十条",
         note="本期作出决定的案件中，在法定办案期限（立案起90日，部门规章另有规定的从其规定）内作出的所占比例。",
         part=in_time(TIMED), whole=TIMED),
    rate("penalty.service_on_time_rate", "行政处罚决定书按期送达率", target=100, basis="《行政处罚法》第六十一条",
         note="送达期限在本期届满（或者已提前送达）的决定书中，在期限内送达的所占比例；到期未送达的计入分母。",
         part=in_time(SERVED), whole=SERVED),
    rate("penalty.publicity_on_time_rate", "行政处罚决定按期公示率", target=100,
         basis="国办发〔2018〕118号二（六）",
         note="公示期限（7个工作日）在本期届满（或者已提前公示）的决定中，在期限内公示的所占比例；到期未公示的计入分母。",
         part=in_time(PUBLISHED), whole=PUBLISHED),
    count("penalty.major_filed", "重大行政处罚备案数", note="本期报送备案的重大行政处罚决定。",
          rows=first(CASE, "file_major")),
    count("penalty.closed", "行政处罚结案数", note="本期结案归档的案件。", rows=first(CASE, "close")),
    count("penalty.pending", "行政处罚在办案件数", stock=True, rows=open_after(begun(CASE, "file_case")),
          note="到本期末已经立案、尚未作出决定或者终止调查的案件。"),
)
