"""Says that a service goes to another team: from a day on, whoever it cares for goes with it, and all that is open."""
from argparse import ArgumentParser, Namespace

from kith.config import clock

NEEDS_DATABASE = CHANGES_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """From which team to which, and when."""
    parser.add_argument("old", metavar="FROM", help="the key of the team that has the service now")
    parser.add_argument("new", metavar="TO", help="the key of the team that follows it")
    parser.add_argument("--on", required=True, metavar="DAY", help="its first day, for example 2026-10-01")
    parser.add_argument("--at", help="the moment at which this is said (now)")


def run(options: Namespace) -> int:
    """Says it; on the day, the worker moves everybody and lists what was left open."""
    from kith.intake.rounds import succeeding

    succeeding.announce(options.old, options.new, options.on, clock.now(options.at))
    print(f"From {options.on} on {options.new} follows {options.old}. What is open then is to be taken on by name.")
    return 0
