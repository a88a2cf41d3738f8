"""Who works on a child’s plan may see the child’s page for as long as the plan stands: shown from what entries say."""

from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.access.involvement import moment
from kith.engine.standing import Standing
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.plans.on_the_plan import OnThePlan

SHARE = OnThePlan.key
PLANS = {"child_protection": (ChildProtectionPlanBegan.key, ChildProtectionPlanEnded.key),
         "looked_after": (LookedAfterBegan.key, LookedAfterEnded.key)}
READ = (SHARE, *(form for both in PLANS.values() for form in both))

FORGET = "delete from access_plan_share where subject_id = %s"
PROJECT = """
insert into access_plan_share (subject_id, team_id, worker_id, began, ended, entry_seq)
select %s, t.id, (select w.id from access_worker w where w.username = %s), %s, %s, %s
from access_team t where t.key = %s
"""


def project(cur: Cursor, subject_id: int, said: Iterable[Standing]) -> None:
    """Shows anew who works on this person's plans, and until when."""
    said = list(said)
    cur.execute(FORGET, (subject_id,))
    for one in said:
        if one.form == SHARE and (stands := _stands(one, said)):
            worker, team = (str(one.answers.get(key) or "") for key in ("worker", "team"))
            cur.execute(PROJECT, (subject_id, worker, *stands, one.root, team))


def _stands(share: Standing, said: list[Standing]) -> tuple[datetime, datetime | None] | None:
    """From when until when: never before its plan began nor after it ended; nothing where no such plan stands."""
    began, ended = (moment(share.answers.get(key)) for key in ("began", "ended"))
    began, forms = began or share.moment, PLANS.get(share.answers.get("plan"), ("", ""))
    begun, over = (sorted(one.moment for one in said if one.form == form) for form in forms)
    last = max((one for one in begun if one <= began), default=None) or min(begun, default=None)
    if last is None:
        return None
    began = max(began, last)
    ends = [one for one in (ended, min((one for one in over if one >= last), default=None)) if one]
    return (began, min(ends, default=None)) if not ends or min(ends) > began else None
