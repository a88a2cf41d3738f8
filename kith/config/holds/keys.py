"""Keys are for ever: what was said or cited under one must still be declared, by that key or by a was= (D14)."""
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import psycopg

from kith.config.database import folders, programs, running
from kith.engine.reckoned.leaving import LATE
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.questions import Rows

SAID = """
select form, array_agg(distinct key) filter (where key is not null) from records_entry
left join lateral jsonb_object_keys(answers) key on true group by form
"""
# Of what was told, and of what entries act on; what is owed now is made again, and may not keep a key alive.
CITED = """
select distinct c ->> 0, c ->> 1 from records_entry, jsonb_array_elements(citations) c
union select citation ->> 0, citation ->> 1 from duties_telling
"""
# The server runs, and nothing was kept in it yet; whoever cannot be let in is another matter.
NOTHING_YET = re.compile('database ".*" does not exist')


@dataclass(frozen=True)
class Kept:
    """Every form with the questions answered in it, and every duty as (pathway, duty), that the database holds."""

    said: Mapping[str, Iterable[str]] = field(default_factory=dict)
    cited: Iterable[tuple[str, str]] = ()


def kept() -> Kept:
    """What the database of this place holds; nothing where there is none yet."""
    if not folders.is_there():
        return Kept()
    try:
        with psycopg.connect(running.start()) as connection:
            said = connection.execute(SAID).fetchall()
            return Kept({form: keys or () for form, keys in said}, connection.execute(CITED).fetchall())
    except psycopg.errors.UndefinedTable:
        return Kept()
    except psycopg.OperationalError as fault:
        if NOTHING_YET.search(str(fault)):
            return Kept()
        raise programs.NoDatabase(f"The database does not answer: {str(fault).strip().splitlines()[-1]}.") from fault


def problems(forms: Mapping[str, type[Form]], pathways: Mapping[str, type[Pathway]], held: Kept) -> Iterator[str]:
    """Every key that was dropped, and every was= that cannot be meant."""
    yield from _was("form", "", forms)
    yield from _was("pathway", "", pathways)
    for form in forms.values():
        yield from _was("question", f" of the form {form.key}", form.questions)
        for key, rows in form.questions.items():
            if isinstance(rows, Rows):
                yield from _was("column", f" of {form.key}.{key}", rows.columns)
    for pathway in pathways.values():
        yield from _was("duty", f" of the pathway {pathway.key}", pathway.duties)
    yield from _dropped(_by_every_key(forms), _by_every_key(pathways), held)


def _was(what: str, of: str, declared: Mapping) -> Iterator[str]:
    """One key means one thing: an old one may be neither alive nor two things at once."""
    named = Counter(old for one in declared.values() for old in one.was.split())
    for old in sorted(named):
        if old in declared:
            yield f"The {what} {old}{of} is declared, and another says that it was that; take the was= away."
        if named[old] > 1:
            yield f"Two declarations say was=“{old}” for a {what}{of}; let one of them say it."


def _dropped(forms: Mapping[str, type[Form]], pathways: Mapping[str, type[Pathway]], held: Kept) -> Iterator[str]:
    for form, answered in sorted(held.said.items()):
        if form not in forms:
            yield _gone(f"Entries are kept of the form {form}", form)
            continue
        known = _by_every_key(forms[form].questions)
        for key in sorted(one for one in answered if not one.startswith("_") and one not in known):
            yield _gone(f"Answers are kept to the question {form}.{key}", key)
    for pathway, duty in sorted(set(held.cited)):
        if pathway not in pathways:
            yield _gone(f"Acts or tellings cite the pathway {pathway}", pathway)
        elif duty != LATE and duty not in _by_every_key(pathways[pathway].duties):
            yield _gone(f"Acts or tellings cite the duty {pathway}.{duty}", duty)


def _gone(what: str, key: str) -> str:
    return f"{what}, which is no longer declared; bring it back, or say was=“{key}” where it is now."


def _by_every_key(declared: Mapping) -> dict:
    """Each under the key of today, and under those it had."""
    return {old: one for one in declared.values() for old in one.was.split()} | dict(declared)
