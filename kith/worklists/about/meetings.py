"""The meetings about one child: who was invited, answered and came, what was decided, and every version of minutes."""
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.access import finding, involvement
from kith.access.at_one_time import Clash, clashes
from kith.access.finding import who_now
from kith.access.involvement import Involved
from kith.access.sensitivity import Reader
from kith.duties.settings import calendar, values
from kith.engine.citing import Citation
from kith.engine.days import clock_of
from kith.engine.folding import earlier_folds, fold_all, satisfied_since
from kith.engine.standing import Standing, Version
from kith.forms.meetings.decisions_issued import USED
from kith.forms.meetings.invitation_answered import COMING
from kith.forms.meetings.meeting_held import CAME, SERVING
from kith.language.meetings import LASTS, SHORT, WORDS
from kith.records import reading
from kith.worklists.about import chronology, not_invited

CALLED, ANSWERED, HELD, DECIDED = "meeting_called", "invitation_answered", "meeting_held", "decisions_issued"
MINUTES, READ, CHALLENGE, WEIGHED = "minutes_issued", "minutes_read", "challenge_answered", "correction_weighed"
SAID = (CALLED, ANSWERED, HELD, DECIDED, MINUTES, READ, CHALLENGE, WEIGHED)
STEPPED_DOWN = "plan_stepped_down"
INVITED, TOLD_OF, READING, TOLD = "meeting_invited", "meeting_told_of", "minutes_read_by_all", "conference_told"
DUTIES = """
select id, subject_id, pathway, duty, occasion, role, bearer_id, offered_id, label, state, open, start_at
from duties_duty where subject_id = any(%s) and pathway = any(%s) and state <> 'no longer owed'
"""
INSTEAD = "_report"   # what a service owes that sends a report in place of somebody, after the key of its invitation
ROLE_OF = {"looked_after": "looked_after_nurse"}   # a duty's own key, where it is not its role's


@dataclass(frozen=True, slots=True)
class Owed:
    """One invitation, one reading, or the word who was there."""

    key: str
    subject_id: int
    pathway: str
    duty: str
    occasion: str
    role: str
    bearer_id: int | None
    offered_id: int | None
    label: str
    state: str
    open: bool
    start_at: datetime | None

    @property
    def owner(self) -> tuple:
        return finding.owner(self.subject_id, self.role, self.bearer_id, self.label)


@dataclass(frozen=True, slots=True)
class Seat:
    """One discipline at one meeting; what nobody has said is empty, and shows as a gap."""

    words: str
    involved: bool
    invited: datetime | None
    answer: str
    report: str
    came: str
    why: str
    not_invited: str = ""   # why not, of a service whose care had ended or had not begun when it was called

    @property
    def is_told_of(self) -> bool:
        """Whether anything is known of it: a service that nobody speaks of is named in one line with the others."""
        return any((self.involved, self.invited, self.answer, self.report, self.came, self.not_invited))


@dataclass(frozen=True, slots=True)
class Challenge:
    """A line that somebody says is wrong, what became of it, and whether what rested on it holds.

    ``read`` is empty where it was challenged in the same minutes on the record of another child of the meeting.
    """

    read: Standing | None
    answer: Standing | None
    weighed: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes as they stand, and each version before them with the moment from which it was read."""

    standing: Standing
    earlier: tuple[Standing, ...]
    read: int
    readers: int
    challenges: tuple["Challenge", ...]
    reading: str   # the reader's own duty to read them, while it is open
    own: int       # that the reader has read them, said before, which can be corrected

    @property
    def corrected(self) -> bool:
        """What was decided could be different now."""
        return any(one.answer and one.answer.answers.get("matters") == "yes" for one in self.challenges)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, called, held, or both."""

    kind: str
    at: datetime | None
    called: Standing | None
    held: Standing | None
    notice: int | None
    short: str
    seats: tuple[Seat, ...]
    decisions: tuple[Standing, ...]
    minutes: tuple[Minutes, ...]
    due: str   # the duty to say who was there
    clashes: tuple[Clash, ...] = ()   # of one to come: who is asked to another at that time

    @property
    def came(self) -> int:
        """How many services came."""
        return len({row.get("role") for row in _people(self.held) if row.get("there") == "came"} - {"family"})

    @property
    def corrected(self) -> bool:
        return any(one.corrected for one in self.minutes)


def meetings(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> list[Meeting]:
    """All of one person, the last first, as far as this reader may know of them."""
    rows = (Version(*row) for row in reading.versions(cur, ids, SAID))
    said = [one for one in fold_all(rows) if reader.reads(one.versions)]
    owed = [Owed(*row) for row in cur.execute(DUTIES, (list(ids), [INVITED, TOLD_OF, READING, TOLD])).fetchall()]
    holders = who_now(cur, {one.owner for one in owed}, at) if owed else {}
    owed = [one for one in owed if reader.knows_of(one, holders[one.owner])]
    around = [one for one in involvement.of(cur, ids[0]) if reader.hears_of(one.role)] if said else []
    laid = _Found(said, owed, around, reader, holders, at).each()
    found = (_with_clashes(cur, one, ids, at, reader) for one in laid)
    return sorted(found, key=lambda one: one.at or at, reverse=True)


def _with_clashes(cur: Cursor, one: Meeting, ids: Sequence[int], at: datetime, reader: Reader) -> Meeting:
    """Of one that is still to come who has another then; nobody is told of a service that they may not know of."""
    if one.called is None or one.held or one.at is None or one.at <= at:
        return one
    found = clashes(cur, ids, one.at, one.called.occasion, int(values().of(LASTS, at)), at)
    return replace(one, clashes=tuple(clash for clash in found if not clash.role or reader.hears_of(clash.role)))


def clashing(cur: Cursor, began: Sequence[Standing], about: int, role: str, at: datetime) -> list[Clash]:
    """For whoever is asked to a meeting: their own others at that time, and the child’s."""
    called = next((one for one in began if one.form == CALLED), None)
    begins = clock_of(called.answers.get("begins")) if called else None
    if begins is None or begins <= at:
        return []
    found = clashes(cur, [about], begins, called.occasion, int(values().of(LASTS, at)), at)
    return [one for one in found if one.role in ("", role)]


def stepped_down(cur: Cursor, ids: Sequence[int], reader: Reader) -> list[Standing]:
    """Each step down of a plan, the last first: what would make us worry again is read before the next meeting."""
    rows = (Version(*row) for row in reading.versions(cur, ids, [STEPPED_DOWN]))
    return [one for one in reversed(fold_all(rows)) if reader.reads(one.versions)]


def names(cur: Cursor, found: Iterable[Meeting]) -> dict:
    """What those who said it are called."""
    said = [one for meeting in found for one in (meeting.called, meeting.held, *meeting.decisions) if one]
    said += [one for meeting in found for minutes in meeting.minutes for challenge in minutes.challenges
             for one in (minutes.standing, challenge.read, challenge.answer, *challenge.weighed) if one]
    return chronology.read_names(cur, [one.versions for one in said])


@dataclass(frozen=True)
class _Found:
    """Everything that was said and is owed, to be laid out meeting by meeting."""

    said: list[Standing]
    owed: list[Owed]
    around: list[Involved]
    reader: Reader
    holders: dict
    at: datetime

    def each(self) -> Iterable[Meeting]:
        taken: set[int] = set()
        for called in self._of(CALLED):
            held = next(self._citing(HELD, called.occasion), None)
            taken |= {held.root} if held else set()
            yield self._meeting(called, held)
        for held in self._of(HELD):
            if held.root not in taken:
                yield self._meeting(None, held)

    def _meeting(self, called: Standing | None, held: Standing | None) -> Meeting:
        begins = clock_of(called.answers.get("begins")) if called else None
        minutes = tuple(self._minutes(one) for one in self._citing(MINUTES, held.occasion)) if held else ()
        due = next((one.key for one in self.owed if called and one.pathway == TOLD_OF and one.open
                    and one.occasion == called.occasion), "")
        return Meeting(
            WORDS.get((held or called).answers.get("kind"), ""), (held.happened if held else None) or begins, called,
            held, calendar().working_days_between(_since(called), begins) if begins else None,
            SHORT.get(called.answers.get("short"), "") if called else "", tuple(self._seats(called, held)),
            tuple(self._citing(DECIDED, held.occasion)) if held else (), minutes, due)

    def _seats(self, called: Standing | None, held: Standing | None) -> Iterable[Seat]:
        invited, told = (self._asked(called, pathway) for pathway in (INVITED, TOLD))
        reports = told | {key.removesuffix(INSTEAD): one for key, one in invited.items() if key.endswith(INSTEAD)}
        answers = {_duty(one): one for one in self._citing(ANSWERED, called.occasion)} if called else {}
        used = {row.get("role"): _used(row) for sheet in self._citing(DECIDED, held.occasion)
                for row in sheet.answers.get("reports") or ()} if held else {}
        involved = {one.role for one in self.around if not_invited.stands(one, self.at)}
        for role, words in SERVING.items():
            row = next((row for row in _people(held) if row.get("role") == role), {})
            asked, report = invited.get(role), reports.get(role)
            answer = answers.get(asked.duty) if asked else None
            sent = _sent(report, used.get(role, ""))
            coming = COMING.get(answer.answers.get("coming"), "") if answer else ""
            yield Seat(words, role in involved, asked.start_at if asked else None, coming, sent,
                       CAME.get(row.get("there"), ""),
                       str(row.get("why") or (answer.answers.get("why") if answer else "") or ""),
                       "" if asked or called is None else not_invited.why(self.around, role, called.moment, self.at))

    def _asked(self, called: Standing | None, pathway: str) -> dict[str, Owed]:
        """What each role owes for a meeting that was called."""
        return {_role(one.duty): one for one in self.owed
                if called and one.pathway == pathway and one.occasion == called.occasion}

    def _minutes(self, one: Standing) -> Minutes:
        asked = [duty for duty in self.owed if duty.pathway == READING and duty.occasion == one.occasion]
        own = tuple(self._challenge(read, next(self._citing(CHALLENGE, read.occasion), None))
                    for read in self._citing(READ, one.occasion) if read.answers.get("wrong") == "yes")
        others = tuple(self._challenge(None, answer) for answer in self._of(CHALLENGE)
                       if not answer.citations and _amends(answer, one))
        return Minutes(one, tuple(reversed(earlier_folds(one)[:-1])), sum(not duty.open for duty in asked), len(asked),
                       own + others, next((duty.key for duty in asked if duty.open and self._is_theirs(duty)), ""),
                       next((read.root for read in self._citing(READ, one.occasion)
                             if read.versions[0].by == self.reader.worker), 0))

    def _is_theirs(self, duty: Owed) -> bool:
        """Theirs by name or as one of those who hold it now: whoever only sees all reads for nobody."""
        return self.reader.worker in (duty.bearer_id, self.holders[duty.owner].worker_id)

    def _challenge(self, read: Standing | None, answer: Standing | None) -> Challenge:
        return Challenge(read, answer, tuple(self._citing(WEIGHED, answer.occasion)) if answer else ())

    def _of(self, form: str) -> list[Standing]:
        return [one for one in self.said if one.form == form]

    def _citing(self, form: str, occasion: str) -> Iterator[Standing]:
        return (one for one in self._of(form)
                if any(Citation.read(cite).occasion == occasion for cite in one.citations or ()))


def _role(duty: str) -> str:
    key = duty.removesuffix(INSTEAD)
    return ROLE_OF.get(key, key) + duty[len(key):]


def _used(row: Mapping) -> str:
    """What a meeting did with a report, and what whoever wrote it is told would have made it of more use."""
    return ". ".join(filter(None, (USED.get(row.get("used"), ""), str(row.get("why") or "").strip().rstrip("."))))


def _sent(report: Owed | None, used: str) -> str:
    """Whether a report that is owed has been sent, and what the meeting did with it; nothing where none was asked for.
    """
    said = "" if report is None or report.open else {"done": "Sent", "done late": "Sent after the day"}.get(
        report.state, "Not needed")
    return ". ".join(filter(None, (said, used)))


def _since(called: Standing) -> datetime:
    """When its present day was said: a day that is changed gives notice anew."""
    return satisfied_since(called, lambda one: one.answers.get("begins") == called.answers.get("begins"))


def _people(held: Standing | None) -> list[dict]:
    return [row for row in (held.answers.get("people") or []) if isinstance(row, dict)] if held else []


def _amends(answer: Standing, minutes: Standing) -> bool:
    """Whether a line of these minutes reads as that answer made it read."""
    made = {answer.answers.get("wording"), answer.answers.get("note")} - {None, ""}
    return any(made & {line.get("says"), line.get("note")} for line in minutes.answers.get("lines") or ())


def _duty(answer: Standing) -> str:
    """Which of the invitations it answers."""
    return next((Citation.read(cite).duty for cite in answer.citations or ()), "")
