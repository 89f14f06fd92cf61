"""审计整改文书. Contents: 审计法 52."""
from fadu.law.enacted import AUDIT
from fadu.procedures.words import given
from fadu.statutes.audit_rectification import Rectify, Track
from fadu.statutes.papers.grammar import Paper, line, opinion, part, say
from fadu.statutes.practice import PRACTICE

report = Paper(
    "report", "审计整改情况报告", Rectify, basis=AUDIT[52], to="{report.organ}", issuer="{send_draft.unit}", body=(
        say("根据{report.number}审计报告，我单位对“{send_draft.project}”查出的问题进行了整改，现将情况报告如下。",
            "审计报告和项目", AUDIT[52]),
        part("审计查出的问题"),
        say("{report.problems}。", "审计查出的问题", AUDIT[52]),
        part("整改措施和结果"),
        say("{rectify.measures}。已整改{rectify.solved}个，尚未整改{rectify.left}个。", "整改情况", AUDIT[52]),
        say("已上缴、退还、调整{rectify.amount}元。", when=given(Rectify.amount)),
        say("本报告同时报告{rectify.to_government}，并按照规定向社会公布。", "同时报告和公布", AUDIT[52]),
    ))
tracking = Paper(
    "tracking", "审计整改跟踪检查单", Track, kind="form", basis=AUDIT[52], sealed=False, body=(
        line("审计项目", "{send_draft.project}", "被审计单位", "{send_draft.unit}"),
        line("审计查出的问题", "{report.problems}", states="审计查出的问题", by=AUDIT[52], lines=4),
        line("整改措施和结果", "{rectify.measures}", states="整改情况", by=AUDIT[52], lines=5),
        line("规定的整改时间", "{track.rectify_by|report.rectify_by}"),
        opinion("检查情况", "{track.finding}", Track, "检查情况", PRACTICE),
    ))
PAPERS = (report, tracking)
