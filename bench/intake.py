"""Documents understood a second on one core: `python bench/intake.py [FOLDER_OF_TEXTS] [COUNT]`.

Without a folder it makes its own texts of 12,000 characters. The aim: 1,000 documents in under 60 seconds.
"""

from __future__ import annotations

import platform
import sys
import time
from pathlib import Path

from fadu.intake.understand import understand

LENGTH = 12_000
AIM = 1000 / 60
PROSE = (
    "坚持把依法行政摆在突出位置，健全制度机制，压实工作责任，加强组织协调，推动各项任务落到实处，不断提高运用法治思维和法治方式"
    "解决问题的能力，切实维护人民群众合法权益，为全市经济社会发展营造良好的法治环境。落实《某市行政规范性文件管理办法》，"
    "深化“放管服”改革，严格规范公正文明执法，完善多元化解机制，自觉接受人大、政协和社会各界监督。"
)
REPORT = (
    "{n}. 加强行政复议工作。" + PROSE + "本年度共收到行政复议申请{a}件，审结{c}件，其中维持{d}件、撤销{e}件，"
    "办结率达{f}%。开展培训{g}期、{h}余人次。\n"
)
PLAN = (
    "{n}.完善第{n}项工作机制。" + PROSE + "全年召开会议不少于{g}次，{m}月底前完成。"
    "（牵头单位：市司法局、市财政局；责任单位：各县（市、区）人民政府）\n"
)


def made(pattern: str, title: str) -> str:
    """A text of the wanted length from one pattern with changing numbers."""
    lines, n = [f"{title}\n一、主要工作\n"], 0
    while sum(map(len, lines)) < LENGTH:
        n += 1
        lines.append(
            pattern.format(
                n=n, a=90 + n, b=60 + n, c=50 + n, d=20 + n, e=n, f=90 + n % 10, g=3 + n, h=300 + n, i=n, m=1 + n % 12
            )
        )
    return "".join(lines)[:LENGTH]


def texts(folder: str | None) -> dict[str, str]:
    if folder is None:
        return {
            "report": made(REPORT, "某市2023年度法治政府建设情况报告"),
            "plan": made(PLAN, "某市2024年法治政府建设工作要点"),
        }
    found = {path.name: path.read_text("utf-8") for path in sorted(Path(folder).glob("*.txt"))}
    return {name: (text * (LENGTH // len(text) + 1))[:LENGTH] for name, text in found.items()}


def main(folder: str | None, count: int) -> None:
    print(
        f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, one process, "
        f"{LENGTH} characters a document"
    )
    print(f"{'text':<28}{'documents':>10}{'seconds':>9}{'per second':>12}{'figures':>9}{'tasks':>7}")
    whole, spent = 0, 0.0
    for name, text in texts(folder).items():
        started = time.process_time()
        for _ in range(count):
            found = understand(text)
        seconds = time.process_time() - started
        whole, spent = whole + count, spent + seconds
        print(f"{name:<28}{count:>10}{seconds:>9.2f}{count / seconds:>12.1f}{len(found.facts):>9}{len(found.tasks):>7}")
    verdict = "reached" if whole / spent >= AIM else "missed"
    print(f"1,000 documents in {1000 * spent / whole:.1f} s (aim: 60 s, {verdict})")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else 50)
