"""What stands on the board of a team: turns of the rota, duties with whoever holds them, and each person’s share."""

from dataclasses import dataclass, field
from datetime import datetime

from kith.access.finding import Holder
from kith.worklists.owed.board.team import Team
from kith.worklists.owed.diary import HomeVisit
from kith.worklists.owed.line import Line


@dataclass(frozen=True)
class Turn:
    """One turn of the rota; no name is a gap."""

    role: str
    begins: datetime
    ends: datetime
    name: str

    @property
    def key(self) -> str:
        """What tells one turn from another."""
        return f"{self.role} {self.begins.isoformat()}"


@dataclass(frozen=True)
class Held:
    """A duty on the board and who holds it now."""

    line: Line
    holder: Holder


@dataclass
class Person:
    """One person's share; people stand in order of name, never of load. ``there`` is None where hours are not kept."""

    id: int
    name: str
    lines: list[Line] = field(default_factory=list)
    asked: float = 0.0
    there: float | None = None
    until: datetime | None = None   # away now, and until when

    @property
    def late(self) -> int:
        return sum(line.state == "overdue" for line in self.lines)

    @property
    def left(self) -> float | None:
        """Hours of today that nothing asks for yet."""
        return None if self.there is None else max(0.0, self.there - self.asked)


@dataclass(frozen=True)
class Board:
    """Everything the board shows; ``sign`` is (duty, due) while a sign-off is owed."""

    team: Team
    cover: list[Turn]
    gaps: list[Turn]
    people: list[Person]
    late: list[Held]
    today: list[Held]
    nobodys: list[Held]
    waiting: list[Line]
    visits: list[HomeVisit]
    leads: list[str]
    sign: tuple | None
    signed: tuple | None
    more: bool

    def held(self, lines: list[Held]) -> list[Held]:
        """Those of them that somebody holds; what nobody holds stands first on the board, and once."""
        return [one for one in lines if one not in self.nobodys]

    @property
    def unticked(self) -> list[HomeVisit]:
        """Home visits of which nobody has said what came of them."""
        return [visit for visit in self.visits if visit.open]
