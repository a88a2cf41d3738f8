"""A pregnancy that ended without a birth: said before all else on the page of the mother, and of the baby."""
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from kith.access import confidence
from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.standing import Standing
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.language.settings import setting
from kith.records.subjects import Subject

MONTHS = setting("pages.months_after_a_loss", 12, "Months for which a mother’s page opens with the line that a "
                 "pregnancy ended", "Local")
LOST = ("loss", "other")


class Loss(NamedTuple):
    """``own``: it is the page of the baby, of whom nothing counts on; else of the mother."""

    own: bool
    when: datetime | None
    precision: str


def of(said: Iterable[Standing], subject: Subject, at: datetime) -> Loss | None:
    """The last one, of a mother for some months; how it ended is said where it was recorded, and not here."""
    ended = [one for one in said if one.form == PregnancyEnded.key and one.answers.get("how") in LOST
             and one.moment <= at and not confidence.whose(one.versions)]
    if not ended or (subject.expected and subject.born):
        return None
    last, own = max(ended, key=lambda one: (one.moment, one.root)), subject.born is None and bool(subject.expected)
    if not own and add_months(local(last.moment).date(), int(values().of(MONTHS, at))) < local(at).date():
        return None
    return Loss(own, last.happened, last.precision)
