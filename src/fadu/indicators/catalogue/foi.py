"""政府信息公开（依申请）."""
from __future__ import annotations

from functools import partial

from fadu.indicators import indicator
from fadu.indicators.sets import begun, ended, first, in_time, open_after, open_before, stopped

REQUEST = "foi_request"
DOMAIN = "政府信息依申请公开"

count = partial(indicator.count, domain=DOMAIN, procedure=REQUEST)
rate = partial(indicator.rate, domain=DOMAIN, procedure=REQUEST)

UNAVAILABLE = ("非本机关负责公开", "信息不存在", "不予提供", "内容不明确")
NOT_HANDLED = ("不予处理", "不予重复处理", "另行查阅", "公开出版物", "非政府信息公开申请", "不予重新出具")
WITHOUT_REPLY = ("视为放弃申请", "未缴费视为放弃", "申请人撤回")
REPLIED = ended(REQUEST).having(lambda e: ~e.outcome.isin(WITHOUT_REPLY))
TIMED = stopped(REQUEST, "答复").having(lambda c: ~c.outcome.fill_null("").isin(WITHOUT_REPLY))

INDICATORS = (
    count("foi.received", "新收依申请公开件数", note="本期收到的政府信息公开申请。", rows=first(REQUEST, "receive"),
          basis="《政府信息公开条例》第三十一条"),
    count("foi.carried_in", "依申请公开上期结转数", stock=True, note="本期开始前收到、到本期开始时尚未办结的申请。",
          rows=open_before(begun(REQUEST, "receive"))),
    count("foi.replied", "依申请公开答复数", note="本期答复的申请，不含视为放弃、申请人撤回的。", rows=REPLIED,
          basis="《政府信息公开条例》第三十六条"),
    count("foi.granted", "予以公开数", note="本期答复予以公开的申请。", rows=ended(REQUEST, "予以公开")),
    count("foi.partly", "部分公开数", note="本期答复部分公开的申请。", rows=ended(REQUEST, "部分公开"),
          basis="《政府信息公开条例》第三十七条"),
    count("foi.public_already", "已主动公开数", note="本期答复所申请信息已经主动公开的申请。",
          rows=ended(REQUEST, "已主动公开")),
    count("foi.refused", "不予公开数", note="本期答复不予公开的申请。", rows=ended(REQUEST, "不予公开")),
    count("foi.unavailable", "无法提供数", rows=ended(REQUEST, *UNAVAILABLE),
          note="本期答复非本机关负责公开、信息不存在、需要加工不予提供、内容不明确的申请。"),
    count("foi.not_handled", "不予处理数", rows=ended(REQUEST, *NOT_HANDLED),
          note="本期答复不予处理、不予重复处理、另行查阅、公开出版物、不属于政府信息公开申请的。"),
    count("foi.without_reply", "未作答复结束数", note="本期因逾期不补正视为放弃或者申请人撤回而结束的申请。",
          rows=ended(REQUEST, *WITHOUT_REPLY), basis="《政府信息公开条例》第三十条"),
    count("foi.carried_out", "依申请公开结转下期数", stock=True, rows=open_after(begun(REQUEST, "receive")),
          note="到本期末收到、尚未办结的申请；新收加上期结转等于答复、未作答复结束与本数之和。"),
    count("foi.extended", "依申请公开延期答复数", note="本期延长答复期限的申请。", rows=first(REQUEST, "extend"),
          basis="《政府信息公开条例》第三十三条", better="lower"),
    rate("foi.on_time_rate", "依申请公开按期答复率", target=100, basis="《政府信息公开条例》第三十三条",
         note="本期答复的申请中，在法定期限（扣除补正、征求意见，含经批准的延长）内答复的所占比例。",
         part=in_time(TIMED), whole=TIMED),
)
