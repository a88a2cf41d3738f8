"""Who the sisters and brothers of a child are: those recorded so, and those found through a parent, as is reckoned."""
from collections import defaultdict
from collections.abc import Collection, Iterable

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.relatives import BY_WAY_OF
from kith.engine.standing import Version
from kith.engine.world import RELATION
from kith.records import subjects
from kith.records.reading import VERSION
from kith.statuses.kin import SIBLINGS

SAID = f"""
select t.subject_id, {VERSION} from records_together t join records_entry e on e.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and e.form = %s order by e.seq
"""
Kin = dict[int, set[int]]


def sisters_and_brothers(cur: Cursor, ids: Iterable[int]) -> Kin:
    """Of each of these records, each sister and brother once; none of a person whom nobody asked about."""
    up, down = BY_WAY_OF["sibling"]
    ids = list(ids)
    said = _said(cur, ids)
    parents = {one: _of(said[one], up) for one in ids}
    of_parents = _said(cur, set().union(*parents.values()))
    found = {one: _of(said[one], SIBLINGS).union(*(_of(of_parents[parent], down) for parent in parents[one]))
             for one in ids}
    person = {record: header.person_id for record, header in
              subjects.headers(cur, {*ids, *(other for others in found.values() for other in others)}).items()}
    return defaultdict(set, {one: {person[other] for other in others} - {person[one]}
                             for one, others in found.items() if others})


def _said(cur: Cursor, ids: Collection[int]) -> dict[int, list]:
    """What stands of the relations of each; what was struck out is gone."""
    rows: dict[int, list[Version]] = defaultdict(list)
    for record, *row in cur.execute(SAID, (list(ids), RELATION)).fetchall() if ids else ():
        rows[record].append(Version(*row))
    return defaultdict(list, {record: fold_all(versions) for record, versions in rows.items()})


def _of(said: Iterable, kinds: Collection[str]) -> set[int]:
    return {one.other for one in said if one.other is not None and one.answers.get("kind") in kinds}
