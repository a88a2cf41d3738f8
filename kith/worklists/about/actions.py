"""What meetings and the plan asked of somebody: each action with whose it is, its day and what became of it."""
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.meetings.decisions_issued import DOES
from kith.forms.meetings.meeting_action_became import BECAME
from kith.records import reading
from kith.worklists.about import owed as owing
from kith.worklists.about.answers import in_words
from kith.worklists.about.owed import Owed

DECIDED, BECAME_OF, PLANNED = "decisions_issued", "meeting_action_became", "plan_action"
OF_MEETINGS, OF_THE_PLAN = "meeting_action_done", "plan_action_taken"
BY_DAY = FORMS[DECIDED].questions["actions"].columns["by_day"]
DOING = ("do", "find", "own")


@dataclass(frozen=True, slots=True)
class Action:
    """One action: what, whose, by when, what became of it, and the duty that is open of it."""

    what: str
    whose: str
    by: str
    state: str
    late: bool
    key: str   # of the duty that is open, where the reader may know of it
    open: bool


def of_sheets(cur: Cursor, ids: Sequence[int], sheets: Iterable[Standing], reader: Reader, at: datetime
              ) -> dict[int, tuple[Action, ...]]:
    """Each sheet’s own rows, by its number, in the order in which they were written."""
    found = _Found.of(cur, ids, OF_MEETINGS, BECAME_OF, reader, at)
    return {sheet.root: tuple(found.row(sheet.root, row) for row in sheet.answers.get("actions") or ())
            for sheet in sheets}


def open_ones(cur: Cursor, ids: Sequence[int], reader: Reader, at: datetime) -> list[Action]:
    """Whatever is open, of every sheet and of the plan."""
    rows = (Version(*row) for row in reading.versions(cur, ids, [DECIDED]))
    sheets = [one for one in fold_all(rows) if reader.reads(one.versions)]
    found = [one for rows in of_sheets(cur, ids, sheets, reader, at).values() for one in rows if one.open]
    return [*found, *of_the_plan(cur, ids, reader, at)]


def of_the_plan(cur: Cursor, ids: Sequence[int], reader: Reader, at: datetime) -> tuple[Action, ...]:
    """Every action of the plan that is open, as far as the reader may read what was planned."""
    found = _Found.of(cur, ids, OF_THE_PLAN, PLANNED, reader, at)
    roots = dict.fromkeys(trigger for (trigger, _), owed in found.owed.items() if any(one.open for one in owed))
    return tuple(found.planned(root) for root in roots if root in found.said)


@dataclass(frozen=True)
class _Found:
    """What is owed, by the entry that began it and its row; and what was said, by its number."""

    owed: Mapping[tuple[int, str], list[Owed]]
    said: Mapping[int, Standing]
    at: datetime

    @classmethod
    def of(cls, cur: Cursor, ids: Sequence[int], pathway: str, form: str, reader: Reader, at: datetime) -> "_Found":
        owed, holders = owing.of(cur, ids, [pathway], at)
        by_row = defaultdict(list)
        for one in owed:
            if reader.knows_of(one, holders[one.owner]):
                by_row[one.trigger, one.row].append(one)
        said = fold_all(Version(*one) for one in reading.versions(cur, ids, [form])) if owed else []
        return cls(by_row, {one.root: one for one in said if reader.reads(one.versions)}, at)

    def row(self, root: int, row: Mapping) -> Action:
        """Of a sheet from before its actions were owed, the words alone."""
        owed = self.owed.get((root, str(row.get("_row"))), [])
        whose = ", ".join(filter(None, (DOES.get(row.get("role"), ""), str(row.get("by_whom") or ""))))
        by = in_words(BY_DAY, row["by_day"]) if row.get("by_day") else ""
        return self._action(str(row.get("name") or ""), whose, by, owed)

    def planned(self, root: int) -> Action:
        answers = self.said[root].answers
        by = in_words(BY_DAY, answers["by_day"]) if answers.get("by_day") else ""
        return self._action(str(answers.get("what") or ""), DOES.get(answers.get("role"), ""), by,
                            self.owed.get((root, ""), []))

    def _action(self, what: str, whose: str, by: str, owed: list[Owed]) -> Action:
        opened = next((one for one in owed if one.open), None)
        doing = [one for one in owed if one.duty in DOING]
        late = any(one.late(self.at) for one in doing)
        return Action(what, whose, by, self._state(owed, doing, late), late, opened.key if opened else "",
                      opened is not None)

    def _state(self, owed: list[Owed], doing: list[Owed], late: bool) -> str:
        if not doing:
            return "Nobody has taken it on" if owed else ""
        last = doing[-1]
        if last.open:
            return "Overdue" if late else "Still to be done"
        became = self.said.get(last.evidence or 0)
        if became is None or became.form != BECAME_OF:
            return "Set aside" if last.state == "waived" else "Said to be done"
        return ". ".join(filter(None, (_became(became.answers), self._left(owed))))

    def _left(self, owed: list[Owed]) -> str:
        """Whether whoever issued the sheet has read it, and left it to the next meeting."""
        left = next((one.duty for one in owed if one.open), "")
        return "" if not left else "Left to the next meeting" if left.endswith("_back") else "Not read by the chair yet"


def _became(answers: Mapping) -> str:
    words = next((str(answers[key]) for key in ("shows", "why", "agreed") if answers.get(key)), "")
    return f"{BECAME.get(answers.get('became'), '')}{f': {words}' if words else ''}".rstrip(".")
