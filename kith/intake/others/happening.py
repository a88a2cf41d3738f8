"""What is said of a happening on the record of one child, as it is said on that of each other whom it is about."""
from collections.abc import Iterator

from psycopg import Cursor

from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.intake.statement import Said, Who
from kith.intake.times import as_said
from kith.records import happenings
from kith.records.happenings import Share

SHARED = "Said for each child whom it is about."
STRUCK = "Struck out for another child whom it is about."
ALIKE = """
select d.subject_id, d.id, d.role, d.bearer_id, d.label from duties_duty d
where d.subject_id = any(%s::bigint[]) and d.pathway = %s and d.duty = %s and d.occasion = %s and d.open order by d.id
"""


def is_another_s(version: Version) -> bool:
    """Whether it was said of another first: that is not said round and round."""
    return version.reason in (SHARED, STRUCK)


def alike(cur: Cursor, form: str, cite: Citation, but: int) -> list[tuple[Share, tuple]]:
    """Whom else it is about, each with what is owed of it there as this is here (key, role, bearer, label), or nothing.
    """
    found = happenings.shares(cur, form, cite.occasion, but)
    asked = ([one.subject_id for one in found], cite.pathway, cite.duty, cite.occasion)
    owed = {subject_id: rest for subject_id, *rest in cur.execute(ALIKE, asked).fetchall()} if found else {}
    return [(one, owed.get(one.subject_id, ())) for one in found]


def first(version: Version, form: str, raw: dict, **more) -> Said:
    """Said there for the first time, under the same name, whoever gave it: so mending the one mends the other."""
    return Said(form, raw, happening=version.occasion, happened=as_said(version.happened), reason=SHARED, **more)


def again(cur: Cursor, version: Version) -> Iterator[tuple]:
    """Mended or struck out on one record, it is so on each."""
    for one in happenings.shares(cur, version.form, version.occasion, version.subject):
        yield Who(key=one.key), changed(version, one, dict(version.answers))


def changed(version: Version, one: Share, raw: dict) -> Said:
    """The share of one child, as it is from now on."""
    return Said(version.form, raw, happened=as_said(version.happened), how=version.how, corrects=one.root,
                reason=STRUCK if version.how == "strike" else SHARED)
