"""Two pages that an A&E doctor opened without a usual reason: one was read on the Monday, one waits to be read."""

from dataclasses import dataclass
from datetime import datetime

from kith.access import staffing
from kith.access.models import Worker
from kith.demo.saying import say
from kith.intake.doors import opening
from kith.intake.rounds.ticking import tell_on
from kith.records import subjects
from kith.records.database import cursor

DOCTOR, GUARDIAN = "theo.hale", "rowan.hext"
ROSA, IDRIS = "Rosa Lindqvist", "Idris Bello"
REASONS = {
    ROSA: ("danger", "A paramedic telephoned from her home, on the way to us, and asked what we know."),
    IDRIS: ("other", "His aunt works with me and asked me to look whether his cough was seen about."),
}
UNREAD = """
select d.id, s.key from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.pathway = 'opening_read' order by d.due_at
"""


@dataclass(frozen=True)
class OnOnesWord:
    """Who signs in as whom."""

    workers: dict[str, Worker]

    def opens(self, key: str, name: str, moment: datetime) -> None:
        """The doctor says why, and sees it for four hours."""
        doctor = self.workers[DOCTOR]
        with cursor() as cur:
            posts, subject = staffing.roles_of(cur, doctor.pk, moment), subjects.by_key(cur, key)
        opening.open_on_word(subject, *REASONS[name], doctor, posts, moment,
                             written=" ".join(f"{post.role}:{post.team_id}" for post in posts))
        tell_on(moment)

    def reads(self, moment: datetime) -> None:
        """The guardian accepts what waits to be read."""
        with cursor() as cur:
            unread = cur.execute(UNREAD).fetchall()
        for duty, record in unread:
            say(self.workers[GUARDIAN], record, "opening_reviewed", {"decision": "accepted"}, moment, (duty,),
                number=f"read {duty}")
