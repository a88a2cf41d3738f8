"""What a reader of access decides: it is kept whole, and what ends ends at once."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.access import staffing
from kith.access.models import PostHeld, Worker
from kith.access.staffing import Post, role_keys
from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS
from kith.intake import citing, programs
from kith.intake.following import follow_up
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.records.rights import reads_all

FORM = FORMS["access_reviewed"]
READ_ANY = frozenset({"named_nurse", "designated_nurse", "caldicott_guardian"})
READ_THEIR_OWN = frozenset({"team_lead", "shift_lead", "csc_manager"})
KEPT, CHANGES, ENDS = "kept", "changes", "ends"
# Posts are only added to: of each that stands the row that gave it, whose end is moved by a later one.
STANDING = "select id from access_post_standing where team_id = %s and worker_id = %s and began <= %s and " \
           "(ended is null or ended > %s)"
NOT_YOURS = "Who has access is read by the lead of the team, or by somebody whom that falls to when nobody does."
NOT_OWN = "You cannot decide about your own access. Somebody else reads it."


@dataclass(frozen=True)
class Decided:
    """What was decided of one person: kept, changes or ends."""

    worker: Worker
    role: str
    decision: str
    why: str = ""

    @property
    def row(self) -> dict:
        """As it is kept."""
        why = {"why": self.why} if self.decision != KEPT else {}
        return {"worker": self.worker.username, "name": self.worker.full_name, "role": self.role} | why


def may_read(posts: Sequence[Post], team_id: int) -> bool:
    """Whether somebody with these posts reads who has access by the posts of this team."""
    own = {post.role for post in posts if post.team_id == team_id}
    return not (READ_ANY.isdisjoint(role_keys(posts)) and READ_THEIR_OWN.isdisjoint(own))


def review(team_id: int, record: int, duty: str, decided: Iterable[Decided], by: Worker, posts: Sequence[Post],
           at: datetime, *, own: bool) -> None:
    """Keeps what was decided, and ends at once the posts that end. ``own``: the reader has a post in this team."""
    decided = list(decided)
    if not may_read(posts, team_id):
        raise Refused(NOT_YOURS)
    if any(one.worker.pk == by.pk for one in decided):
        raise Refused(NOT_OWN)
    with transaction.atomic(), cursor() as cur:
        reads_all(cur)
        _keep(cur, record, duty, decided, by, at, own)
        for one in decided:
            if one.decision == ENDS:
                _end(cur, team_id, one.worker, by, at)
    follow_up([record], at)


def _keep(cur: Cursor, record: int, duty: str, decided: list[Decided], by: Worker, at: datetime, own: bool) -> None:
    cited = citing.find(cur, [duty])
    answers = {kind: [one.row | {"_row": str(n)} for n, one in enumerate(decided) if one.decision == kind]
               for kind in (KEPT, CHANGES, ENDS)}
    answers = {kind: rows for kind, rows in answers.items() if rows} | {"own": "yes" if own else "no"}
    programs.add(cur, record, FORM.key, f"access:{duty}:{at.isoformat()}", answers, at, by=by.pk, cites=cited)
    list_for_reckoning(cur, [record], at)


def _end(cur: Cursor, team_id: int, worker: Worker, by: Worker, at: datetime) -> None:
    """Every post of theirs in this team; what they hold elsewhere is for its own reader."""
    standing = [row[0] for row in cur.execute(STANDING, (team_id, worker.pk, at, at)).fetchall()]
    for post in PostHeld.objects.filter(pk__in=standing):
        staffing.end_post(post, at, by=by.pk, at=at)
