"""Who may be one person, who is, and who is not after all; every decision is signed, and can be undone."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from kith.config import clock

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """What to do, with which records or files."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="candidates|join|part|show")
    looking = ways.add_parser("candidates", help="the pairs that are, or may be, one person, and why")
    looking.add_argument("files", nargs="*", metavar="FILE",
                         help="caseloads as CSV, one row a person; none: our own records")
    looking.add_argument("--act", action="store_true",
                         help="of our own records, join what is sure and ask about the rest")
    for way, help_ in (("join", "two records are one person"), ("part", "two records are two people after all")):
        one = ways.add_parser(way, help=help_)
        one.add_argument("keys", nargs=2, metavar="KEY", help="the two records' keys")
        one.add_argument("--reason", default="", help="why; whoever undoes it one day has only these words")
        one.add_argument("--by", help="the sign-in name of whoever decides")
    showing = ways.add_parser("show", help="every decision ever taken about a record")
    showing.add_argument("keys", nargs=1, metavar="KEY", help="the record's key")
    for one in ways.choices.values():
        one.add_argument("--at", help="when (now)")
        one.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace) -> int:
    """Does it, and shows what now stands."""
    if options.way == "candidates":
        return _candidates(options)
    if options.way != "show":
        from kith.intake.whom import linking

        linking.decide(options.way, *options.keys, options.reason, _worker(options.by), clock.now(options.at))
    found = _decisions(options.keys[0])
    say = _noted(key for one in found for key in (one["one"], one["other"]))
    for one in found:
        say(one if options.json else
            "{at:%d %b %Y %H:%M} {kind}: {one} and {other}. {reason}".format(**one))
    return 0


def _candidates(options: Namespace) -> int:
    from kith.config import commanding
    from kith.intake.whom import candidates

    at = clock.now(options.at)
    if options.act and options.files:
        raise ValueError("--act is for our own records: leave the files out.")
    register, linked = candidates.held(at) if not options.files else (None, [])
    rows = register.rows if register else [row for path in options.files for row in _rows(Path(path))]
    found = [_plain(one) for one in (linked if register else candidates.among(rows, at))]
    say = _noted(key for one in found for key in (one["one"], one["other"])) if register else commanding.saying()
    for one in found:
        say(one if options.json else _sentence(one))
    if options.act:
        acted = candidates.act(register, linked, at)
        print(json.dumps(asdict(acted)) if options.json else
              f"{acted.joined:,} joined, {acted.asked:,} asked, {acted.asked_before:,} asked before.")
    if not options.json:
        joins = sum(one["verdict"] == "join" for one in found)
        print(f"{len(rows):,} rows: {joins:,} pairs are one person, {len(found) - joins:,} may be.")
    return 0


def _noted(keys: Iterable[str]):
    from kith.config import commanding
    from kith.records import subjects
    from kith.records.database import cursor

    with cursor() as cur:
        ids = subjects.ids(cur, {*keys})
    return commanding.shows("link", ids)


def _sentence(one: dict) -> str:
    said = "{verdict}: {one} and {other} ({likely:.3f})."
    return " ".join([said.format(**one), *one["why"]])


def _rows(path: Path) -> list:
    from kith.exchange import caseloads, files
    from kith.exchange.unreadable import Unreadable

    try:
        ((_, data),) = files.whole([path], files.TABLES)
        return caseloads.read(data, path.name)[0]
    except Unreadable as refused:
        raise ValueError(f"{path}: {refused.sentence}") from refused


def _plain(one) -> dict:
    pair = one.pair
    against = f"But: {', '.join(pair.against)}." if pair.against else ""
    why = [f"Fits: {', '.join(pair.reasons)}.", against, pair.why_asked]
    return {
        "verdict": pair.verdict, "one": one.one.key, "other": one.other.key,
        "caseloads": [one.one.caseload, one.other.caseload], "likely": round(pair.likely, 6),
        "reasons": list(pair.reasons), "against": list(pair.against), "why": [said for said in why if said],
    }  # fmt: skip


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
