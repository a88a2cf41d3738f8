"""Where a protected person lives, found again in free words: typed into a note, or told by a machine beside its fields.

What was said stays as it was said. Whatever leaves asks once, here, for the words that it may not hold.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from psycopg import Cursor

from kith.access.policy import HOME
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version
from kith.records import reading, rights, subjects

SPARED = "(kept secret)"
SAYS_WHERE = [key for key, form in FORMS.items() if not form.questions.keys().isdisjoint(HOME)]
# Of whoever is read about, by whichever of their records, and of everybody within two relations of them; of a list,
# within one: its lines are short, and two would cost it more than all it shows.
OWN = "select other_id from records_together where subject_id = any(%(ids)s::bigint[])"
AROUND = f"""
select s.id from records_subject s where s.address_protected and s.id in (select records_around(array({OWN})))
"""
BESIDE = f"""
select s.id from records_subject s where s.address_protected and s.id in ({OWN}
    union select t.other_id from records_entry e join records_together t on t.subject_id = e.other_id
    where e.subject_id = any(array({OWN})) and e.other_id is not null)
"""
# Also of a child whose own details are older than the flight: by the team that knows the child its mother is found.
HIDES_NEAR = """
select one.id from unnest(%s::bigint[]) one (id) where exists (
    select from records_subject s where s.address_protected and s.id in (select records_around(array[one.id])))
"""
A_LIST = 3
TELLS = 5               # letters and figures; what is shorter stands in many a sentence
INSIDE = ("flat", "apartment", "apt", "unit", "room")
WORD = re.compile(r"\w+", re.UNICODE)


def near(cur: Cursor, subject_ids: Collection[int]) -> set[int]:
    """Those of these whose area tells a stranger where somebody hides: themselves, or somebody within two relations."""
    rows = cur.execute(HIDES_NEAR, (list(subject_ids),)).fetchall() if subject_ids else []
    return {one for (one,) in rows}


def known(cur: Cursor, subject_ids: Collection[int]) -> list[str]:
    """What tells where the protected people around these live or are reached, in every word that anybody ever said.

    What somebody read about has as their own, and does not keep secret, is left as it is: a father stays where he is.
    """
    if not subject_ids:
        return []
    around = AROUND if len(subject_ids) < A_LIST else BESIDE
    with rights.across(cur):   # also what the page itself may not read
        ids = [one for (one,) in cur.execute(around, {"ids": list(subject_ids)}).fetchall()]
        versions = [Version(*row) for row in reading.versions(cur, ids, SAYS_WHERE)] if ids else []
    if not ids:
        return []
    said = {one.answers.get(key) for one in versions for key in HOME}
    own = [one for joined in subjects.together(cur, subject_ids).values() for one in joined]
    open_to_all = {value for one in subjects.headers(cur, own).values() if not one.address_protected
                   for value in (one.address, one.postcode, one.phone)}
    return sorted(value for value in said - open_to_all if isinstance(value, str) and len(value) >= TELLS)


def spared(words: str, homes: Iterable[str]) -> str:
    """The words without any of these homes, however they are written."""
    found = _found(homes)
    return found.sub(SPARED, words) if found else words


def tells(words: str, homes: Collection[str]) -> bool:
    """Whether the words tell of one of these homes, however it is written."""
    found = _found(homes)
    return found is not None and found.search(words) is not None


def _found(homes: Iterable[str]) -> re.Pattern | None:
    shapes = dict.fromkeys(shape for home in homes for shape in _shapes(home))
    # The longest first: of an address that stands there whole nothing must be left over.
    found = "|".join(sorted(shapes, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE) if found else None


def _shapes(home: str) -> Iterator[str]:
    figures = re.sub(r"[^\d+]", "", home)
    if "@" in home:
        yield re.escape(home)
    elif len(figures) >= 9 and not re.search(r"[a-z]", home, re.IGNORECASE):
        yield r"(?:\+44|0044|0)?[\s()-]*" + r"[\s()-]*".join(re.sub(r"^(\+44|0044|0)", "", figures))
    elif re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", home.strip(), re.IGNORECASE):
        yield r"\s*".join(home.strip().replace(" ", ""))
    else:
        for n, part in enumerate(re.split(r"[,\n]", home)):
            yield from _line(part, first=n == 0)


def _line(part: str, *, first: bool) -> Iterator[str]:
    """One line of an address: a street also without its number; a town, in which many live, not at all."""
    words = WORD.findall(part)
    named = [word for word in words if not word.isdecimal() and not re.fullmatch(r"\d+\w", word)]
    numbered = len(named) < len(words)
    if not named or named[0].lower() in INSIDE or not (numbered or first):
        return
    if len(named) > 1:
        yield r"(?:\d+\s*[a-z]?[\s,]*)?" + BETWEEN.join(map(re.escape, named))
    elif numbered:
        yield BETWEEN.join(map(re.escape, words))


# As words are kept apart in a sentence, also where a page has escaped the sign between them.
BETWEEN = r"(?:\s|,|'|’|&#39;|&#x27;|-)+"
