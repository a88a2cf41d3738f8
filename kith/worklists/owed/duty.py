"""One duty: what is owed, why, who holds it now, and what has happened to it so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import sensitivity
from kith.access.finding import Holder, who_now
from kith.access.leave import AWAY
from kith.access.sensitivity import STRANGER, Reader
from kith.access.staffing import Post
from kith.engine import catalogue, wording
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold, fold_all
from kith.engine.listening import in_text
from kith.engine.reckoned import rows as rows_of
from kith.engine.standing import Standing, Version
from kith.language.errors import Refused
from kith.language.roles import PROGRAM
from kith.records.reading import VERSION
from kith.worklists.about import chronology, standing
from kith.worklists.about.answers import sentence
from kith.worklists.about.chronology import Happening
from kith.worklists.about.standing import Status
from kith.worklists.owed import mine, needed, speaking, tellings
from kith.worklists.owed.line import LINE, Line
from kith.worklists.owed.tellings import Told

ONE = f"""
select {LINE}, d.duty, d.edition, d.form_how, d.asked_by, d.open, d.closed_at, d.evidence, d.row_key,
    d.trigger_root, d.witnesses
from duties_duty d join records_subject s on s.id = d.subject_id where d.id = %s
"""
# Every version of whatever cites the duty, wherever it was filed.
CITING = f"""
select {VERSION} from records_cited c
join records_entry mark on mark.subject_id = c.subject_id and mark.seq = c.seq
join records_entry e on e.subject_id = mark.subject_id and e.form = mark.form and e.occasion = mark.occasion
    and e.root = mark.root
where c.record_id = %s and c.citation = %s order by e.seq
"""
SAME = """
select {line} from duties_duty d join records_subject s on s.id = d.subject_id
where d.trigger_root = %s and d.id <> %s and d.person_id = (select person_id from duties_duty where id = %s)
order by d.due_at nulls last, d.id
"""
BEGAN = f"select {VERSION} from records_entry e where e.subject_id = %s and e.root = %s order by e.seq"
# Teams that know families, from which somebody can become involved.
CARE = ["health_visiting", "school_nursing", "midwifery", "looked_after"]
# Who could take it: whoever has a post now in the team that holds it or in a team of mine, those on duty first.
TAKERS = f"""
select w.id, w.full_name, t.name, max(r.ends) as until
from access_post_standing p join access_worker w on w.id = p.worker_id and w.is_active
join access_team t on t.id = p.team_id
left join access_duty_rota r on r.worker_id = w.id and r.team_id = t.id and r.begins <= %(at)s and r.ends > %(at)s
where (p.team_id = any(%(teams)s::bigint[]) or t.kind = any(%(kinds)s))
    and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
    and w.id <> %(me)s and not {AWAY.format(worker="w.id")}
group by w.id, w.full_name, t.name order by max(r.ends) is null, w.full_name, t.name
"""
NO_SUCH = ("There is no such duty. What it rested on may have been corrected, or its address was typed wrongly. "
           "Look at the person's page for what is owed now.")
IS_MINE = "select 1 from ({mine}) mine where id = %(key)s"


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody a duty can be offered to, and until when they are on duty."""

    worker_id: int
    name: str
    team: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class DutyPage:
    """Everything the page of one duty shows."""

    line: Line
    duty: str
    edition: str
    form_how: str
    asked_by: int | None
    open: bool
    closed_at: datetime | None
    evidence: int | None
    row_key: str
    trigger: int
    witnesses: tuple[int, ...]
    holder: Holder
    tellings: tuple[Told, ...]
    acts: tuple[Happening, ...]
    others: tuple[Line, ...]
    reader: Reader = STRANGER       # whoever looks, with what of this person's duties is theirs
    laid: tuple = ()                # what there is to read, for whoever may act on it (see `owed.laid`)
    stepped: Status | None = None   # they were stepped down before this came: what would make us worry again


def read(cur: Cursor, key: str, at: datetime, worker_id: int = 0, posts: Sequence[Post] = ()) -> DutyPage:
    """One duty by its key, as this worker may see it; one that no longer exists is refused in a sentence."""
    row = cur.execute(ONE, (key,)).fetchone()
    if row is None:
        raise Refused(NO_SUCH)
    line, rest = Line(*row[:30]), row[30:]
    reader = sensitivity.reader(cur, worker_id, posts, [line.subject_id])
    line.kept = reader.reads_why(line, rest[3])
    stands = standing.statuses(cur, [line.subject_id], at).get(line.subject_id, ())
    line.facts, line.speak = standing.beside(stands), standing.reminder(stands, line.learnt_at)
    worry = next((one for one in stands if one.worry and line.speak), None)
    needed.add(cur, [line])
    speaking.add(cur, [line], at)
    if line.due_at and rest[4] and line.due_at <= at:
        line.state = "overdue"
    holder = who_now(cur, [line.owner], at)[line.owner]
    if not (reader.knows_of(line, holder) or rest[3] == worker_id):
        raise Refused(NO_SUCH)
    told = tellings.told(cur, [key]).get(key, ())
    return DutyPage(line, *rest, holder, told, _acts(cur, line, key, at, reader),
                    _others(cur, rest[8], key, reader, at), reader, stepped=worry)


def began(cur: Cursor, duty: DutyPage) -> list[Standing]:
    """What began this duty, as it stands."""
    return fold_all(Version(*one) for one in cur.execute(BEGAN, (duty.line.subject_id, duty.trigger)).fetchall())


def row(cur: Cursor, duty: DutyPage) -> dict:
    """What the row says for which this duty is owed, as it stands."""
    said = began(cur, duty)
    need = next((need for one in said for need in rows_of.needs(catalogue.FORMS[one.form], one.answers)
                 if need.row == duty.row_key), None)
    if need:
        return {"need": need.says} | dict(need.said)
    rows = (row for one in said for rows in one.answers.values() if isinstance(rows, list) for row in rows)
    return next((row for row in rows if isinstance(row, dict) and row.get("_row") == duty.row_key), {})


def words(cur: Cursor, duty: DutyPage) -> list[tuple[str, bool]]:
    """The note that is asked about, in pieces, each with whether it is one of the words that made Kith ask."""
    asking = in_text.speaking(duty.line.pathway)   # of hardly any pathway, and then nothing is read
    said = began(cur, duty) if asking else []
    return [piece for speaks in asking for one in said
            for piece in wording.marked(speaks.phrases, str(one.answers.get(speaks.question.key, "")))]


def noticed(cur: Cursor, duty: DutyPage, at: datetime) -> str:
    """What the program itself said, for which this is owed: what failed or stopped, or who opened so much."""
    return " ".join(sentence(FORMS[one.form], one.answers, "", {}, at) for one in began(cur, duty)
                    if one.form in FORMS and PROGRAM in FORMS[one.form].recorded_by)


def is_mine(cur: Cursor, key: str, worker_id: int, posts: Sequence[Post]) -> bool:
    """Whether a duty stands on this worker's list."""
    asked = mine.whose(worker_id, posts) | {"key": key}
    return cur.execute(mine.sql(IS_MINE, asked), asked).fetchone() is not None


def takers(cur: Cursor, duty: DutyPage, worker_id: int, posts: Sequence[Post], at: datetime) -> list[Taker]:
    """Those a duty can be handed to, each once."""
    teams = {post.team_id for post in posts} | ({duty.holder.team_id} - {None})
    # What fell to the desk because nobody is involved belongs with those who would be: any of them may be offered it.
    kinds = CARE if duty.holder.fallback else []
    rows = cur.execute(TAKERS, {"me": worker_id, "teams": list(teams), "kinds": kinds, "at": at}).fetchall()
    return list({row[0]: Taker(*row) for row in reversed(rows)}.values())[::-1]


def _acts(cur: Cursor, line: Line, key: str, at: datetime, reader: Reader) -> tuple[Happening, ...]:
    roots: dict[int, list[Version]] = {}
    for row in cur.execute(CITING, (line.subject_id, key)).fetchall():
        roots.setdefault(row[2], []).append(Version(*row))
    shown = [versions for versions in roots.values()
             if versions[0].form in FORMS and fold(versions) and reader.reads(versions)]
    names = chronology.read_names(cur, shown)
    return tuple(chronology.happening(versions, names, at, reader) for versions in shown)


def _others(cur: Cursor, trigger: int, key: str, reader: Reader, at: datetime) -> tuple[Line, ...]:
    """The other duties that the same entry began about the same person: the steps of one loop. What it began about
    anybody else is not told here: an entry about a father begins something about each of his children.
    """
    lines = [Line(*row) for row in cur.execute(SAME.format(line=LINE), (trigger, key, key)).fetchall()]
    for line in lines:
        line.kept = reader.reads_why(line)
    found = who_now(cur, {line.owner for line in lines}, at) if lines else {}
    return tuple(line for line in lines if reader.knows_of(line, found[line.owner]))
