"""What a header shows, worked out from a person's details alone, so that it can be thrown away and made again."""

from collections.abc import Mapping
from datetime import date, datetime

from kith.records import storable
from kith.records.names import fold

WORDS = (
    "family_name", "given_name", "known_as", "sex", "nhs_number", "address", "postcode", "phone",
    "gp_practice", "gp_practice_name",
)  # fmt: skip


def columns(details: Mapping) -> dict[str, object]:
    """Every column of the header that comes from details; what was not said is empty."""
    known: dict[str, object] = {name: _words(details.get(name)) for name in WORDS}
    known["nhs_number"] = known["nhs_number"].replace(" ", "")
    known["born"], known["born_precision"] = rough_date(details.get("born"))
    known["expected"], _ = rough_date(details.get("expected"))
    known["died_on"], _ = rough_date(details.get("died_on"))
    known["died"] = _yes(details.get("died")) or known["died_on"] is not None
    return known


def name_words(known: Mapping) -> list[str]:
    """The words by which a person is searched for, each once, in the order they are said."""
    names = (str(known[name]) for name in ("given_name", "family_name", "known_as"))
    return list(dict.fromkeys(word for name in names for word in fold(name)))


def rough_date(said: object) -> tuple[date | None, str]:
    """A date and how well it is known; a month is kept as its first day, and what cannot be read is not known."""
    if isinstance(said, datetime):
        return said.date(), "day"
    if isinstance(said, date):
        return said, "day"
    text = _words(said)
    try:
        if len(text) == 7:
            return date.fromisoformat(text + "-01"), "month"
        return date.fromisoformat(text[:10]), "day"
    except ValueError:
        return None, ""


def _words(said: object) -> str:
    return "" if said is None else storable.text(str(said)).strip()


def _yes(said: object) -> bool:
    return said is True or said == "yes"
