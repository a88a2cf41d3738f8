"""The meetings about one child: who was invited, answered and came, what was decided, and every version of minutes."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement
from kith.access.at_one_time import Clash
from kith.access.finding import who_now
from kith.access.involvement import Involved
from kith.access.sensitivity import Reader
from kith.duties.meetings import clashes, notice_of
from kith.duties.settings import values
from kith.engine.citing import answering, cites
from kith.engine.folding import earlier_folds, fold_all
from kith.engine.matters import meetings as matter
from kith.engine.standing import Standing, Version
from kith.forms.meetings.invitation_answered import COMING
from kith.language.meetings import QUORATE, QUORUM, SHORT, WORDS
from kith.language.roles import GP
from kith.records import reading
from kith.worklists.about import chronology
from kith.worklists.about.seats import INVITED, TOLD, Owed, Seat, Table

CALLED, ANSWERED, HELD, DECIDED = "meeting_called", "invitation_answered", "meeting_held", "decisions_issued"
MINUTES, READ, CHALLENGE, WEIGHED = "minutes_issued", "minutes_read", "challenge_answered", "correction_weighed"
SAID = (CALLED, ANSWERED, HELD, DECIDED, MINUTES, READ, CHALLENGE, WEIGHED)
STEPPED_DOWN = "plan_stepped_down"
TOLD_OF, READING = "meeting_told_of", "minutes_read_by_all"
DUTIES = """
select id, subject_id, pathway, duty, occasion, role, bearer_id, offered_id, label, state, open, start_at
from duties_duty where subject_id = any(%s) and pathway = any(%s) and state <> 'no longer owed'
"""


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
    usual: int = 0     # working days of notice for one of its kind
    quorum: int = 0    # how many services decide, where fewer do not
    carried: tuple[dict, ...] = ()    # of one to come: who was to do what by the sheet before it
    clashes: tuple[Clash, ...] = ()   # of one to come: who is asked to another at that time

    @property
    def came(self) -> int:
        """How many services came."""
        return len(matter.came(matter.people(self.held)))

    @property
    def comes(self) -> int:
        """How many services say that they come."""
        return sum(seat.answer == COMING["comes"] for seat in self.seats)

    @property
    def others(self) -> list[dict]:
        """The other children on its agenda, born or not."""
        rows = self.called.answers.get("agenda") or [] if self.called else []
        return [row["who"] for row in rows if isinstance(row, dict) and isinstance(row.get("who"), dict)]

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
    laid = sorted(_Found(said, owed, around, reader, holders, at).each(), key=lambda one: one.at or at, reverse=True)
    return [_with_clashes(cur, replace(one, carried=_carried(laid[n + 1:])), ids, at, reader)
            for n, one in enumerate(laid)]


def _carried(before: Iterable[Meeting]) -> tuple[dict, ...]:
    """Who was to do what by the last sheet that says so: the next meeting asks what became of each."""
    sheets = (sheet for one in before for sheet in reversed(one.decisions) if sheet.answers.get("actions"))
    return tuple(next((sheet.answers["actions"] for sheet in sheets), ()))


def _with_clashes(cur: Cursor, one: Meeting, ids: Sequence[int], at: datetime, reader: Reader) -> Meeting:
    """Of one that is still to come who has another then; nobody is told of a service that they may not know of."""
    if one.called is None or one.held or one.at is None or one.at <= at:
        return replace(one, carried=())
    found = clashes(cur, ids, one.at, one.called.occasion, at)
    return replace(one, clashes=tuple(clash for clash in found if not clash.role or reader.hears_of(clash.role)))


def clashing(cur: Cursor, began: Sequence[Standing], about: int, role: str, at: datetime) -> list[Clash]:
    """For whoever is asked to a meeting: their own others at that time, and the child’s."""
    called = next((one for one in began if one.form == CALLED), None)
    begins = matter.begins(called)
    if begins is None or begins <= at:
        return []
    found = clashes(cur, [about], begins, called.occasion, at)
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
            held = next(iter(self._citing(HELD, called.occasion)), None)
            taken |= {held.root} if held else set()
            yield self._meeting(called, held)
        for held in self._of(HELD):
            if held.root not in taken:
                yield self._meeting(None, held)

    def _meeting(self, called: Standing | None, held: Standing | None) -> Meeting:
        begins, given = matter.begins(called), notice_of(called) if called else None
        minutes = tuple(self._minutes(one) for one in self._citing(MINUTES, held.occasion)) if held else ()
        due = next((one.key for one in self.owed if called and one.pathway == TOLD_OF and one.open
                    and one.occasion == called.occasion), "")
        kind = (held or called).answers.get("kind")
        return Meeting(
            WORDS.get(kind, ""), (held.happened if held else None) or begins, called,
            held, given[0] if given else None,
            SHORT.get(called.answers.get("short"), "") if called else "", self._seats(called, held),
            tuple(self._citing(DECIDED, held.occasion)) if held else (), minutes, due,
            given[1] if given else 0, int(values().of(QUORUM, self.at)) if kind in QUORATE else 0)

    def _seats(self, called: Standing | None, held: Standing | None) -> tuple[Seat, ...]:
        answers = {_duty(one): one for one in self._citing(ANSWERED, called.occasion)} if called else {}
        sheets = self._citing(DECIDED, held.occasion) if held else []
        asked = [one for one in self.owed if called and one.occasion == called.occasion]
        return tuple(Table(called, held, asked, answers, sheets, self.around, self._practices(), self.at).seats())

    def _practices(self) -> frozenset[str]:
        """Nobody says of each child that their practice is involved: it is where somebody holds what the GP owes."""
        return frozenset(one.role for one in self.owed
                         if one.role == GP.key and not self.holders[one.owner].fallback)

    def _minutes(self, one: Standing) -> Minutes:
        asked = [duty for duty in self.owed if duty.pathway == READING and duty.occasion == one.occasion]
        own = tuple(self._challenge(read, next(iter(self._citing(CHALLENGE, read.occasion)), None))
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

    def _citing(self, form: str, occasion: str) -> list[Standing]:
        return answering(self.said, form).get(occasion, [])


def _amends(answer: Standing, minutes: Standing) -> bool:
    """Whether a line of these minutes reads as that answer made it read."""
    made = {answer.answers.get("wording"), answer.answers.get("note")} - {None, ""}
    return any(made & {line.get("says"), line.get("note")} for line in minutes.answers.get("lines") or ())


def _duty(answer: Standing) -> str:
    """Which of the invitations it answers."""
    return next((cite.duty for cite in cites(answer)), "")
