"""Who is asked by itself when something is booked, and who has it on their record when they are found: words of forms.
"""
from dataclasses import dataclass, field

from kith.language.questions import Rows


@dataclass(frozen=True)
class AskedWith:
    """It is sent to each of these, by role, when an entry of ``form`` answers ``where``, in its recorder's name.

    ``always`` are asked, ``involved`` where they work with the person: each with what is asked of them. ``copies`` says
    which of its questions take the answers of which of that form. Whoever was asked within so many days is not asked
    again, since an appointment that came to nothing is given anew.
    """

    form: str
    where: str
    always: dict[str, str]
    involved: dict[str, str]
    copies: dict[str, str] = field(default_factory=dict)
    within_days: int = 60


@dataclass(frozen=True)
class ReachesEach:
    """Each person in these rows has what began the answered duty on their own record, as an entry of ``form``: those
    of its answers that this form asks too. A person whom nobody knows is refused, with ``unknown``.
    """

    rows: Rows
    form: str
    unknown: str
