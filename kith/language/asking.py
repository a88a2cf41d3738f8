"""Who is asked by itself when something is booked, and what each is asked: a word of the form that asks."""
from dataclasses import dataclass, field


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
