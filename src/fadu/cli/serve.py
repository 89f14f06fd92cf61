"""`fadu serve`: the web application under gunicorn, two processes of four threads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

WORKERS, THREADS = 2, 4
MOST_DIVISIONS = 50  # whose law is compiled at the start; mostly it is the same


def pending() -> list[str]:
    """The migrations that the database still lacks."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def check_ready() -> None:
    """Raises ClickException, saying what to do, where the tables or the static files are not in place."""
    from django.conf import settings
    from django.db import OperationalError

    try:
        missing = pending()
    except OperationalError as error:
        raise click.ClickException(f"连不上数据库：{error}。核对 FADU_DATABASE_URL。") from error
    if missing or not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        raise click.ClickException("数据库或者网页文件还没有备好。先运行 fadu prepare，再启动。")


def address(host: str, port: int) -> str:
    from django.conf import settings

    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host
    return f"{'http' if settings.PLAIN_HTTP else 'https'}://{shown}:{port}/"


def application(options: dict[str, Any]) -> Any:
    """The gunicorn application with these settings; nothing is read from files or the command line."""
    from gunicorn.app.base import BaseApplication

    class Site(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from fadu.wsgi import application as site

            return site

    return Site()


def warm(_: Any) -> None:
    """Load what the first requests need, beside them, so that nobody waits for it."""
    import gc
    from importlib import import_module
    from threading import Thread

    from django.db import connections

    def load() -> None:
        for name in ("fadu.urls", "duckdb", "fadu.indicators.compute", "fadu.reporting.export"):
            import_module(name)
        pages()
        rules()
        numbers()
        connections.close_all()  # this thread's
        gc.collect()
        gc.freeze()  # 260,000 objects that stay: to look through them all again took 140 ms of every so-many-th request

    Thread(target=load, daemon=True).start()


def pages() -> None:
    """Compile the templates of the desk: the first sight of a page would wait 20 to 150 ms for its own."""
    from django.template.loader import get_template

    for path in sorted((Path(__file__).parents[1] / "desk/templates/desk").glob("*.html")):
        get_template(f"desk/{path.name}")


def rules() -> None:
    """Compile the law of every procedure as it stands today in the divisions there are, and find what rests on which
    article: half a second in all, of which the first to open or to look at a matter would wait for his part."""
    from contextlib import suppress
    from datetime import date

    from fadu.organs.models import Division
    from fadu.procedures.rulebook import rulebook
    from fadu.statutes import PROCEDURES, procedure, resting

    resting.index()
    today = date.today()
    for code in Division.objects.values_list("code", flat=True)[:MOST_DIVISIONS]:
        for name in PROCEDURES:
            with suppress(LookupError):
                rulebook(procedure(name, today), today, code, "")


def numbers() -> None:
    """Open the mart and ask it something, so that its engine, its file and the queries are at hand."""
    from contextlib import suppress

    from fadu.indicators import compiled, store

    with suppress(FileNotFoundError):
        store.reading().execute("SELECT count(*) FROM used").fetchall()
        compiled.grounds()


class Worker:
    """`fadu work` beside the website, begun and ended with it."""

    def begin(self, _: Any) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "fadu", "work", "--beside", str(os.getpid())])

    def end(self, _: Any) -> None:
        self.process.terminate()  # it finishes its round; a task cut off is queued again by the next worker
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="监听的地址；对外服务时在前面放置 TLS 反向代理")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口")
def command(host: str, port: int) -> None:
    """启动网站。Ctrl+C 停止。"""
    from django.conf import settings
    from django.db import connections

    from fadu.cli import setup_django

    setup_django()
    check_ready()
    connections.close_all()  # each process opens its own
    worker = Worker()
    click.echo(f"法度已启动：{address(host, port)}")
    if not settings.PLAIN_HTTP:
        click.echo("须经 TLS 反向代理访问（转发时设置 X-Forwarded-Proto）；只在本机试用的，设 FADU_PLAIN_HTTP=1。")
    application(
        {
            "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            "workers": WORKERS,
            "worker_class": "gthread",
            "threads": THREADS,
            "timeout": 120,
            "graceful_timeout": 20,
            "keepalive": 5,
            "max_requests": 20_000,
            "max_requests_jitter": 2_000,
            "accesslog": None,
            "errorlog": "-",
            "loglevel": "warning",
            "proc_name": "fadu",
            "post_worker_init": warm,
            "when_ready": worker.begin,
            "on_exit": worker.end,
            "control_socket_disable": True,
            "forwarded_allow_ips": os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
            "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,
        }
    ).run()
