"""One meeting, called, held, or both, with all that is known of it on the record of one child."""
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kith.access.at_one_time import Clash
from kith.engine.matters import meetings as matter
from kith.engine.standing import Standing
from kith.forms.meetings.invitation_answered import COMING
from kith.records import happenings
from kith.worklists.about.actions import Action
from kith.worklists.about.meetings.minutes import Minutes
from kith.worklists.about.meetings.seats import Seat


@dataclass(frozen=True, slots=True)
class Meeting:
    """What stands of it on one record."""

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
    actions: Mapping[int, tuple[Action, ...]] = field(default_factory=dict)   # of its sheets, by the number of each
    carried: tuple[Action, ...] = ()  # until its sheet is out: the last sheet’s actions, and all that is open before
    clashes: tuple[Clash, ...] = ()   # of one to come: who is asked to another at that time

    @property
    def names(self) -> tuple[str, ...]:
        """By which a page has it in its address; the first leads to it from here."""
        return tuple(happenings.name(one.occasion) for one in (self.called, self.held) if one)

    @property
    def came(self) -> int:
        """How many services came."""
        return len(matter.came(matter.people(self.held)))

    @property
    def comes(self) -> int:
        """How many services say that they come."""
        return len(self.coming)

    @property
    def coming(self) -> frozenset[str]:
        """The services that say that they come."""
        return frozenset(seat.words for seat in self.seats if seat.answer == COMING["comes"])

    @property
    def others(self) -> list[dict]:
        """The other children on its agenda, born or not."""
        rows = self.called.answers.get("agenda") or [] if self.called else []
        return [row["who"] for row in rows if isinstance(row, dict) and isinstance(row.get("who"), dict)]

    @property
    def corrected(self) -> bool:
        return any(one.corrected for one in self.minutes)
