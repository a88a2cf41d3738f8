"""Whether an interpreter is needed, and for which language: whoever knocks or phones must know before they do."""

from collections.abc import Iterable

from kith.engine.standing import Standing
from kith.forms.family.person_details import PersonDetails

FORM = PersonDetails.key


def spoken(said: Iterable[Standing]) -> str:
    """How the name is said, as whoever knows it wrote it last."""
    entries = [one for one in said if one.form == FORM and one.answers.get("spoken")]
    return str(max(entries, key=lambda one: (one.moment, one.root)).answers["spoken"]) if entries else ""


def interpreter(said: Iterable[Standing]) -> str:
    """“Polish”, “language not known”, or nothing where nobody says that one is needed; the last word of each counts."""
    entries = sorted((one for one in said if one.form == FORM), key=lambda one: (one.moment, one.root))
    needed = [one.answers["interpreter"] for one in entries if one.answers.get("interpreter") in ("yes", "no")]
    spoken = [one.answers["language"] for one in entries if one.answers.get("language")]
    if not needed or needed[-1] != "yes":
        return ""
    return str(spoken[-1]) if spoken else "language not known"
