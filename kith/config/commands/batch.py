"""Takes in a batch of paper records, lays what arrived beside what was announced, and says what is lacking."""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from kith.config import clock
from kith.exchange import batches
from kith.exchange.unreadable import Unreadable

NEEDS_DATABASE = CHANGES_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """Which folder, from whom."""
    parser.add_argument("folder", type=Path, help=f"a folder with {batches.LIST} and the files it names")
    parser.add_argument("--from", dest="sender", default="", help="who sent it (the folder's name)")
    parser.add_argument("--at", help="the moment it is received (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object per record")


def run(options: Namespace) -> int:
    """Receives every record of the batch; ends with 1 when anything that was announced is lacking."""
    from kith.intake.receiving import receive

    if not options.folder.is_dir():
        raise ValueError(f"There is no folder {options.folder}.")
    counts: Counter[str] = Counter()
    at = clock.now(options.at)
    try:
        for path, said in batches.read(options.folder, options.sender or options.folder.name, at):
            answer, moved = receive(said, None, at), _moved(said)
            counts[moved.get("arrived", "not announced")] += 1
            told = {"file": path.name, **answer.kept(), **moved}
            print(json.dumps(told, ensure_ascii=False, default=str) if options.json else _line(told), flush=True)
    except Unreadable as refused:
        raise ValueError(refused.sentence) from refused
    if not options.json:
        print(", ".join(f"{n} {how}" for how, n in sorted(counts.items())) + ".")
    return 0 if set(counts) <= {"whole"} else 1


def _moved(said) -> dict:
    return dict(said.says[0].raw) if said.says else {}


def _line(told: dict) -> str:
    how = told.get("arrived", "not announced")
    return " ".join(filter(None, (f"{told['file']}: {how}.", told.get("lacking"), told["sentence"])))
