"""What happened to one person: every entry, corrections and struck-out ones too, the newest happening first."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

NEEDS_DATABASE = READS_RECORDS = True
NEVER = datetime.min.replace(tzinfo=UTC)


def add_arguments(parser: ArgumentParser) -> None:
    """Whose."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--nhs", metavar="NUMBER", help="the person's NHS number")
    which.add_argument("--subject", metavar="KEY", help="the key of a person, team, feed or piece of post")
    parser.add_argument("--by", metavar="NAME", default="",
                        help="whoever looks, by sign-in name; without it, sensitive answers are left out")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace) -> int:
    """Prints one line an entry."""
    from kith.access import policy
    from kith.config import commanding
    from kith.engine.folding import fold_all
    from kith.engine.standing import Version
    from kith.records import reading, subjects
    from kith.records.database import cursor

    subject = asked_for(options.nhs, options.subject)
    with cursor() as cur:
        records = subjects.together(cur, [subject])[subject]
        headers = subjects.headers(cur, records)
        versions = [Version(*row).today for row in reading.versions(cur, records)]
        reader = _reader(cur, options.by, records)
    say = commanding.shows("chronology", [subject])
    protected = any(header.address_protected for header in headers.values())
    stands, seen = {one.root for one in fold_all(versions)}, _seen(versions, reader)
    for one in sorted(versions, key=lambda one: (one.happened or NEVER, one.seq), reverse=True):
        if (shown := seen.get((one.root, one.seq))) is None:
            continue
        said = _plain(shown, headers[one.subject].key, one.root in stands)
        said |= _spared(shown, reader)
        said["answers"] = policy.without_home(said["answers"], protected)
        say(said if options.json else _line(said))
    return 0


def _reader(cur, username: str, records: list[int]):
    """Whoever is named, with the posts they hold now; nobody named is the least entitled of all."""
    from kith.access import sensitivity, staffing
    from kith.access.models import Worker
    from kith.config import clock

    worker = Worker.objects.filter(username=username).first() if username else None
    if username and worker is None:
        raise ValueError(f'Nobody signs in as "{username}".')
    if worker is None:
        return sensitivity.STRANGER
    return sensitivity.reader(cur, worker.pk, staffing.roles_of(cur, worker.pk, clock.now()), records)


def _seen(versions, reader) -> dict:
    """By root and place, each version that this reader may know of, as they may read it."""
    roots: dict[int, list] = {}
    for one in versions:
        roots.setdefault(one.root, []).append(one)
    return {(one.root, one.seq): one for said in roots.values() for one in reader.reads(said)}


def _spared(one, reader) -> dict:
    """The answers that this reader may see; where some may be kept back, it is said so of every such entry."""
    from kith.access import confidence, sensitivity
    from kith.engine.catalogue import FORMS
    from kith.language.forms import ORDINARY

    form = FORMS.get(one.form)
    service = form.service if form else ""
    if form is None or confidence.whose([one]):   # as far as it was read, it is theirs to read
        return {}
    if not sensitivity.confides(form) or reader.sees(one.root, one.by, one.organisation, service):
        return {}
    told = {"answers": sensitivity.without(form, one.answers), "kept": True}
    return told if form.label == ORDINARY else told | {"reason": ""}


def asked_for(nhs: str | None, key: str | None) -> int:
    """The record that a number or a key names, or a sentence that says why there is none."""
    from kith.engine import nhs_number
    from kith.linkage import leading
    from kith.records import subjects
    from kith.records.database import cursor

    with cursor() as cur:
        if key is not None:
            found = subjects.by_key(cur, key)
            if found is None or found.kind == "sealed":
                raise ValueError(f'There is no record with the key "{key}".')
            return found.id
        digits = "".join((nhs or "").split()).replace("-", "")
        if wrong := nhs_number.problem(digits):
            raise ValueError(wrong if wrong.endswith(".") else f"{wrong}.")
        found = leading.led_to(cur, digits)
    if found is None:
        raise ValueError(f"Nobody with the NHS number {digits} is known here.")
    return found.id


def _plain(one, key: str, stands: bool) -> dict:
    from kith.engine.catalogue import FORMS

    form = FORMS.get(one.form)
    said = {"entry": one.seq, "root": one.root, "subject": key, "form": one.form, "how": one.how, "stands": stands,
            "title": form.title if form else one.form, "service": form.service if form else ""}
    moments = {"happened": _iso(one.happened), "precision": one.precision, "received": _iso(one.received),
               "recorded": _iso(one.recorded), "stated": _iso(one.stated)}
    return said | moments | {"sender": one.sender, "by": one.by, "role": one.role, "organisation": one.organisation,
                             "occasion": one.occasion, "edition": one.edition, "reason": one.reason,
                             "answers": one.answers, "cites": len(one.citations or ())}


def _line(said: dict) -> str:
    struck = "" if said["stands"] else " (struck out)"
    answers = "; ".join(f"{key}: {value}" for key, value in said["answers"].items())
    return f"{said['happened'] or 'date not known'}  {said['title']}{struck}  {answers}"


def _iso(moment: datetime | None) -> str | None:
    from kith.config.clock import LONDON

    return moment.astimezone(LONDON).isoformat() if moment else None
