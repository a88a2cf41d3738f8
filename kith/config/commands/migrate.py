"""Brings the database's tables up to date."""

from argparse import ArgumentParser, Namespace

NEEDS_DATABASE = True
MAKES_TABLES = True


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(options: Namespace) -> int:
    """Applies every migration the database lacks."""
    from kith.config import tables

    tables.bring_up_to_date(aloud=True)
    return 0
