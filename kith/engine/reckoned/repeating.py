"""One duty of one cause: when it is due, what closes or ends it, and how it comes again after it was done."""
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from kith.engine.citing import Citation
from kith.engine.drawn import ladder
from kith.engine.facts import Facts
from kith.engine.reckoned.ahead import over
from kith.engine.reckoned.evidence import answered, closed_by_hand, in_time, over_with
from kith.engine.reckoned.happenings import Cause
from kith.engine.reckoned.hours import calendar_at
from kith.engine.reckoned.labels import CONFIDING
from kith.engine.reckoned.ladders import STAND_DOWN, Climb, Waits, climb
from kith.engine.reckoned.lengths import after, named
from kith.engine.reckoned.marking import acts_on, bearers, changed_since, hastened, waived
from kith.engine.reckoned.owing import GONE, STANDING_STATES, UNDONE, Owed
from kith.engine.reckoned.owners import owner
from kith.engine.reckoned.passing import KEPT, Passed, passed
from kith.engine.reckoned.rows import answers_for, as_one
from kith.engine.reckoned.spans import spans, stands
from kith.engine.safety import safe
from kith.engine.standing import Standing
from kith.language.duties import Duty, Escalate
from kith.language.lengths import Length
from kith.language.pathways import Pathway
from kith.language.roles import AUDIENCE, Role


@dataclass(frozen=True)
class Line:
    """One duty of one cause, for one row, with its repeats."""

    pathway: type[Pathway]
    key: str
    duty: Duty
    cause: Cause
    row: str
    facts: Facts

    def each(self, start: datetime | None, before: Standing | None = None
             ) -> Iterator[tuple[Owed, Standing | None]]:
        """Owed once, or again after it was last done while its span stands; each with what closed it."""
        said = answers_for(self.duty.for_each, self.row, self.cause.trigger)
        following, used, length = 0, set(), named(self.duty.due, said)
        while True:
            cite = Citation(self.pathway.key, self.key, self._record(), self.cause.occasion, self.row, following)
            one, evidence = self._one(cite, start, length, before, used)
            yield one, evidence
            if evidence is None or self.duty.every is None or one.state == GONE:
                return
            start, following, before, length = evidence.latest, evidence.root, evidence, self.duty.every
            used.add(evidence.root)

    def _of_the_row(self) -> Cause:
        """The cause as this row says it: a row can name whose it is."""
        said = as_one(self.duty.for_each, self.row, self.cause.trigger)
        return self.cause if said is self.cause.trigger else self.cause._replace(trigger=said)

    def _record(self) -> int:
        return self.facts.entered(self.cause.record)

    def _one(self, cite: Citation, start: datetime | None, length: Length, before: Standing | None, used: set[int]
             ) -> tuple[Owed, Standing | None]:
        duty, cause, facts = self.duty, self.cause, self.facts
        acts = acts_on(cite, facts)
        onward = passed(duty, acts)
        began, start, length = start, *self._anew(onward, start, length)
        over = over_with(duty, cite, cause, facts)
        evidence, start, outdated = answered(self.pathway, duty, cite, start, cause, used, facts, onward.since, over)
        calendar = calendar_at(onward.role or duty.owner, self._of_the_row(), facts, start or cause.learnt)
        due = None if start is None else after(length, start, calendar, facts.world.values, facts.born)
        ended = self._ended()
        if evidence is None and ended is not None:
            if due is None or ended < due:
                return self._gone(cite, start, due, "span_ended"), None
            evidence = closed_by_hand(cite, facts)
        if evidence is None and duty.unless is not None and stands(duty.unless, facts):
            return self._gone(cite, start, due, "pointless"), None
        waits = Waits(length, calendar)
        owed = self._owed(cite, start, waits, due, evidence, over, before, ended, outdated, acts, onward)
        return (owed if onward is KEPT else _with_its_past(owed, onward, began)), evidence

    def _anew(self, onward: Passed, start: datetime | None, length: Length) -> tuple[datetime | None, Length]:
        """Whoever has it now begins when it came to them; whoever must say whose it is has the time for that."""
        if onward.last is None:
            return start, length
        return onward.last.latest, self.duty.passing.within if onward.undecided else length

    def _ended(self) -> datetime | None:
        """When the span this duty lives in ended, or its day came; what was overdue by then stays so (D12)."""
        if self.duty.while_ is None:
            return over(self.duty.ahead, self.cause, self.facts)
        stretches, moment = spans(self.duty.while_, self.facts), self.cause.moment
        mine = next((one for one in stretches if one.holds_at(moment)), stretches[-1] if stretches else None)
        if mine is None:
            return moment
        return mine.ended if mine.ended and self.facts.now.reached(mine.ended) else None

    def _made(self, cite: Citation, owner: tuple[Role, int | None], **rest) -> Owed:
        """With what is so of the duty in any state: why it is here, on whose word, and who owes it."""
        cause, (role, personal) = self.cause, owner
        return Owed(cite=cite, duty=self.duty, role=role, bearer=rest.pop("bearer", None) or personal,
                    happened=cause.happened, learnt=cause.learnt, reasons=cause.reasons,
                    witnesses=tuple(sorted(cause.witnesses | cause.also)), trigger=cause.trigger.root,
                    asked_by=self._asked_by(), **rest)

    def _asked_by(self) -> int | None:
        """Whoever said it of this person; what somebody wrote of another person asked for nothing about this one.

        Of a service held in confidence only its own people asked: anybody else would learn that somebody goes there.
        """
        said, owner = self.cause.trigger, self.duty.owner.key
        if owner in CONFIDING and said.versions[0].role.rpartition(":")[2] != owner:
            return None
        return said.by if self.facts.world.oldest(said.subject) == self.facts.record else None

    def _gone(self, cite: Citation, start: datetime | None, due: datetime | None, why: str) -> Owed:
        role = owner(self.duty.owner, self._of_the_row(), None, self.facts)
        return self._made(cite, role, state=GONE, start=start, due=due, marks={"gone": why})

    def _owed(self, cite: Citation, start, waits: Waits, due, evidence, over, before, ended, outdated: int,
              acts: list[Standing], onward: Passed) -> Owed:
        facts, acts = self.facts, [act for act in acts if act.root > onward.since]
        role = (onward.role, None) if onward.role else owner(self.duty.owner, self._of_the_row(), before, facts)
        duty = replace(self.duty, escalate=self._ladder(onward))
        waiver, expired = waived(self.pathway, self.duty, acts, self.cause, self.row, facts)
        tellings = facts.world.told.get(facts.world.named(cite), {})
        reopening = expired + outdated + onward.times + sum(STAND_DOWN in steps for steps in tellings.values())
        state = self._state(start, due, evidence, waiver, over)
        told, closed = tellings.get(reopening, {}), evidence or waiver
        bearer, offered = bearers(acts)
        climbing = climb(duty, role[0], waits, start or self.cause.learnt, told, facts, hastened(acts)) \
            if state in STANDING_STATES else Climb(*_highest(told))
        return self._made(
            cite, role, state=state, bearer=bearer, offered=offered, start=start, due=due, climb=climbing,
            evidence=closed.root if closed else None, reopening=reopening,
            closed=evidence.latest if evidence else waiver.last.recorded if waiver else over.latest if over else None,
            marks=self._marks(state, due, evidence, ended, outdated))

    def _ladder(self, onward: Passed) -> Escalate:
        """Who hears of it here, by the steps of the day on which it was asked; where it was passed on, who hears there.
        """
        if onward.role:
            return self.duty.passing.chase
        on = self.cause.happened or self.cause.learnt
        return ladder(self.duty.escalate, self.facts.world.values, on, self.cause.trigger.answers)

    def _state(self, start, due, evidence: Standing | None, waiver: Standing | None, over: Standing | None) -> str:
        if evidence:
            return "done" if in_time(evidence, self.cause, due) else "done late"
        if waiver or over:
            return "waived" if waiver else UNDONE
        if start is None:
            return "undated"
        return "overdue" if self.facts.now.reached(due) else "due"

    def _marks(self, state: str, due, evidence: Standing | None, ended, outdated: int) -> dict:
        cause, calendar = self.cause, self.facts.world.calendar
        question = evidence and changed_since(self.pathway, self.duty, cause, self.row, evidence.root, self.facts)
        marks = {
            "learnt_late": calendar.working_days_between(cause.happened, cause.learnt) if cause.happened else 0,
            "recorded_late": state == "done" and due is not None and due < evidence.recorded,
            "in_question": bool(question),
            "span_ended": state == "overdue" and ended is not None,
            "reopened": outdated > 0,
            "held": self._held() if state in STANDING_STATES else [],
        }
        return {name: value for name, value in marks.items() if value}


    def _held(self) -> list[str]:
        """The ways of telling the person or the family that are not safe now: others are told instead (D21)."""
        told = [tell.channel for tell in self.duty.tell if tell.to in AUDIENCE]
        return sorted(channel for channel in set(told) if not safe(self.facts).allows(channel)) if told else []


def _with_its_past(owed: Owed, onward: Passed, began: datetime | None) -> Owed:
    """That it was passed on, and since when it has waited in all: a new clock hides no old time."""
    past = {"passed_on": onward.times, "undecided": onward.undecided,
            "came_back": onward.came_back,
            "waits_since": began.astimezone(UTC).isoformat() if began else ""}
    return replace(owed, marks=owed.marks | {name: value for name, value in past.items() if value})


def _highest(told: dict[int, datetime]) -> tuple:
    return (max(told), told[max(told)]) if told else ()
