"""Reading what was said: raw versions in the order of recording, for others to fold and reckon."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.engine import renamed

# The order of these columns is what every reader of versions relies on.
COLUMNS = (
    "subject_id", "seq", "root", "form", "occasion", "how", "happened_at", "precision", "received_at", "recorded_at",
    "stated_at", "by_id", "role", "sender", "answers", "citations", "other_id", "reason", "edition", "organisation",
    "post_id",
)  # fmt: skip
# Hardly any entry cites: an empty list, read thirty times for each message, is dearer to write and read than nothing.
VERSION = ", ".join("nullif(e.citations, '[]')" if name == "citations" else f"e.{name}" for name in COLUMNS)

VERSIONS = f"select {VERSION} from records_entry e where e.subject_id = any(%s::bigint[]) order by e.seq"
# Form by form, so that an index finds the few entries asked for among the many of a long history.
VERSIONS_OF_FORMS = f"""
select said.* from unnest(%s::bigint[]) asked (id) cross join unnest(%s::text[]) wanted (form) cross join lateral (
    select {VERSION} from records_entry e where e.subject_id = asked.id and e.form = wanted.form offset 0
) said order by said.seq
"""
OF_ROOTS = f"""
select {VERSION} from records_entry e where e.subject_id = any(%s::bigint[]) and e.root = any(%s::bigint[])
order by e.seq
"""
LATELY = """
select distinct t.subject_id from records_together t join lateral (
    select max(e.happened_at) as happened, (array_agg(e.how order by e.stated_at desc, e.seq desc))[1] as last,
        (array_agg(e.answers ->> q order by e.stated_at desc, e.seq desc) filter (where e.answers ? q))[1] as ended
    from records_entry e, (select %s::text) asked (q)
    where e.subject_id = t.other_id and e.form = %s group by e.root
) lately on last <> 'strike' and (happened > %s or (happened > %s and coalesce(ended, '') = ''))
where t.subject_id = any(%s::bigint[])
"""
IS_SAID = """
select exists (select from records_together t join records_entry e on e.subject_id = t.other_id
    where t.subject_id = %s and e.form = any(%s::text[]))
"""


def versions(cur: Cursor, subject_ids: Iterable[int], forms: Iterable[str] | None = None) -> list[tuple]:
    """Every version on these records, of these forms or of all, in the order of recording."""
    ids = list(subject_ids)
    if forms is None:
        return cur.execute(VERSIONS, (ids,)).fetchall()
    return cur.execute(VERSIONS_OF_FORMS, (ids, renamed.TODAY.earlier(forms))).fetchall()


def of_roots(cur: Cursor, subject_ids: Iterable[int], roots: Iterable[int]) -> list[tuple]:
    """Every version of these entries, as far as they stand on these records."""
    return cur.execute(OF_ROOTS, (list(subject_ids), list(roots))).fetchall()


def is_said(cur: Cursor, subject_id: int, forms: Iterable[str]) -> bool:
    """Whether anything of these forms was ever said of this person, on whichever record of theirs."""
    (found,) = cur.execute(IS_SAID, (subject_id, renamed.TODAY.earlier(forms))).fetchone()
    return found
