"""What a setting is on a date: the locality's dated value, else the declared default."""
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kith.language.settings import Setting


@dataclass(frozen=True)
class Values:
    """``set``: name -> [(from, value)] in order of date, as the locality's file gives them."""

    set: Mapping[str, tuple[tuple[datetime, object], ...]] = field(default_factory=dict)

    def of(self, amount, on: datetime):
        """A plain number as it is; a setting as it was on that moment."""
        if not isinstance(amount, Setting):
            return amount
        value = amount.default
        for began, local in self.set.get(amount.name, ()):
            if began <= on:
                value = local
        return value
