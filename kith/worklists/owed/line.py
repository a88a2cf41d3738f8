"""One duty on any list: about whom, what, why, until when, and who knows of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kith.access import finding
from kith.access.finding import Kept
from kith.worklists.owed import ordering
from kith.worklists.owed.tellings import Told

# One duty for each document of a referral: each says which, or nobody could see which one was not opened.
ROW_NAMED = """case d.row_key when '' then '' else
    coalesce(': ' || access_row_named(d.subject_id, d.trigger_root, d.row_key), '') end
"""
WHAT = f"d.what || {ROW_NAMED}"
LINE = f"""
    d.id, d.subject_id, s.key, s.kind, s.title, s.family_name, s.given_name, s.known_as, s.born, s.born_precision,
    s.expected, s.died, d.pathway, {WHAT}, d.act, d.form, d.level, d.state, d.due_at, d.learnt_at, d.reasons::text,
    d.role, d.bearer_id, d.offered_id, d.told_step, d.told_at, d.next_step_at, d.next_role, d.marks::text,
    d.label
"""


@dataclass(slots=True)
class Line:
    """One duty on a list: about whom, what, why, until when, who knows."""

    key: str
    subject_id: int
    subject: str
    kind: str
    title: str
    family_name: str
    given_name: str
    known_as: str
    born: date | None
    precision: str
    expected: date | None
    died: bool
    pathway: str
    what: str
    act: str
    form: str
    level: str
    state: str
    due_at: datetime | None
    learnt_at: datetime | None
    reasons: str  # as stored; `because` reads them
    role: str
    bearer_id: int | None
    offered_id: int | None
    told_step: int | None
    told_at: datetime | None
    next_step_at: datetime | None
    next_role: str
    marks: str  # as stored; few pages show them
    label: str
    band: str = ordering.LATER
    facts: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    kept: bool = False  # whoever looks may see what is sensitive in what it rests on
    needed: str = ""  # which need it is owed for, where whoever looks may read it
    speak: str = ""  # whom to speak to, where what it rests on is somebody else's to tell

    @property
    def name(self) -> str:
        """The whole name, as the person uses it."""
        named = " ".join(filter(None, (self.known_as or self.given_name, self.family_name)))
        return named or self.title or "No name yet"

    @property
    def said(self) -> str:
        """What is owed, and for which need."""
        return f"{self.what}: {self.needed}" if self.needed else self.what

    @property
    def known(self) -> bool:
        """Whether a fact stands beside their name, such as that they are on a plan."""
        return bool(self.facts)

    @property
    def owner(self) -> Kept:
        """Whom to ask for: whoever took it by name, else whoever holds its role."""
        return finding.owner(self.subject_id, self.role, self.bearer_id, self.label)

    @property
    def marked(self) -> dict:
        """The marks beside its state, such as learnt late."""
        return json.loads(self.marks)

    @property
    def first_name(self) -> str:
        """What a sentence calls them."""
        return self.known_as or self.given_name or self.name


def laid_out(lines: Iterable[Line], at: datetime) -> dict[str, list[Line]]:
    """The lines under the headings of a list, each in its place and knowing its heading."""
    lines = list(lines)
    for line in lines:   # the tick may not have come by yet; what is past its time is late whatever the table says
        if line.due_at and line.due_at <= at:
            line.state = "overdue"
    bands = ordering.banded(lines, at)
    for band, under in bands.items():
        for line in under:
            line.band = band
    return bands
