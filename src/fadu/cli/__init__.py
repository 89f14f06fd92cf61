"""`fadu …`: each command stands in a module of its own name and is imported only when it is called."""
from __future__ import annotations

import importlib
import os

import click

COMMANDS = {
    "admin": "首任系统管理员，按台账恢复名录",
    "calendar": "放假安排：查看、导入",
    "deadline": "计算法定期限",
    "demo": "装入示例年度",
    "indicators": "指标及其明细",
    "intake": "读取计划、报告",
    "law": "法规全文：装入、查看",
    "manage": "数据库维护等管理命令",
    "procedures": "导出程序的全部规则",
    "prepare": "建立或升级数据库，备好网页文件",
    "report": "生成年度报告",
    "serve": "启动网站",
    "situation": "某一事项现在可以办什么、不能办什么",
    "verify": "核验台账",
    "work": "后台工作：导出、索引、指标更新",
}


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"fadu.cli.{name}").command
        command.short_help = COMMANDS[name]
        return command


@click.command(cls=Commands)
@click.version_option(package_name="fadu")
def main() -> None:
    """法度：法治政府建设一体化平台"""


def setup_django() -> None:
    """Make models usable; for the commands that touch the database."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.settings")
    django.setup()
