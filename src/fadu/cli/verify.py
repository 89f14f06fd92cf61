"""`fadu verify`: check every chain and seal of the ledger; name the first altered entry."""
from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="以 JSON 输出")
@click.option("--seal", "sealing", is_flag=True, help="先封存尚未封存的记录，并做日常整理（可每日定时运行）")
@click.option("--kept", default="", metavar="封存值", help="核对另行留存的某次封存值仍在")
@click.option("--quick", is_flag=True, help="附件只核对有无和大小，不读内容")
@click.option("--refold", is_flag=True, help="先把各事项的阶段、到期日等按台账重新推算")
@click.option("--resume", is_flag=True, help="核验无误后，让已停止的台账恢复接收")
@click.option("--file", "package", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="案卷包",
              help="核对导出的案卷包（ZIP）；本机有台账的，同时与台账比较")
@click.pass_context
def command(
    ctx: click.Context, as_json: bool, sealing: bool, kept: str, quick: bool, refold: bool, resume: bool,
    package: Path | None,
) -> None:
    """核验台账：每条记录、每条链、每次封存、每个附件、每个文号。

    无误时退出码为0，有误为1，并指出最早的一处。
    """
    if package is not None:
        from fadu.cli.verify_file import verify_file

        ctx.exit(verify_file(package, as_json))
    from fadu.cli import setup_django

    setup_django()
    from fadu.ledger import state
    from fadu.ledger.chain import verify
    from fadu.ledger.folding import refold_many
    from fadu.ledger.models import Matter

    if refold:
        with progress("重新推算", as_json) as tell:
            refold_many(Matter.objects.all(), tell)
    if sealing:
        seal_and_tidy()
    with progress("核验台账", as_json) as tell:
        verdict = verify(kept=kept, files=not quick, tell=tell)
    if resume and verdict.ok and verdict.stopped:
        state.resume()
        verdict.stopped = ""
    click.echo(json.dumps(verdict.as_json(), ensure_ascii=False, indent=2) if as_json else in_words(verdict.as_json()))
    ctx.exit(0 if verdict.ok and not verdict.stopped else 1)


def seal_and_tidy() -> None:
    """Seal what is not sealed, refold what time has changed, sweep what broken uploads left."""
    from fadu.ledger import attachments
    from fadu.ledger.errors import CannotSeal
    from fadu.ledger.folding import refresh
    from fadu.ledger.seals import seal

    try:
        seal()
    except CannotSeal as error:
        click.echo(f"未能封存，台账已停止接收新记录：{error}", err=True)
    refresh()
    attachments.sweep()


@contextmanager
def progress(label: str, hidden: bool) -> Iterator[Callable[[int, int], None]]:
    """A bar on the error output, told how many are done and how many there are."""
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=hidden) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield tell


def in_words(found: dict[str, object]) -> str:
    """The verdict as a clerk reads it."""
    counted = (
        f"核对记录{found['entries']}条、事项{found['matters']}件、附件{found['attachments']}个、封存{found['seals']}次"
        f"（尚未封存{found['unsealed']}条）"
    )
    findings = found["findings"]
    assert isinstance(findings, list)
    lines = [f"{judgement(findings)}。{counted}。"]
    if findings:
        lines.append(f"最早的一处：{text_of(findings[0])}。")
    lines += [f"　另：{text_of(one)}" for one in findings[1:20]]
    if len(findings) > 20:
        lines.append(f"　另有{len(findings) - 20}处，用 --json 查看全部")
    if found["stopped"]:
        lines.append(f"台账已停止接收新记录：{found['stopped']}。排除后用 fadu verify --resume 恢复。")
    if found["last_seal"]:
        lines.append(f"末次封存值 {found['last_seal']}，请另行留存，日后可用 --kept 核对。")
    return "\n".join(lines)


def judgement(findings: list[dict[str, object]]) -> str:
    if not findings:
        return "台账无误"
    if all(one["kind"] == "cache" for one in findings):
        return f"台账记录无误，有{len(findings)}件事项的登记栏目须重新推算（升级之后属正常）"
    return "台账有误"


def text_of(one: object) -> str:
    assert isinstance(one, dict)
    return str(one["text"])
