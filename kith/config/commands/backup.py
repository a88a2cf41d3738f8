"""Makes a backup of the database, and of what it needs beside it, that can be proved; holds and removes old ones."""
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from kith.config.progress import MB, bar
from kith.engine.phrasing.grammar import number

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="the folder of backups (KITH_BACKUPS)")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--prune", action="store_true", help="make none, and remove those whose days are over")
    ways.add_argument("--hold", metavar="BACKUP", help="let nobody remove this one, until it is released")
    ways.add_argument("--release", metavar="BACKUP", help="let go of one that was held")
    parser.add_argument("--because", metavar="WORDS", default="", help="why it is held")
    parser.add_argument("--keep", type=int, metavar="DAYS", help="for how long backups are kept (backup.days_kept)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: Namespace) -> int:
    """A new folder in the folder of backups, whole or not there at all."""
    from kith.config import commanding, home
    from kith.config.backups import making

    into = Path(options.folder).resolve() if options.folder else home.backups()
    if into is None:
        raise ValueError("Say where: give a folder, or name one with KITH_BACKUPS.")
    if options.prune:
        return _prune(into, options)
    if options.hold or options.release:
        return _held(into, options)
    commanding.shows("backup", ())   # it takes all there is
    made, kept = making.make(into, bar("Backup", options.json, MB))
    told = {"backup": str(made), "at": kept.at, "rows": sum(kept.rows.values()), "bytes": sum(
        size for size, _ in kept.files.values()), "events": kept.head["head"]["size"] if kept.head else 0,
        "continues": home.backups() is not None and kept.kind == "copy"}
    print(json.dumps(told) if options.json else _said(told))
    return 0


def _prune(folder: Path, options: Namespace) -> int:
    from kith.audit import heads
    from kith.config import clock, home
    from kith.config.backups import pruning
    from kith.config.backups.manifest import Damaged
    from kith.duties.settings import values
    from kith.statuses.keeping import DAYS_KEPT

    at = clock.now()
    days = int(values().of(DAYS_KEPT, at)) if options.keep is None else options.keep
    if days < 1:
        raise ValueError(f"{days} days keep nothing. Choose a number from 1.")
    try:
        done = pruning.prune(folder, heads.public(home.audit()), at, days, bar("Backups", options.json, MB))
    except Damaged as fault:
        print(fault, file=sys.stderr)
        return 1
    print(json.dumps(asdict(done)) if options.json else "\n".join(_went(done)))
    return 0


def _went(done) -> Iterator[str]:
    yield (f"Removed {number(len(done.removed), 'backup')} and {done.pieces:,} pieces from before what is left. "
           f"{done.whole} was read and is whole.")
    yield from (f"{name} is held: {why}" for name, why in done.held.items())
    yield from (f"{name} is damaged, or not ours. Look at it." for name in done.damaged)


def _held(folder: Path, options: Namespace) -> int:
    from kith.config.backups import pruning

    path = folder / Path(options.hold or options.release).name
    if options.hold:
        pruning.hold(path, options.because)
        print(f"{path.name} is held until it is released.")
        return 0
    print(f"{path.name} is held no longer. It was held because: {pruning.release(path)}")
    return 0


def _said(told: dict) -> str:
    later = ("What is written from now on is kept too, so any later moment can be restored." if told["continues"] else
             "It holds this moment only. Any later one needs KITH_BACKUPS, named before Kith starts. On a server that "
             "somebody looks after they keep what it writes down.")
    return (f"{told['backup']}: {told['rows']:,} rows as at {told['at']}, {told['bytes'] / 1e6:,.1f} MB, "
            f"{told['events']:,} events sealed.\n{later}\nIt holds people’s records: keep it as safe as the database. "
            "It holds no secret: keep `secret`, and `key` of the audit log, elsewhere.")
