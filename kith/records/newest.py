"""One page of a chronology: the newest entries, each where its newest happening stands."""
from collections.abc import Iterable, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.engine import renamed
from kith.records.reading import VERSION

# An entry stands on the page where its newest happening stands: its other versions are passed over.
NEWEST = """
select page.* from unnest(%s::bigint[]) asked (id) cross join lateral (
    select e.subject_id, e.form, e.occasion, e.root, coalesce(e.happened_at, '-infinity') as happened, e.seq
    from records_entry e
    where e.subject_id = asked.id
        and (coalesce(e.happened_at, '-infinity'), e.seq) < (%s::timestamptz, %s::bigint)
        and (%s::text[] is null or e.form = any(%s::text[]))
        and not exists (
            select from records_entry n
            where n.subject_id = e.subject_id and n.form = e.form and n.occasion = e.occasion and n.root = e.root
                and (coalesce(n.happened_at, '-infinity'), n.seq) > (coalesce(e.happened_at, '-infinity'), e.seq)
        )
    order by coalesce(e.happened_at, '-infinity') desc, e.seq desc limit %s
) page
order by page.happened desc, page.seq desc limit %s
"""
ROOTS_NEWEST = f"""
with page as ({NEWEST})
select {VERSION} from page join records_entry e using (subject_id, form, occasion, root)
order by page.happened desc, page.seq desc, e.seq
"""


def roots_newest(
    cur: Cursor,
    subject_ids: Iterable[int],
    limit: int,
    before: tuple[datetime | None, int] | None = None,
    forms: Sequence[str] | None = None,
) -> list[tuple]:
    """One page of a chronology: all versions of the newest entries, newest happening first, unknown times last.

    `before` is (happened_at, seq) of the last version on the page before, as `page_end` gives it.
    """
    when, seq = before or ("infinity", 0)
    forms = None if forms is None else renamed.TODAY.earlier(forms)
    asked = (list(subject_ids), when or "-infinity", seq, forms, forms, limit, limit)
    return cur.execute(ROOTS_NEWEST, asked).fetchall()


def page_end(page: Sequence[tuple]) -> tuple[datetime | None, int] | None:
    """Where the next page of a chronology begins, or None when this page was empty."""
    if not page:
        return None
    last = page[-1][:3]
    same = [row for row in page if (row[0], row[2]) == (last[0], last[2])]
    return max(((row[6], row[1]) for row in same), key=_place)


def _place(row: tuple[datetime | None, int]) -> tuple[bool, float, int]:
    happened, seq = row
    return happened is not None, happened.timestamp() if happened else 0.0, seq
