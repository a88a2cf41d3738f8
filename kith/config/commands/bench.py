"""Measures what a message, a page or the audit log costs beside its floor; or what words in notes and plans find."""
import json
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict, replace
from pathlib import Path

NAMES = ("receive", "pages", "notes", "plans", "audit")
ROUND = {"receive": 60, "pages": 100}   # acts of one round: enough to be steady, few enough to wait for


def add_arguments(parser: ArgumentParser) -> None:
    """What to measure, on how many people, how often."""
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--people", type=int, default=20_000, help="people in the town it is measured on (20000)")
    parser.add_argument("--duties", type=int, default=100_000, help="open duties in it (100000)")
    parser.add_argument("--repeat", type=int, default=3, help="rounds, floor and ours in turn (3)")
    parser.add_argument("--size", type=int, help="acts of one round")
    parser.add_argument("--events", type=int, default=1_000_000, help="events of the audit log (1000000)")
    parser.add_argument("--json", action="store_true", help="one JSON object a comparison")


def run(options: Namespace) -> int:
    """Makes a town of its own, measures, and takes the town away. Ends with 1 when a limit is not kept."""
    if options.name == "notes":
        return _notes(options.json)
    if options.name == "plans":
        return _plans(options.json)
    if options.repeat < 1:
        raise ValueError(f"{options.repeat} rounds measure nothing. Choose a number from 1.")
    home = _own_home()
    try:
        _start()
        if options.name == "audit":
            return _audit(options.events, home / "audit", options.json)
        kept = [_tell(one, work, options) for work in _works(options) for one in _compared(work, options)]
    finally:
        _stop(home)
    return 0 if all(kept) else 1


def _notes(as_json: bool) -> int:
    """Needs no town: how many invented notes that tell of harm to a child are asked about, and which are missed."""
    from kith.bench import noted

    for one in map(noted.measure, noted.SETS):
        print(json.dumps(asdict(one)) if as_json else
              f"{one.notes}, {one.of} notes: recall {one.recall:.2f}, precision {one.precision:.2f}; "
              f"{len(one.missed)} missed, {len(one.asked_in_vain)} asked about in vain.")
    return 0


def _plans(as_json: bool) -> int:
    """Needs no town: how often the hints about invented actions are those that a careful reader would give."""
    from kith.bench import planned

    for one in map(planned.measure, planned.SETS):
        print(json.dumps(asdict(one)) if as_json else
              f"{one.plans}, {one.actions} actions: recall {one.all.recall:.2f}, precision {one.all.precision:.2f}; of "
              f"hints told from words alone, recall {one.by_words.recall:.2f}, precision {one.by_words.precision:.2f}.")
    return 0


def _audit(events: int, folder: Path, as_json: bool) -> int:
    """Needs no town: how long a log of so many events takes to verify. Ends with 1 when the limit is not kept."""
    from kith.bench import meter, sealed

    if events < 1:
        raise ValueError(f"{events} events measure nothing. Choose a number from 1.")
    one = sealed.measure(events, folder, lambda words: print(words, file=sys.stderr))
    kept = one.well and one.a_million <= sealed.LIMIT
    print(json.dumps(asdict(one) | {"limit": sealed.LIMIT, "kept": kept, "load": meter.load()}) if as_json else
          f"{one.events:,} events: sealed in {one.sealed:.1f} s. Verified in {one.verified:.1f} s, hashing alone "
          f"{one.floor:.1f} s: {one.verified / one.floor:.1f} times. A million in {one.a_million:.1f} s "
          f"(limit {sealed.LIMIT:.0f}: {'kept' if kept else 'not kept'}), with {one.peak:.0f} MB at most.")
    return 0 if kept else 1


def _own_home() -> Path:
    from kith.config.home import home

    own = home() / "bench"
    os.environ["KITH_HOME"] = str(own)
    return own


def _start() -> None:
    import django

    from kith.config import tables
    from kith.config.database import running

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    running.start()
    django.setup()
    tables.ready()
    _lift_the_pace()


def _lift_the_pace() -> None:
    """Its one worker asks for a hundred pages in a second. Each is still counted, and measured with it."""
    from kith.config import pacing

    pacing.OF_A_PERSON = replace(pacing.OF_A_PERSON, default=10**9)


def _stop(home: Path) -> None:
    from django.db import connections

    from kith.config.database import running

    connections.close_all()
    running.stop()
    shutil.rmtree(home, ignore_errors=True)


def _works(options: Namespace) -> list:
    from kith.bench import locality
    from kith.bench.paging import MyList, PersonPage
    from kith.bench.receiving import Receiving
    from kith.config import clock, settling, static

    print("Making the town…", file=sys.stderr)
    made = locality.build(options.people, options.duties, clock.now())
    if options.name == "receive":
        works = [Receiving(made)]
    else:
        static.gather()
        works = [MyList(made), PersonPage(made)]
    settling.settle()   # as in a process of the listener and of the web server
    return works


def _compared(work, options: Namespace) -> list:
    from kith.bench.comparing import compare

    return compare(work, options.size or ROUND[options.name], options.repeat,
                   lambda n: print(f"{work.name}: round {n} of {options.repeat}", file=sys.stderr))


def _tell(one, work, options: Namespace) -> bool:
    """Prints one comparison; whether its limit is kept."""
    from kith.bench import meter

    kept = not one.counts or one.ratio <= work.limit
    if options.json:
        print(json.dumps(asdict(one) | {"bench": options.name, "ratio": one.ratio, "limit": work.limit,
                                        "aim": work.aim, "kept": kept, "load": meter.load()}))
        return kept
    limit = f" (limit {work.limit}, aim {work.aim}: {'kept' if kept else 'not kept'})" if one.counts else ""
    print(f"{one.name}, {one.at_once} at once: {one.ours.cpu:.2f} ms CPU, floor {one.floor.cpu:.2f} ms, "
          f"{one.ratio:.1f} times{limit}; {one.ours.a_second:.0f} a second, "
          f"half within {one.ours.p50:.1f} ms, 99 of 100 within {one.ours.p99:.1f} ms")
    return kept
