"""Somebody decides that two records are one person, or are not after all; what is owed is reckoned for both."""
from datetime import datetime

from django.db import transaction

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.duties.waiting import list_for_reckoning
from kith.intake.following import follow_up
from kith.language.errors import Refused
from kith.linkage import joining
from kith.records import subjects
from kith.records.database import cursor

DECIDE = {"join": joining.join, "part": joining.part}


def decide(kind: str, one_key: str, other_key: str, reason: str, by: Worker | None, at: datetime) -> None:
    """``kind``: join or part. Signed, reversible; every entry keeps the record it was made on."""
    with transaction.atomic(), cursor() as cur:
        if by is not None:
            require(role_keys(roles_of(cur, by.pk, at)), "join_records")
        pair = [subjects.by_key(cur, key) for key in (one_key, other_key)]
        if None in pair:
            raise Refused("There is no record with one of these keys. Search for the person again.")
        ids = [subject.id for subject in pair]
        touched = {*ids, *DECIDE[kind](cur, *ids, reason, by=by.pk if by else None, at=at)}
        list_for_reckoning(cur, touched, at)
    follow_up(touched, at)
