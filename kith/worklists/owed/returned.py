"""What was sent and came back to be mended: the last of it, for whoever is to send it again."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.citing import cites
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language import Form
from kith.records.reading import VERSION
from kith.worklists.about import chronology

# What somebody judged is what their reading was owed for, or what that points to under the name of its happening.
JUDGED = f"""
select {VERSION} from duties_duty d
join records_entry judged on judged.subject_id = d.subject_id and judged.seq = d.trigger_root
join records_together whose on whose.subject_id = judged.subject_id
join records_entry e on e.subject_id = whose.other_id and e.form = %(form)s and (e.root = judged.root
    or substr(e.occasion, strpos(e.occasion, ':') + 1) = substr(judged.occasion, strpos(judged.occasion, ':') + 1))
where d.id = any(%(keys)s::text[]) order by e.seq
"""


# Which service was asked for it, whoever of it wrote.
ASKED = "select id from duties_duty where id = any(%s::text[]) and role = %s"


def sent(cur: Cursor, began: Iterable[Standing], form: type[Form], role: str, reader: Reader) -> dict:
    """Its answers, where this very service was asked for it and whoever looks may read it; else none."""
    keys = [cite.short for one in began for cite in cites(one)]
    rows = cur.execute(JUDGED, {"keys": keys, "form": form.key}).fetchall() if keys else []
    last = next(reversed(fold_all(Version(*row) for row in rows)), None)
    if last is None or not cur.execute(ASKED, ([cite.short for cite in cites(last)], role)).fetchone():
        return {}
    if not (reader.reads(last.versions) and reader.reads_answers(form, last.versions)):
        return {}
    said = chronology.by_name(form, last.answers, chronology.read_names(cur, [last.versions]))
    return {key: answer for key, answer in said.items() if key in form.questions}
