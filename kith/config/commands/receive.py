"""Takes in files through the same code as the live doors, and says what became of each message."""
import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from kith.config import clock, settling
from kith.exchange import bounces, files
from kith.exchange.languages import Pair, each_file, of_file, reader
from kith.exchange.unreadable import Unreadable
from kith.intake.answer import Answer

NEEDS_DATABASE = CHANGES_RECORDS = True

TOGETHER = 50  # messages to a commit: the catching-up after an outage is four times as fast as one by one
KINDS = {"hl7v2": files.MESSAGES, "csv": files.TABLES, "caseload": files.TABLES, "fhir": files.RESOURCES,
         "email": files.MAIL, "bounce": files.MAIL}
ORDER = ("filed", "duplicate", "unfiled", "refused")


def add_arguments(parser: ArgumentParser) -> None:
    """Which files, in what language, from whom."""
    parser.add_argument("paths", nargs="+", metavar="PATH",
                        help="files, or folders of files; of e-mail and bounces also -, one that is piped in")
    parser.add_argument("--as", dest="language", default="hl7v2",
                        metavar="hl7v2|fhir|csv:FORM|caseload:TEAM|email|bounce",
                        help="what the files are (hl7v2)")
    parser.add_argument("--from", dest="sender", default="", help="who sent them, where they do not say so themselves")
    parser.add_argument("--at", help="the moment they are received (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object per message")


def run(options: Namespace) -> int:
    """Receives every message and prints what became of it."""
    from django.db import OperationalError

    counts: Counter[str] = Counter()
    came: list[dict] = []
    settling.settle()
    try:
        for told in _each(options, clock.now(options.at)):
            counts[told["outcome"]] += 1
            came += [told] if options.language.startswith("caseload:") else []
            print(json.dumps(told, ensure_ascii=False, default=str) if options.json else _line(told), flush=True)
    except OperationalError as fault:
        raise ValueError(f"The database went away after {counts.total():,} messages. "
                         "Give the same files again: what was kept is not taken twice.") from fault
    if not options.json:
        print(", ".join(f"{counts[outcome]} {outcome}" for outcome in ORDER) + ".")
    _ask_of_the_left_out(options, came)
    if passed := _passed_over(options):
        print(passed, file=sys.stderr)
    return 0


def _each(options: Namespace, at: datetime) -> Iterator[dict]:
    return _bounced(options.paths, at) if options.language == "bounce" else _received(_statements(options), at)


def _bounced(paths: list[str], at: datetime) -> Iterator[dict]:
    """Mail of ours that came back, a file each, or one that is piped in."""
    from kith.intake.rounds import delivering

    for path in each_file(paths, files.MAIL):
        try:
            one = bounces.read(files.one(path))
            answer = delivering.came_back(one.back_to, one.said, at, too_large=one.too_large) if one.failed else Answer(
                "duplicate", "It is only delayed, and is still being tried.")
        except Unreadable as refused:
            answer = Answer("refused", refused.sentence)
        yield {"file": str(path), "place": "report", **_became(answer)}


def _ask_of_the_left_out(options: Namespace, came: list[dict]) -> None:
    """Whom a whole caseload leaves out is asked about once all of it is in."""
    from kith.intake.rounds.caseloads import ask_of_the_left_out

    team, named = options.language.partition(":")[2], [told for told in came if "number" in told]
    if named and (left := ask_of_the_left_out(team, named[0]["sender"], [told["number"] for told in named],
                                              [key for told in named for key in told["subjects"]],
                                              clock.now(options.at))):
        print(f"{left:,} left out who had been named before: their team is asked about each.", file=sys.stderr)


def _passed_over(options: Namespace) -> str:
    """Which files of a folder were not read, and why: to be silent about them would be to lose them."""
    kinds = KINDS[options.language.partition(":")[0]]
    passed = [] if options.paths == ["-"] else files.passed_over(options.paths, kinds)
    few = ", ".join(path.name for path in passed[:5]) + (f" and {len(passed) - 5:,} more" if passed[5:] else "")
    return (f"Passed over, since the name does not end in {' or '.join(sorted(kinds))}: {few}. "
            "Give a file by its own name to have it read.") if passed else ""


def _line(told: dict) -> str:
    return f"{told['file']}, {told['place']}: {told['outcome']}. {told['sentence']}"


def _statements(options: Namespace) -> Iterator[Pair]:
    """What each message or row says, or why nothing, as the language of the files has it."""
    read = reader(options.language, options.sender)
    return (pair for path in each_file(options.paths, KINDS[options.language.partition(":")[0]])
            for pair in of_file(path, read))


def _received(pairs: Iterator[Pair], at: datetime) -> Iterator[dict]:
    from kith.intake.receiving import note_untaken, receive_many

    while batch := list(islice(pairs, TOGETHER)):
        given = receive_many([(said, at) for _, said in batch if not isinstance(said, Unreadable)], None, TOGETHER)
        for (path, place), said in batch:
            if unread := isinstance(said, Unreadable):
                note_untaken("", "not taken", said, at)
            answer = Answer("refused", said.sentence) if unread else next(given)
            named = {} if unread else {"sender": said.sender, "number": said.number}
            yield {"file": str(path), "place": place, **named, **_became(answer)}


def _became(answer: Answer) -> dict:
    told = answer.kept()
    # Given before, the first answer stands; only the word for it differs.
    outcome = "duplicate" if told.pop("said_before") and answer.outcome != "refused" else answer.outcome
    return told | {"outcome": outcome}
