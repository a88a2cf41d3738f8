"""Says that two records are one person, or are not after all; shows every decision ever taken about a record."""
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from kith.config import clock

NEEDS_DATABASE = True


def add_arguments(parser: ArgumentParser) -> None:
    """What to decide, about which records, and why."""
    parser.add_argument("decision", choices=("join", "part", "show"))
    parser.add_argument("keys", nargs="+", metavar="KEY", help="two records' keys; for show, one")
    parser.add_argument("--reason", default="", help="why; whoever undoes it one day has only these words")
    parser.add_argument("--by", help="the sign-in name of whoever decides")
    parser.add_argument("--at", help="when (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object a decision")


def run(options: Namespace) -> int:
    """Decides, then shows what now stands."""
    from kith.intake import linking

    if options.decision != "show":
        if len(options.keys) != 2:
            raise ValueError("Two keys are needed, of the two records.")
        linking.decide(options.decision, *options.keys, options.reason, _worker(options.by), clock.now(options.at))
    for one in _decisions(options.keys[0]):
        print(json.dumps(one, default=str) if options.json else
              "{at:%d %b %Y %H:%M} {kind}: {one} and {other}. {reason}".format(**one))
    return 0


def _worker(username: str | None):
    from kith.access.models import Worker

    if username is None:
        return None
    worker = Worker.objects.filter(username=username).first()
    if worker is None:
        raise ValueError(f"Nobody signs in as {username}.")
    return worker


def _decisions(key: str) -> list[dict]:
    from kith.linkage import joining
    from kith.records import subjects
    from kith.records.database import cursor

    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None:
            raise ValueError(f"There is no record {key}.")
        found = [asdict(one) for one in joining.decisions(cur, [subject.id])]
        names = subjects.headers(cur, {number for one in found for number in (one["one"], one["other"])})
    return [one | {side: names[one[side]].key for side in ("one", "other")} for one in found]
