"""What the invented workers do each day: open their list, and answer what has waited long enough."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zlib import crc32

from kith.access import staffing
from kith.access.models import Worker
from kith.demo.reference import Staff
from kith.demo.statements import SENDER
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from kith.worklists.desks.sampling import next_to_read
from kith.worklists.owed.line import Line
from kith.worklists.owed.mylist import my_list

# A&E is there day and night; everybody else keeps office hours.
NEVER_SHUT = "ae"
# Nobody answers in the minute something comes; and a weekly digest is read some days into the week.
WAITED = timedelta(hours=1)
READ_LATER = timedelta(days=3)
LATER_FORMS = ("digest_read", "reread")
SIGNED_OFF_AT = 16
SATURDAY = 5
OFFICE_HOURS = (10, 13, 16)

# The others only hear of what these leave undone.
ANSWERING = {"health_visitor", "school_nurse", "midwife", "looked_after_nurse", "team_lead"}
ANSWERING |= {"ed_nurse_in_charge", "ed_safeguarding_nurse", "liaison_nurse"}

ANSWERS = {
    "visit_reviewed": (
        {
            "decision": "seen",
            "why": "I spoke to the mother by telephone. The story fits what A&E wrote, and all is well.",
        },
        {"decision": "will_see", "why": "I visit the family this week anyway and will look at the home with them."},
        {"decision": "nothing", "why": "An accident with both parents there. Safety at home was talked about."},
    ),
    "referral_decision": (
        {
            "refer": "no",
            "why": "The doctor saw the whole child, the story fits, and the health visitor knows the family.",
        },
        {"refer": "no", "why": "Talked over with the named nurse: the school nurse sees the child this week instead."},
    ),
    "ed_family": (
        {
            "home": "The family as registered, and nobody else",
            "carer": "A parent",
            "children": "yes",
            "which": "Theirs",
        },
        {"home": "The family as registered; a grandmother stays at weekends", "carer": "A parent", "children": "no"},
    ),
    "flags_read": (
        {"done": "phoned", "what": "Spoke to the social worker, who knew of the visit and sees the child tomorrow."},
        {"done": "examined", "what": "Looked at the whole child and asked the child alone. Nothing more was found."},
    ),
    "network_asked": (
        {"mother": "not_known", "father": "not_known", "partners": "nobody", "siblings": "nobody", "home": "nobody",
         "carer": "nobody", "who_said": "mother", "words": "She could not say who he is, and lives with nobody else."},
        {"mother": "nobody", "father": "nobody", "partners": "nobody", "siblings": "nobody", "home": "nobody",
         "carer": "nobody", "who_said": "carer", "words": "Nobody but those whom we have on record."},
    ),
    "outcome_read": (
        {},
        {"does": "I speak to the social worker this week, and tell the team at its next meeting."},
    ),
    "reread": ({"verdict": "routine", "why": "Minor, and the story fits."},),
    "digest_read": ({},),
    "team_signed_off": ({},),
}


@dataclass
class Workers:
    """Everybody who works here; ``leave`` says by record which forms wait for whoever reads the demonstration."""

    staff: Staff
    leave: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def work(self, at: datetime) -> None:
        """Each worker who is there opens their list and answers what they can."""
        for worker in self._there(at):
            for line in self._list(worker, at):
                if line.form in ANSWERS and self._ripe(line, at):
                    self._answer(worker, line, at)

    def _there(self, at: datetime) -> Iterator[Worker]:
        office = at.weekday() < SATURDAY and at.hour in OFFICE_HOURS
        for worker in self.staff.roll.everybody:
            if worker.signs_in and worker.role in ANSWERING and (office or worker.team == NEVER_SHUT):
                yield self.staff.workers[worker.username]

    def _list(self, worker: Worker, at: datetime) -> list[Line]:
        with cursor() as cur:
            posts = staffing.roles_of(cur, worker.pk, at)
        return [line for band in my_list(worker.pk, posts, at).bands.values() for line in band]

    def _ripe(self, line: Line, at: datetime) -> bool:
        if line.form in self.leave.get(line.subject, ()):
            return False
        if line.form == "team_signed_off":
            return at.hour == SIGNED_OFF_AT
        waited = at - line.learnt_at if line.learnt_at else WAITED
        return waited >= (READ_LATER if line.form in LATER_FORMS else WAITED)

    def _answer(self, worker: Worker, line: Line, at: datetime) -> None:
        choices = ANSWERS[line.form]
        # By whom and when, so that the same town gets the same answers, whichever process took whom in first.
        raw = choices[crc32(f"{line.name} {line.form} {line.due_at}".encode()) % len(choices)]
        said = Said(line.form, raw, happened=at.isoformat(), cites=(line.key,))
        number = f"answer-{line.key}-{at:%Y%m%d%H%M}"
        receive(Statement(SENDER, number, Who(key=_about(line)), (said,), at), worker, at)


def _about(line: Line) -> str:
    """A visit is read again on the record of the child who made it, though the team owes the reading."""
    drawn = next_to_read(line.key) if line.form == "reread" else None
    return drawn.person if drawn else line.subject
