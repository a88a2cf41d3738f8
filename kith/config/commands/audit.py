"""Seals the audit log, verifies it, and proves to others what is in it."""
import json
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from kith.audit import heads, journal, proving
from kith.audit.heads import Signed
from kith.config import clock, progress
from kith.config.home import audit as folder


def add_arguments(parser: ArgumentParser) -> None:
    """What to do, and with which proof or key."""
    ways = parser.add_subparsers(required=True, metavar="WHAT", dest="what")
    one = ways.add_parser("verify", help="hold every event to the journal, and name the first that is not as it was")
    one.add_argument("--against", metavar="FILE", help="a head kept elsewhere, as `kith audit head` printed it")
    one.set_defaults(act=_verify)
    one = ways.add_parser("prove", help="print a proof that an event is in the log, or that a head grew from another")
    one.add_argument("event", nargs="?", type=int, metavar="EVENT", help="the number of an event")
    one.add_argument("--since", type=int, metavar="SIZE", help="the size of an earlier head")
    one.set_defaults(act=_prove)
    one = ways.add_parser("check", help="check a proof, without the database")
    one.add_argument("file", metavar="FILE", help="what `kith audit prove` printed")
    one.set_defaults(act=_check)
    ways.add_parser("head", help="print the newest head, to be kept elsewhere").set_defaults(act=_head)
    ways.add_parser("begin-again", help="after a restore: keep the old journal, and seal all that there is anew"
                    ).set_defaults(act=_begin_again)
    ways.add_parser("seal", help="seal what was added; the worker does it every minute").set_defaults(act=_seal)
    for one in ways.choices.values():
        one.add_argument("--json", action="store_true", help="one JSON object")
        one.add_argument("--key", default="", help="the public key to trust (the one beside the journal)")


def run(options: Namespace) -> int:
    """Ends with 1 when something is wrong."""
    return options.act(options)


def _verify(options: Namespace) -> int:
    _open()
    from kith.access.viewing import reason_changed
    from kith.audit.verifying import verify
    from kith.records.database import cursor

    against = Signed.read(_read(options.against)) if options.against else None
    if against and not against.holds(heads.known(options.key or heads.public(folder()))):
        raise ValueError("The head that was kept elsewhere is not signed by the key of this journal.")
    began = time.monotonic()
    with cursor() as cur:
        found = verify(cur, folder(), options.key, against, _bar(options.json))
        reason = reason_changed(cur)
    took, well = time.monotonic() - began, found.well and reason is None
    if options.json:
        print(json.dumps(asdict(found) | {"well": well, "reason": reason, "seconds": round(took, 1)}))
    else:
        print(_said(found, reason, took))
    return 0 if well else 1


def _said(found, reason: int | None, took: float) -> str:
    lines = [f"The journal is broken. {found.journal}"] if found.journal else []
    if found.wrong:
        lines.append(f"Event {found.wrong.event} is the first that is not as it was sealed: {HOW[found.wrong.how]}.")
    if reason is not None:
        lines.append(f"The reason that was typed for event {reason} is no longer kept as it was typed.")
    if found.earlier is False:
        lines.append("The head that was kept elsewhere is not one of this journal: the past was rewritten, or cut off.")
    if found.torn:
        lines.append(f"The last {found.torn:,} bytes of the journal are a line that was never finished, as after a "
                     "power cut. Nothing was signed by it; the next sealing puts it aside.")
    if found.well and reason is None:
        lines.append(f"All is well: {found.events:,} events under {found.heads:,} heads are as they were sealed.")
    return "\n".join([*lines, f"{found.unsealed:,} events are not sealed yet. It took {took:.1f} s."])


HOW = {"changed": "it was changed", "missing": "it is missing", "inserted": "it was put in afterwards",
       "moved": "it stands in the place of another"}


def _prove(options: Namespace) -> int:
    if (options.event is None) == (options.since is None):
        raise ValueError("Give the number of an event, or --since with the size of an earlier head.")
    if options.since is not None:
        print(json.dumps(proving.prove_since(folder(), options.since)))
        return 0
    _open()
    from kith.audit import lines
    from kith.records.database import cursor

    with cursor() as cur:
        print(json.dumps(proving.prove(folder(), options.event, lambda *where: lines.one(cur, *where))))
    return 0


def _check(options: Namespace) -> int:
    proof = _read(options.file)
    key = options.key or heads.public(folder())
    holds = proving.holds(proof, key)
    about = "The later head is the earlier one with events added" if "earlier" in proof else "The event is in the log"
    said = f"{about}, as signed by {key}." if holds else "This proof does not hold. Trust nothing that rests on it."
    print(json.dumps({"holds": holds, "key": key}) if options.json else said)
    return 0 if holds else 1


def _head(options: Namespace) -> int:
    last = journal.last(folder())
    if last is None:
        raise ValueError(f"Nothing has been sealed in {folder()} yet. The worker seals every minute.")
    print(json.dumps(last.signed.kept() | {"key": heads.public(folder())}))
    return 0


def _seal(options: Namespace) -> int:
    _open()
    from kith.audit.sealing import seal
    from kith.records.database import cursor

    with cursor() as cur:
        sealed = seal(cur, folder(), clock.now())
    print(json.dumps({"sealed": sealed}) if options.json else f"Sealed {sealed:,} events.")
    return 0


def _begin_again(options: Namespace) -> int:
    _open()
    from kith.audit.sealing import begin_again
    from kith.records.database import committed

    with committed() as cur:
        kept = begin_again(cur, folder(), clock.now())
    told = f"The old journal is kept as {kept}. " if kept else ""
    print(json.dumps({"kept": str(kept or "")}) if options.json else f"{told}All is sealed anew from now on.")
    return 0


def _open() -> None:
    from kith.config.commands import open_database

    open_database()


def _read(path: str) -> dict:
    try:
        said = json.loads(Path(path).read_text())
    except (OSError, ValueError) as fault:
        raise ValueError(f"{path} cannot be read as a proof or a head.") from fault
    if not isinstance(said, dict):
        raise ValueError(f"{path} holds no proof and no head.")
    return said


def _bar(quiet: bool) -> Callable[[int], None]:
    """A bar on a terminal; the newest head says how many there will be."""
    try:
        last = journal.last(folder())
    except ValueError:
        last = None   # which the verification says
    told, total = progress.bar("Events", quiet), last.signed.head.size if last else 0
    return lambda n: told(n, total)
