"""Everything that was said around a person, read before anybody asks who may see it."""

from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.duties import worlds
from kith.engine.facts import DETAILS, PREGNANCY_ENDED
from kith.engine.world import RELATION, World
from kith.records import subjects
from kith.records.subjects import Subject
from kith.worklists.about.ties import Said, told

FORMS = (RELATION, "network_asked", DETAILS, PREGNANCY_ENDED)


@dataclass
class Read:
    """What is known around a person, before anybody asks who may see it."""

    own: int
    world: World
    headers: dict[int, Subject]
    said: list[Said]


def read(cur: Cursor, subject_id: int, at: datetime) -> Read:
    near = worlds.of_forms(cur, [subject_id], FORMS)
    others = {one.other for one in near.versions if one.other is not None}
    headers = subjects.headers(cur, {*near.person.values(), *others})
    person = {**near.person, **{record: one.person_id for record, one in headers.items()}}
    beyond = {one.person_id for one in headers.values()} - headers.keys()
    headers |= subjects.headers(cur, beyond) if beyond else {}
    world = replace(near, person=person)
    people = {whose: headers[whose] for whose in set(person.values())}
    return Read(world.oldest(subject_id), world, people, list(told(world)))
