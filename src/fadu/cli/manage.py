"""`fadu manage …`: Django's own commands (migrate, check, createsuperuser …)."""
import sys

import click


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(arguments: tuple[str, ...]) -> None:
    from django.core.management import execute_from_command_line

    from fadu.cli import setup_django

    setup_django()
    execute_from_command_line([f"{sys.argv[0]} manage", *arguments])
