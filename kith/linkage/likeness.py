"""Named by what people are like: too like to pass over, nobody we hold, or said too little."""
from psycopg import Cursor

from kith.linkage.answer import Resolved, unsure
from kith.linkage.comparing import Compared, Who, compare
from kith.linkage.holders import usable
from kith.records import sealed, subjects
from kith.records.looking import look
from kith.records.names import known
from kith.records.projection import rough_date
from kith.records.sought import Sought
from kith.records.subjects import Subject


def named_as_before(cur: Cursor, who: Who) -> Resolved | None:
    """Named in full as an adopted child was before: neither that child now, nor anybody new."""
    born, precision = rough_date(who.born)
    for stands, record in sealed.born_on(cur, born) if born and precision == "day" else ():
        if compare(who, record).same_name:
            return Resolved("sealed", "It is named as somebody was called before.", subjects.by_id(cur, stands))
    return None


def by_likeness(cur: Cursor, who: Who, unborn: bool, newborn: bool) -> Resolved:
    if stands := named_as_before(cur, who):
        return stands
    near = too_like(cur, who)
    exact = {subject.person_id: subject for subject, compared in near if compared.exact}
    if len(exact) == 1 and not usable(who):
        return Resolved("known", "Name, date of birth and postcode are those of one person.", *exact.values())
    if near:
        return unsure("It looks like somebody we hold, but nothing proves it.", near)
    missing = _missing(who, unborn, newborn)
    if not missing:
        return Resolved("new", "Nobody we hold has these details.")
    why = f"It does not say enough about who it is: no {' and no '.join(missing)} that can be read."
    return unsure(why, _loosely(cur, who))


def too_like(cur: Cursor, who: Who) -> list[tuple[Subject, Compared]]:
    """The records that are too like to pass over, likeliest first."""
    born, precision = rough_date(who.born)
    words = tuple(dict.fromkeys((*known(who.given_name), *known(who.family_name))))
    found = []
    for one in _near(cur, words, (born,) if born and precision == "day" else ()):
        compared = compare(who, one)
        # A number nobody holds yet says it is somebody new, so only a strong likeness may hold that up.
        if compared.strong or (compared.possible and not usable(who)):
            found.append((one, compared))
    return sorted(found, key=lambda one: (not one[1].exact, -len(one[1].reasons), one[0].id))


def twins_of(cur: Cursor, who: Who, people: set[int]) -> list[tuple[Subject, Compared]]:
    """Somebody else of this name, as near as people spell it, and birth date, whatever number we hold for them."""
    born, precision = rough_date(who.born)
    if born is None or precision != "day":
        return []
    near = [(one, compare(who, one)) for one in _near(cur, (), (born,)) if one.person_id not in people]
    return [(one, compared) for one, compared in near if compared.given and compared.family and compared.born]


def _near(cur: Cursor, words: tuple[str, ...], dates: tuple) -> list[Subject]:
    if not words and not dates:
        return []
    return [one.subject for one in look(cur, Sought(dates=dates, words=words))]


def _loosely(cur: Cursor, who: Who) -> list[tuple[Subject, Compared]]:
    """Anybody the little that was said could fit, for a person to look at and never for Kith to choose from."""
    near = _near(cur, tuple(known(who.family_name)), ())
    found = [(subject, compare(who, subject)) for subject in near]
    fitting = [one for one in found if one[1].family and one[1].given is not False]
    return sorted(fitting, key=lambda one: (len(one[1].against) - len(one[1].reasons), one[0].id))


def _missing(who: Who, unborn: bool, newborn: bool) -> list[str]:
    said = {"family name": bool(known(who.family_name))}
    if unborn:
        return [name for name, there in (said | {"number of the sender’s own": bool(who.local)}).items() if not there]
    named = bool(who.given_name.strip()) or (newborn and bool(who.local))
    said |= {"first name": named, "date of birth": rough_date(who.born)[0] is not None}
    return [name for name, there in said.items() if not there]
