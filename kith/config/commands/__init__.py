"""The `kith` command: each module of this folder is one sub-command, its docstring is its help.

A sub-command has `add_arguments(parser)` and `run(options) -> int`. `NEEDS_DATABASE = True` starts the database first
and makes sure of its tables. One that shows records says `READS_RECORDS = True`, and notes which before it prints;
of one that changes what is kept, or by whom, `CHANGES_RECORDS = True`, it is noted that it begins.
"""

import argparse
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from kith.config import logs
from kith.language.errors import Problems, Refused

UNUSABLE = 2  # what was asked cannot be done as it was asked; argparse ends with the same number


def main(words: Sequence[str] | None = None) -> int:
    """Runs one sub-command; what people did wrong ends in a sentence, what we did wrong in a trace."""
    if words is None:
        sys.excepthook, words = logs.rise, sys.argv[1:]
    try:
        options = _parser(list(words)).parse_args(words)
        _prepare(options.command)
        return _run(options) or 0
    except (Refused, Problems, ValueError) as fault:
        if not _is_a_sentence(fault):
            raise
        print(fault, file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # `kith duties | head` is no fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _run(options: argparse.Namespace) -> int | None:
    """What was asked about records in vain is written down as what was shown is."""
    command = options.command
    changes, reads = (getattr(command, says, False) for says in ("CHANGES_RECORDS", "READS_RECORDS"))
    if changes:
        _note(command, "begun")
    try:
        return command.run(options)
    except (Refused, Problems, ValueError) as fault:
        if (changes or reads) and _is_a_sentence(fault):
            _note(command, "refused")
        raise


def _note(command: ModuleType, ended: str) -> None:
    from kith.config import commanding

    commanding.note(command.__name__.rpartition(".")[2], ended)


def names() -> list[str]:
    """The sub-commands there are."""
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))


def _is_a_sentence(fault: Exception) -> bool:
    # Python's own ValueErrors ("invalid literal for int()") are our mistakes and must rise; ours are whole sentences.
    return isinstance(fault, (Refused, Problems)) or str(fault).rstrip().endswith(".")


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kith", description="Knows what is owed about every child.")
    choices = parser.add_subparsers(required=True, metavar="COMMAND")
    # Only the module that was asked for is read, since each command starts in a fresh process.
    for name in [words[0]] if words and words[0] in names() else names():
        module = import_module(f"{__name__}.{name.replace('-', '_')}")
        said = (module.__doc__ or "").strip()
        one = choices.add_parser(name, help=said.split("\n")[0], description=said)
        module.add_arguments(one)
        one.set_defaults(command=module)
    return parser


def _prepare(command: ModuleType) -> None:
    if getattr(command, "NEEDS_DATABASE", False):
        open_database(makes_tables=getattr(command, "MAKES_TABLES", False))


def open_database(*, makes_tables: bool = False) -> None:
    """Starts the database and Django; makes sure of the tables unless the command itself makes them."""
    import django

    from kith.config import tables
    from kith.config.database import running

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    running.start()
    django.setup()
    if not makes_tables:
        tables.ready()
