"""What was said of one person’s consents and of their care, by its form, as of one moment."""
from dataclasses import dataclass, field
from datetime import date, datetime

from kith.engine.calendar import birthday, local
from kith.engine.standing import Standing
from kith.forms.looked_after.legal_status_changed import LegalStatusChanged
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded

CARE = (LookedAfterBegan, LegalStatusChanged, LookedAfterEnded)
SIXTEEN = 16


@dataclass(frozen=True)
class Told:
    """``born`` is none where the birth is not known."""

    said: tuple[Standing, ...]
    born: date | None
    at: datetime
    by_form: dict[str, list[Standing]] = field(default_factory=dict, init=False)

    def __post_init__(self):
        for one in self.said:
            self.by_form.setdefault(one.form, []).append(one)

    def of(self, form) -> list[Standing]:
        return self.by_form.get(form.key, [])

    def grown(self, moment: datetime) -> bool:
        """Known to be 16 then: from that day on they answer themselves."""
        return self.born is not None and local(moment).date() >= birthday(self.born, SIXTEEN)
