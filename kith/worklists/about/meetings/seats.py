"""Who sits at a meeting, discipline by discipline: whether each was asked, answers, sends a report and came."""
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.involvement import Involved
from kith.engine.matters.meetings import FAMILY, begins, people
from kith.engine.phrasing.saying import day
from kith.engine.reckoned.owing import UNDONE
from kith.engine.standing import Standing
from kith.forms.meetings.decisions_issued import USED
from kith.forms.meetings.invitation_answered import COMING
from kith.forms.meetings.meeting_held import CAME, SERVING
from kith.language.meetings import QUORATE
from kith.language.roles import SOCIAL_WORKER
from kith.worklists.about.meetings import not_invited
from kith.worklists.about.owed import Owed

INVITED, TOLD = "meeting_invited", "conference_told"
INSTEAD = "_report"   # what a service owes that sends a report in place of somebody, after the key of its invitation
ROLE_OF = {"looked_after": "looked_after_nurse"}   # a duty's own key, where it is not its role's
SENT = {"done": "Sent", "done late": "Sent after the day"}
NO_SERVICE = (FAMILY, "other")
ASKED_BY_THEM = ("police", "education", *NO_SERVICE)   # whom whoever calls a meeting asks, and no duty does
NOT_YET, UNSENT, NONE_ASKED, TO_COME = "No answer yet", "Not sent yet", "Not asked for", "Still to come"


@dataclass(frozen=True, slots=True)
class Seat:
    """One discipline at one meeting; what nobody has said is empty, and shows as a gap."""

    words: str
    involved: bool | None   # nothing where it is no service, such as the family
    invited: datetime | None
    answer: str
    report: str
    came: str
    why: str
    not_invited: str = ""   # why not, of a service whose care had ended or had not begun when it was called
    is_service: bool = True   # one that is invited by itself; the others are asked by whoever calls the meeting
    lacks: bool = False       # a report is owed that has not come

    @property
    def is_silent(self) -> bool:
        """Whether they were asked and have not answered."""
        return self.answer == NOT_YET

    @property
    def is_told_of(self) -> bool:
        """Whether anything is known of it: a service that nobody speaks of is named in one line with the others."""
        return any((self.involved, self.invited, self.answer, self.report, self.came, self.not_invited))


@dataclass(frozen=True, slots=True)
class Table:
    """One meeting with all that is known of who was asked to it; ``asked``: what is owed for it, by anybody."""

    called: Standing | None
    held: Standing | None
    asked: Sequence[Owed]
    answers: Mapping[str, Standing]   # to an invitation, by the key of the duty
    sheets: Sequence[Standing]        # on which it was said what was decided, and what became of each report
    around: Sequence[Involved]
    practices: frozenset[str]         # the role of the practice, where the child has one
    at: datetime

    def seats(self) -> Iterator[Seat]:
        """One for each discipline that is ever asked."""
        invited, told = self._by_role(INVITED), self._by_role(TOLD)
        reports = told | {key.removesuffix(INSTEAD): one for key, one in invited.items() if key.endswith(INSTEAD)}
        used = {row.get("role"): _used(row) for sheet in self.sheets for row in sheet.answers.get("reports") or ()}
        involved = {one.role for one in self.around if not_invited.stands(one, self.at)} | self.practices
        for role, words in SERVING.items():
            works = None if role in NO_SERVICE else role in involved
            yield self._seat(role, words, works, invited.get(role), reports.get(role), used.get(role, ""))

    def _seat(self, role: str, words: str, works: bool | None, asked: Owed | None, report: Owed | None, used: str
              ) -> Seat:
        row = next((row for row in people(self.held) if row.get("role") == role), {})
        answer = self.answers.get(asked.duty) if asked else None
        said = answer.answers if answer else {}
        comes = COMING.get(said.get("coming"), NOT_YET if asked and asked.open else "")
        return Seat(words, works, asked.start_at if asked else None, comes, _sent(asked, report, used, self.at),
                    CAME.get(row.get("there"), TO_COME if asked and self._is_to_come else ""),
                    str(row.get("why") or said.get("why") or ""), self._why_not(role, asked),
                    role not in ASKED_BY_THEM and not (role == SOCIAL_WORKER.key and self._needs_social_care),
                    report is not None and report.open)

    @property
    def _needs_social_care(self) -> bool:
        """Where nobody of social care works with the child yet, whoever calls it asks them: that is no gap either."""
        return (self.held or self.called).answers.get("kind") in ("strategy", *QUORATE)

    @property
    def _is_to_come(self) -> bool:
        """Nobody can have been there yet, and so it is no gap that nothing is said of it."""
        day = begins(self.called) if self.held is None else None
        return day is not None and day > self.at

    def _why_not(self, role: str, asked: Owed | None) -> str:
        if asked or self.called is None:
            return ""
        return not_invited.why(self.around, role, self.called.moment, self.at)

    def _by_role(self, pathway: str) -> dict[str, Owed]:
        """What each role owes for it."""
        return {_role(one.duty): one for one in self.asked if one.pathway == pathway}


def _role(duty: str) -> str:
    key = duty.removesuffix(INSTEAD)
    return ROLE_OF.get(key, key) + duty[len(key):]


def _used(row: Mapping) -> str:
    """What a meeting did with a report, and what whoever wrote it is told would have made it of more use."""
    return ". ".join(filter(None, (USED.get(row.get("used"), ""), str(row.get("why") or "").strip().rstrip("."))))


def _sent(asked: Owed | None, report: Owed | None, used: str, at: datetime) -> str:
    """Whether a report that is owed has been sent, on or for which day, and what the meeting did with it."""
    if report is None:
        said = NONE_ASKED if asked and not used else ""
    elif report.open:
        # The end of a day is the midnight after it.
        said = f"{UNSENT}, due {day(report.due_at - timedelta.resolution, at)}" if report.due_at else UNSENT
    elif report.state in SENT:
        said = f"{SENT[report.state]}, {day(report.closed_at, at)}"
    else:
        said = "" if report.state == UNDONE else "Not needed"   # held without it, it is a gap
    return ". ".join(filter(None, (said, used)))
