"""Which services are involved with whom: by age, by where they live, and by what has happened to them."""

from collections.abc import Iterator
from datetime import date
from zlib import crc32

from kith.demo.people import Fact, Family, Person
from kith.demo.teams import Roll


def involvements(family: Family, day: date, roll: Roll) -> Iterator[Fact]:
    """Who works with each person of a family, unless its story already says so."""
    said = {(fact.subject, fact.raw["role"]) for fact in family.facts if fact.form == "involvement"}
    for person in family.people:
        told = {fact.form: fact.said.date() for fact in family.facts if fact.subject == person.key}
        for role, team, worker, began in _needed(person, told, day, roll):
            if (person.key, role) not in said:
                yield involvement(person, role, team, worker, began)


def involvement(
    person: Person, role: str, team: str, worker: str = "", began: date | None = None, ended: date | None = None
) -> Fact:
    """One service's part in one person's life, said when it began."""
    since = max(began or person.joined.date(), person.joined.date())
    raw = {"role": role, "team": team, "worker": worker, "began": since.isoformat()}
    raw["ended"] = ended.isoformat() if ended else ""
    said = person.joined + (since - person.joined.date())
    return Fact(person.key, "involvement", {key: word for key, word in raw.items() if word}, said, since.isoformat())


def _needed(person: Person, told: dict[str, date], day: date, roll: Roll) -> Iterator[tuple]:
    if person.expected or "pregnancy_notified" in told:
        midwife = _one_of(roll, "midwifery", "midwife", person)
        yield "midwife", "midwifery", midwife, told.get("pregnancy_notified")
    if person.born and person.age(day) < 5:
        team = person.home.area.health_visiting
        yield "health_visitor", team, _one_of(roll, team, "health_visitor", person), None
    elif person.born and person.age(day) < 18:
        # A school nurse looks after whole schools: most children have the team and nobody by name.
        team = person.home.area.school_nursing
        yield "school_nurse", team, _one_of(roll, team, "school_nurse", person) if told else "", None
    yield from _in_need(person, told, roll)


def _in_need(person: Person, told: dict[str, date], roll: Roll) -> Iterator[tuple]:
    if began := told.get("looked_after_began"):
        nurse = _one_of(roll, "looked-after", "looked_after_nurse", person)
        yield "looked_after_nurse", "looked-after", nurse, began
    if began := told.get("looked_after_began") or told.get("child_protection_plan_began"):
        yield "social_worker", "front-door", _one_of(roll, "front-door", "social_worker", person), began


def _one_of(roll: Roll, team: str, role: str, person: Person) -> str:
    workers = roll.holding(team, role)
    # One home has one health visitor: brothers and sisters are not shared out among a team.
    return workers[crc32(person.home.address.encode()) % len(workers)].username if workers else ""
