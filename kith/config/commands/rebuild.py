"""Reckons everyone again and says what differs from what is stored; there must be nothing."""
import json
import sys
from argparse import ArgumentParser, Namespace

from kith.config import clock
from kith.config.progress import bar
from kith.engine.phrasing.grammar import number

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """Whether to write, and at which moment."""
    parser.add_argument("--check", action="store_true", help="only compare; change nothing")
    parser.add_argument("--at", help="the moment to reckon at (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object a difference")


def run(options: Namespace) -> int:
    """Ends with 1 when anything differed."""
    from kith.config import commanding
    from kith.duties.rebuilding import how_many, rebuild
    from kith.intake.following import look_again, work_through

    at = clock.now(options.at)
    work_through(at)
    look_again(at)
    people, done, differ, told = how_many(), 0, 0, bar("People", options.json)
    for some, differences in rebuild(at, write=not options.check):
        done, differ = done + some, differ + len(differences)
        if differences:
            commanding.shows("rebuild", [one["person"] for one in differences])
        for one in differences:
            print(json.dumps(one) if options.json else
                  "{pathway} {name} of person {person}: stored {stored}, reckoned {reckoned}.".format(**one).strip())
        told(done, people)
    print(f"{number(people, 'person')} reckoned, {number(differ, 'difference')}.", file=sys.stderr)
    return 1 if differ else 0
