"""采集文件: a plan or a report that was read in, from upload to adoption. Practice, not law."""
from fadu.procedures.words import *
from fadu.statutes.practice import PRACTICE, PRACTICE_ACT
from fadu.statutes.roles import INTAKE_CLERK


class Upload(Step, starts=True, by=INTAKE_CLERK, phase="待核对", basis=PRACTICE):
    """上传文件"""
    name: str = stated("文件名")
    kind: str = stated("文件类别", choices=("计划", "报告", "其他"))
    heading: str = field("标题")
    issuer: str = field("发文机关")
    document_number: str = field("文号")
    written_on: date = field("成文日期")


class Mend(Step, by=INTAKE_CLERK, after=Upload, before="Adopt", phase="核对", basis=PRACTICE):
    """修改识别结果"""
    understood: str = stated("修改后的识别结果", hint="JSON")


class Confirm(Step, by=INTAKE_CLERK, after=Upload, before="Adopt", phase="已核对", basis=PRACTICE):
    """确认识别结果"""
    facts: str = field("确认的数据", hint="JSON")
    tasks: str = field("确认的任务", hint="JSON")
    rules = [
        require(given(facts) | given(tasks), "没有可以确认的数据或者任务"),
    ]


class Adopt(Step, by=INTAKE_CLERK, after=Confirm, once=True, phase="已采用", basis=PRACTICE):
    """采用"""
    created: int = field("由此建立的事项", unit="项")
    values: int = field("由此采用的数据", unit="项")
    concludes = "已采用"
    rules = [
        must(Confirm, "修改后尚未重新确认", since=Mend),
    ]


class Discard(Step, by=INTAKE_CLERK, after=Upload, before="Adopt", phase="不采用", basis=PRACTICE):
    """不采用"""
    reason: str = stated("理由")
    concludes = "不采用"


intake_document = Procedure(
    "intake_document", "采集文件", PRACTICE_ACT,
    steps=[Upload, Mend, Confirm, Adopt, Discard],
    clocks=[
        Clock("核对", None, since=Upload, until=(Confirm, Discard), basis=PRACTICE),
    ],
)
