"""How many records of each class are kept and how many are over; with --sweep, nothing that left stays in files."""
import json
from argparse import ArgumentParser, Namespace

from kith.config import clock

NEEDS_DATABASE = CHANGES_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """As of when, and whether to sweep."""
    parser.add_argument("--at", metavar="MOMENT", help="as of this moment (now)")
    parser.add_argument("--sweep", action="store_true",
                        help="write the tables anew without the rows that were destroyed; nobody can work meanwhile")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace) -> int:
    """Prints one line a class, or sweeps."""
    from kith.records import sweeping
    from kith.worklists.desks import ending

    if options.sweep:
        tables = sweeping.sweep()
        print(json.dumps({"swept": tables}) if options.json else f"Wrote {len(tables)} tables anew.")
        return 0
    for one in ending.counts(clock.now(options.at)):
        mark = "" if one["verified"] else " (not verified)"
        print(json.dumps(one, ensure_ascii=False) if options.json else
              f"{one['class'].replace('_', ' ')}: {one['kept']} kept, {one['over']} over. {one['source']}{mark}")
    return 0
