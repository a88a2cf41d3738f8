"""What is owed: about one person, by one team, or by everybody."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from datetime import datetime

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """About whom, and as of when."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--nhs", metavar="NUMBER", help="the person's NHS number")
    which.add_argument("--subject", metavar="KEY", help="the key of a person, team, feed or piece of post")
    which.add_argument("--team", metavar="KEY", help="the key of a team: what it answers for now")
    parser.add_argument("--at", metavar="MOMENT", help="reckon one person for this moment, storing nothing")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace) -> int:
    """Prints one line a duty."""
    from kith.config import clock, commanding

    at = clock.now(options.at)
    found = _found(options, at)
    say = commanding.shows("duties", _about(options, found))
    for one in found:
        say(_plain(one) if options.json else one.sentence)
    if not found and not options.json:
        print("Nothing is owed.")
    return 0


def _found(options: Namespace, at: datetime) -> list:
    from kith.config.commands.chronology import asked_for
    from kith.worklists.owed import owing

    if (options.nhs, options.subject) != (None, None):
        subject = asked_for(options.nhs, options.subject)
        return owing.about_then(subject, at) if options.at is not None else owing.about(subject, at)
    if options.team is not None:
        _refuse_unknown(options.team)
    return owing.everyones(at, options.team or "")


def _about(options: Namespace, found: list) -> list[int]:
    """Whose records are shown: the one that was asked for, also where nothing is owed on it."""
    from kith.config.commands.chronology import asked_for
    from kith.records import subjects
    from kith.records.database import cursor

    if (options.nhs, options.subject) != (None, None):
        return [asked_for(options.nhs, options.subject)]
    with cursor() as cur:
        return subjects.ids(cur, {one.subject for one in found})


def _refuse_unknown(key: str) -> None:
    from kith.access.models import Team

    known = sorted(Team.objects.values_list("key", flat=True))
    if key not in known:
        raise ValueError(f'There is no team "{key}". There are: {", ".join(known) or "none yet"}.')


def _plain(one) -> dict:
    holder = asdict(one.holder)
    owner = {"role": one.role, "person": holder["worker_name"], "team": holder["team_name"],
             "team_key": holder["team_key"], "phone": holder["phone"], "fallback": holder["fallback"]}
    said = {"key": one.key, "subject": one.subject, "pathway": one.pathway, "duty": one.duty, "what": one.what,
            "level": one.level, "owner": owner, "due": one.due and one.due.isoformat(), "state": one.state}
    return said | {"because": one.because, "evidence": one.evidence, "step": one.step, "marks": one.marks,
                   "sentence": one.sentence}
