"""执法全过程记录. Sources: 国办发〔2018〕118号 三; 内蒙古三项制度办法 15—24."""
from fadu.procedures.words import *
from fadu.statutes.acts import INNER_MONGOLIA_THREE, THREE_SYSTEMS
from fadu.statutes.practice import PRACTICE
from fadu.statutes.roles import CLERK, HEAD, OFFICER, SUPERVISORY_BODY

WHOLE, SOUND, KEPT, USED = (THREE_SYSTEMS[x] for x in ("三", "三(八)", "三(九)", "三(十)"))
THROUGHOUT = ("查封扣押财产", "强制拆除", "其他直接涉及人身自由、生命健康、重大财产权益的现场执法", "执法办案场所")
CONTENTIOUS = ("现场执法", "调查取证", "举行听证", "留置送达", "公告送达")
STAGES = ("启动", "调查取证", "审核决定", "送达", "执行")


class Open(Step, starts=True, by=CLERK, phase="记录", basis=WHOLE):
    """建立执法记录"""
    case: str = stated("案件或者执法事项的文号")
    kind: str = stated("执法类别", choices=("行政处罚", "行政许可", "行政强制", "行政检查", "行政征收征用", "其他"))
    stages: set[str] = stated("应当记录的环节", choices=STAGES)
    throughout: set[str] = field("音像记录清单内应当全程音像记录的活动", choices=THROUGHOUT)
    contentious: set[str] = field("容易引发争议、应当音像记录的过程", choices=CONTENTIOUS)


class Write(Step, by=(OFFICER, CLERK), after=Open, before="Archive", basis=THREE_SYSTEMS["三(七)"]):
    """文字记录"""
    stage: str = stated("环节", choices=STAGES)
    document: str = stated("文书名称和文号")
    made_on: date = stated("形成之日")


class Record(Step, by=OFFICER, after=Open, before="Archive", basis=SOUND):
    """音像记录"""
    what: str = stated("活动", choices=(*THROUGHOUT, *CONTENTIOUS))
    ended_at: datetime = stated("记录完成的时间")
    device: str = field("设备编号")
    digest: str = stated("文件摘要", KEPT, hint="SHA-256，防止删改")
    unbroken: bool = asked("自开始至结束不间断", INNER_MONGOLIA_THREE[19])
    break_cause: str = stated("中断的原因", INNER_MONGOLIA_THREE[19], when=denied(unbroken))
    told: bool = declared("已告知当事人，并说明时间、地点、事由", INNER_MONGOLIA_THREE[19])


class Upload(Step, by=OFFICER, after=Record, before="Archive", basis=INNER_MONGOLIA_THREE[20]):
    """上传音像记录"""
    delayed: str = field("不能在24小时内上传的原因", choices=("连续执法", "异地执法", "边远、水上、交通不便地区"))


class Consult(Step, by=(CLERK, SUPERVISORY_BODY), after=Open, lasting=True, basis=USED):
    """调阅、复制记录"""
    who: str = stated("调阅人")
    purpose: str = stated("事由")


class Append(Step, by=(OFFICER, CLERK), after=Open, lasting=True, basis=KEPT):
    """补充说明"""
    what: str = stated("补充的内容", hint="原始记录不得修改、删除，只能另作说明")
    altered: bool = field("修改、剪辑、删除原始记录")
    rules = [
        forbid(altered, "不得伪造、修改、剪辑、删除原始记录", successive(INNER_MONGOLIA_THREE[23], KEPT)),
    ]


class Archive(Step, by=CLERK, after=Write, once=True, phase="已归档", basis=KEPT):
    """归档"""
    covered: set[str] = stated("已记录的环节", choices=STAGES)
    recorded: set[str] = field("已音像记录的活动", choices=(*THROUGHOUT, *CONTENTIOUS))
    keep_until: date = stated("保存期限届满之日")
    why_not: str = field("容易引发争议的过程没有音像记录的理由")
    concludes = "已归档"
    rules = [
        forbid(outside(Open.stages, covered), "应当记录的环节没有记录", WHOLE),
        forbid(outside(Open.throughout, recorded), "应当全程音像记录的活动没有音像记录", SOUND),
        must(Record, "应当全程音像记录的活动没有音像记录", SOUND, when=size(Open.throughout) > 0),
        forbid(outside(Open.contentious, recorded), "容易引发争议的执法过程应当音像记录", INNER_MONGOLIA_THREE[17]),
        require(given(why_not), "没有音像记录的应当说明理由", SOUND, when=outside(Open.contentious, recorded)),
        must(Upload, "音像记录尚未上传", INNER_MONGOLIA_THREE[20], since=Record, when=done(Record)),
        forbid(keep_until <= today, "保存期限应当在归档之后"),
    ]


class Dispose(Step, by=HEAD, after=Archive, once=True, phase="已销毁", basis=KEPT):
    """期满鉴定后销毁"""
    list_of: str = stated("销毁清单")
    pending: bool = field("正在复议、诉讼、监督或者有人申请查阅")
    rules = [
        forbid(today <= Archive.keep_until, "不得在保存期限内销毁记录", successive(INNER_MONGOLIA_THREE[23], KEPT)),
        forbid(pending, "尚需使用的记录不得销毁", PRACTICE),
    ]


full_record = Procedure(
    "full_record", "执法全过程记录", THREE_SYSTEMS,
    steps=[Open, Write, Record, Upload, Consult, Append, Archive, Dispose],
    clocks=[
        Clock("上传", limit("record.upload_nmg"), since=Record.ended_at, until=Upload),
    ],
)
