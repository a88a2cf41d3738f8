"""The children in care of the invented locality, read as the return reads them, without a database."""
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from kith.demo import in_care
from kith.demo.people import Family, Person
from kith.demo.town import town
from kith.engine.calendar import local_moment
from kith.engine.catalogue import FORMS
from kith.engine.days import day_of
from kith.engine.filling import fill
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.worklists.returns.children import FORMS as READ
from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import layout
from tests.exchange.care_cohort import subject


def children(year: int, at: datetime, people: int = 400) -> list[Child]:
    """Everybody of a town who is in the return of this year, as it stands at this moment."""
    found = [one for family in town(people, at).families for one in _of(family, year, at)]
    return [one for one in found if one.episodes]


def _of(family: Family, year: int, at: datetime) -> Iterator[Child]:
    said = defaultdict(list)
    for fact in in_care.whole(family, at.date()):
        form = "sdq_scored" if fact.form == "sdq_completed" else fact.form
        if form in READ:
            said[fact.subject].append((form, fact.happened, fill(FORMS[fact.form], fact.raw).answers))
    for key, facts in said.items():
        yield _child(family.person(key), facts, year, at)


def _child(person: Person, facts: list, year: int, at: datetime) -> Child:
    number, told = int(person.key[1:]), []
    for n, (form, day, answers) in enumerate(facts, 1):
        told.append(Version(number, number * 1000 + n, number * 1000 + n, form, f"{form}:{n}", "whole",
                            local_moment(day_of(day)), "day", *[at - timedelta(hours=1)] * 3, answers=answers))
    return Child(subject(number, person.sex, person.born.isoformat()), fold_all(told), layout(year), at)
