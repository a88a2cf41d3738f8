"""Makes a backup of the database, and of what it needs beside it, that can be proved."""
import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kith.config.commands.audit import WIDTH

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="the folder of backups (KITH_BACKUPS)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: Namespace) -> int:
    """A new folder in the folder of backups, whole or not there at all."""
    from kith.config import commanding, home
    from kith.config.backups import making

    into = Path(options.folder).resolve() if options.folder else home.backups()
    if into is None:
        raise ValueError("Say where: give a folder, or name one with KITH_BACKUPS.")
    commanding.shows("backup", ())   # it takes all there is
    made, kept = making.make(into, bar(options.json))
    told = {"backup": str(made), "at": kept.at, "rows": sum(kept.rows.values()), "bytes": sum(
        size for size, _ in kept.files.values()), "events": kept.head["head"]["size"] if kept.head else 0,
        "continues": home.backups() is not None and kept.kind == "copy"}
    print(json.dumps(told) if options.json else _said(told))
    return 0


def _said(told: dict) -> str:
    later = ("What is written from now on is kept too, so any later moment can be restored." if told["continues"] else
             "It holds this moment only. Any later one needs KITH_BACKUPS, named before Kith starts. On a server that "
             "somebody looks after they keep what it writes down.")
    return (f"{told['backup']}: {told['rows']:,} rows as at {told['at']}, {told['bytes'] / 1e6:,.1f} MB, "
            f"{told['events']:,} events sealed.\n{later}\nIt holds people’s records: keep it as safe as the database. "
            "It holds no secret: keep `secret`, and `key` of the audit log, elsewhere.")


def bar(quiet: bool):
    """A bar on a terminal, for how much of how much."""
    def said(done: int, whole: int) -> None:
        filled = "#" * (WIDTH * min(done, whole) // max(whole, 1))
        print(f"\r[{filled:<{WIDTH}}] {done / 1e6:,.0f} of {whole / 1e6:,.0f} MB", end="\n" if done >= whole else "",
              file=sys.stderr, flush=True)

    return said if sys.stderr.isatty() and not quiet else lambda done, whole: None
