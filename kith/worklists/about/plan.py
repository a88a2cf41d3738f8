"""One plan of a child, from whatever any service wrote: each need with what became of it, and who holds each action."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from psycopg import Cursor

from kith.access.finding import Holder
from kith.access.sensitivity import Reader
from kith.engine.calendar import end_of_day, local
from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.matters import vagueness
from kith.engine.reckoned import rows
from kith.engine.standing import Standing, Version
from kith.records import reading
from kith.statuses.needs import CARRYING
from kith.worklists.about import chronology
from kith.worklists.about import owed as owing
from kith.worklists.about.owed import Owed

NEEDS, TAKEN, ACTION = "needs_reach_the_plan", "plan_action_taken", "plan_action"
SAID = (*(form.key for form in CARRYING), ACTION, "action_answered", "action_done", "action_seen")


@dataclass(frozen=True, slots=True)
class Action:
    """One action: who was asked, and what came of it. ``holder``: nobody until somebody says that they take it on."""

    root: int
    answers: dict
    asker: str
    words: str            # the young person's own, for those who may read them
    by: date | None
    asked: Holder | None
    holder: Holder | None
    since: datetime | None
    key: str              # of the duty that says whose it is now
    mine: bool
    refused: str
    answer: int           # the entry by which it was taken on, to give it back by
    unheld: bool
    outcome: str          # "", or what the measure showed
    shows: str
    overdue: bool
    hints: tuple[vagueness.Hint, ...]

    @property
    def vague(self) -> str:
        return vagueness.in_one(self.answers.get("what", ""), self.hints)


@dataclass(frozen=True, slots=True)
class Need:
    """One need, where and by whom it was said, and all that became of it. ``says`` is empty where it is kept."""

    number: int
    says: str
    words: str
    title: str
    by: str
    when: datetime | None
    key: str              # of the duty that still asks for an answer
    aside: bool           # set aside by somebody entitled
    answers: tuple[Action, ...]

    @property
    def kind(self) -> str:
        """action, reason or neither; what was answered before the need itself was corrected answers it no more."""
        if self.key or not (self.answers or self.aside):
            return "neither"
        return "action" if any(one.answers.get("becomes") == "action" for one in self.answers) else "reason"

    @property
    def nobody(self) -> list[Action]:
        """Where nobody holds it: one said that it is another's, or two wait for each other."""
        asked = [one for one in self.answers if one.answers.get("becomes") == "action"]
        held = any(one.holder for one in asked)
        waiting = [one for one in asked if one.asked]
        return [] if held else waiting if len(waiting) > 1 else [one for one in asked if one.unheld]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything the page of a plan shows."""

    needs: tuple[Need, ...]
    others: tuple[Action, ...]   # actions that answer no need that stands

    def count(self, kind: str) -> int:
        return sum(one.kind == kind for one in self.needs)

    @property
    def actions(self) -> list[Action]:
        every = [one for need in self.needs for one in need.answers] + list(self.others)
        return list({one.root: one for one in every if one.answers.get("becomes") == "action"}.values())

    @property
    def unknown(self) -> int:
        """Outcomes whose day has passed and of which nothing is known: then the plan is out of date."""
        return sum(one.overdue for one in self.actions)

    @property
    def unheld(self) -> int:
        """Actions that nobody has taken on, and that nobody will before somebody else is asked: each is unmet."""
        waiting = {one.root for need in self.needs for one in need.nobody}
        return len(waiting | {one.root for one in self.actions if one.unheld})

    @property
    def first(self) -> Need | None:
        """The first need that has neither an action nor a reason."""
        return next((one for one in self.needs if one.kind == "neither" and one.key), None)


def plan(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> Plan:
    """The plan of one person, joined from every service, as this reader may see it."""
    said = [one for one in fold_all(Version(*row) for row in reading.versions(cur, ids, SAID))
            if reader.reads(one.versions)]
    owed, holders = owing.of(cur, ids, (NEEDS, TAKEN), at)
    owed = [one for one in owed if one.label == "ordinary" or reader.knows_of(one, holders[one.owner])]
    names = chronology.read_names(cur, [one.versions for one in said])
    reads = _Reads(reader, names, owed, holders, at)
    actions = {one.root: reads.action(one, said) for one in said if one.form == ACTION}
    answering: dict[tuple[str, str], list[Action]] = {}
    for one in said:
        for cited in map(Citation.read, one.citations or () if one.form == ACTION else ()):
            if cited.pathway == NEEDS:
                answering.setdefault((cited.occasion, cited.row), []).append(actions[one.root])
    needs = [need for one in said if FORMS[one.form].carries for need in reads.needs(one, answering)]
    needs = [replace(need, number=n) for n, need in enumerate(needs, 1)]
    taken = {action.root for need in needs for action in need.answers}
    return Plan(tuple(needs), tuple(one for root, one in actions.items() if root not in taken))


@dataclass(frozen=True)
class _Reads:
    """Whoever reads, with the names and the duties that this plan needs."""

    reader: Reader
    names: dict
    owed: list[Owed]
    holders: dict
    at: datetime

    def sees(self, one: Standing) -> bool:
        """Whether what an entry keeps is theirs to read."""
        return self.reader.reads_answers(FORMS[one.form], one.versions)

    def needs(self, one: Standing, answering: dict) -> Iterable[Need]:
        form, seen = FORMS[one.form], self.sees(one)
        for need in rows.needs(form, one.answers):
            asked = next((duty for duty in self.owed if duty.pathway == NEEDS
                          and (duty.occasion, duty.row) == (one.occasion, need.row)), None)
            answers = tuple(answering.get((one.occasion, need.row), ()))
            if form.carries_for and not (asked or answers):
                continue   # of an adult it is no need for a plan here
            words = str(need.said.get("words", "")) if seen else ""
            yield Need(0, need.says if seen else "", words, form.title, self._by(one), one.happened,
                       asked.key if asked and asked.open else "", bool(asked and asked.state == "waived"),
                       answers)

    def action(self, one: Standing, said: list[Standing]) -> Action:
        duties = {duty.duty: duty for duty in self.owed if duty.pathway == TAKEN and duty.occasion == one.occasion}
        work, asked = duties.get("do") or duties.get("own"), duties.get("accept")
        answers, today = one.answers, local(self.at).date()
        by = day_of(answers.get("by_day"))
        done = self._last("action_done", one, said)
        reply = self._last("action_answered", one, said)
        unheld = work is None and asked is not None and (not asked.open or asked.late(self.at))
        now = work or duties.get("taken") or asked
        return Action(
            root=one.root, answers=answers, asker=self._by(one), by=by,
            words=str(answers.get("words", "")) if self.sees(one) else "",
            asked=self._holder(asked), holder=self._holder(work), since=asked.start_at if asked else None,
            key=now.key if now else "", mine=bool(now) and now.role == f"worker:{self.reader.worker}",
            refused=str(reply.answers.get("why", "")) if reply and unheld else "",
            answer=reply.root if reply and work and work.open else 0,
            unheld=unheld, outcome=str(done.answers.get("reached", "")) if done else "",
            shows=str(done.answers.get("shows", "")) if done else "",
            overdue=bool(answers.get("becomes") == "action" and by and not done and end_of_day(by) <= self.at),
            hints=self._hints(answers, asked, today, by))

    def _hints(self, answers: dict, asked: Owed | None, today: date, by: date | None) -> tuple[vagueness.Hint, ...]:
        if answers.get("becomes") != "action":
            return ()
        holder = self._holder(asked)
        who = (holder.worker_name or holder.team_name) if holder else "I"
        # That its day has passed is said as an outcome that is not known.
        return vagueness.hints(what=str(answers.get("what", "")), who=who, by=max(by, today) if by else None,
                               measure=str(answers.get("measure", "")), today=today)

    def _holder(self, duty: Owed | None) -> Holder | None:
        return self.holders[duty.owner] if duty else None

    def _by(self, one: Standing) -> str:
        return self.names.get(one.by) or one.versions[0].organisation or FORMS[one.form].service or "the program"

    def _last(self, form: str, action: Standing, said: list[Standing]) -> Standing | None:
        """The last that was said of an action, by what it cites."""
        found = [one for one in said if one.form == form and any(
            (cite.pathway, cite.occasion) == (TAKEN, action.occasion)
            for cite in map(Citation.read, one.citations or ()))]
        return max(found, key=lambda one: one.last.seq, default=None)
