"""Brings duties and ladders that depend on time to a moment; running it twice tells once."""
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from kith.config import clock

NEEDS_DATABASE = True


def add_arguments(parser: ArgumentParser) -> None:
    """To which moment."""
    parser.add_argument("--at", help="the moment, for example 2026-07-14T09:00 (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: Namespace) -> int:
    """Ticks, and says how much was reckoned, sent and composed."""
    from kith.intake.rounds.ticking import tick

    done = asdict(tick(clock.now(options.at)))
    print(json.dumps(done) if options.json else "Reckoned {reckoned}, sent {sent}, composed {digests}.".format(**done))
    return 0
