"""Decides about a pair in the queue: one person, two people, or not sure; signed, with the words of whoever decides."""
from datetime import datetime

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.engine.filling import fill
from kith.forms.identity.pair_decided import PairDecided
from kith.intake.following import follow_up
from kith.intake.whom import asking, linking
from kith.language.errors import Problems, Refused
from kith.linkage import pairs
from kith.records import subjects
from kith.records.database import committed


def decide_pair(key: str, decision: str, why: str, by: Worker, at: datetime) -> str:
    """The sentence that says what became of it."""
    filled = fill(PairDecided, {"decision": decision, "why": why}, whole=True)
    if filled.problems:
        raise Problems(filled.problems)
    with committed() as cur:
        roles = role_keys(roles_of(cur, by.pk, at))
        require(roles, "join_records")
        subject = subjects.by_key(cur, key)
        found = pairs.by_subject(cur, subject.id) if subject else None
        if found is None:
            raise Refused("There is no such pair. Go back to the list of pairs.")
        if found.decided:
            raise Refused("Somebody else has decided this already. Go back to the list of pairs.")
        pair, touched = (found.one, found.other), {subject.id}
        asking.decided(cur, pair, decision, why, at, by=by.pk, role=next(iter(sorted(roles)), ""))
        if decision == "same":
            touched |= linking.settle(cur, "join", *pair, why, by=by.pk, at=at)
    follow_up(touched, at)
    return SAID[decision]


SAID = {
    "same": "Joined. Every entry keeps where it came from, and this can be undone on the person’s page.",
    "two": "Kept as two people. Nobody is asked again unless something changes.",
    "not_sure": "Written down. The duty desk is asked to find out more.",
}
