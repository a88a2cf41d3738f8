"""Maternity liaison, cluster by cluster: of how many families it was spoken, and which meetings failed."""
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.records.reading import VERSION

ON_IT = """
select e.answers ->> 'cluster', e.answers ->> 'month', d.open, said.answers ->> 'outcome'
from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'liaison_spoken', d.evidence) said on true
where d.pathway = 'liaison_spoken_of' and d.state <> 'no longer owed' order by 1, 2
"""
TOLD = f"""
select t.key, {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and e.form in ('liaison_agreed', 'liaison_held') order by t.key, e.seq
"""
# A month without a word is no meeting: nobody may pass over one in silence.
SILENT = """
select t.key, count(*) from duties_duty d join access_team t on t.subject_id = d.subject_id
where d.pathway = 'liaison_meetings_held' and d.open and d.due_at <= %s group by 1
"""


@dataclass
class Month:
    """The families on the agenda of one month: each is exactly one of these."""

    discussed: int = 0
    carried: int = 0
    waits: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.discussed, self.carried, self.waits, self.discussed + self.carried + self.waits]


@dataclass
class Meetings:
    """The meetings of one cluster, practice by practice: held with both sides there, and each way to fail."""

    whole: int = 0
    no_midwife: int = 0
    no_visitor: int = 0
    not_held: int = 0
    no_word: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.whole, self.no_midwife, self.no_visitor, self.not_held, self.no_word]


@dataclass(frozen=True)
class Counted:
    families: dict[tuple[str, str], Month]
    meetings: dict[str, Meetings]


PRACTICES = """
select t.name, s.key from access_team t join records_subject s on s.id = t.subject_id where t.kind = 'gp' order by 1
"""


def practices(cur: Cursor) -> list[tuple[str, str]]:
    """Each practice by name, with the key of its record, where somebody says in which cluster it is."""
    return cur.execute(PRACTICES).fetchall()


NOTHING = Counted({}, {})


def counted(cur: Cursor, at: datetime) -> Counted:
    """By cluster and month, and by cluster."""
    families: dict[tuple[str, str], Month] = defaultdict(Month)
    for cluster, month, is_open, outcome in cur.execute(ON_IT).fetchall():
        key = "waits" if is_open else "discussed" if outcome == "discussed" else "carried"
        line = families[cluster, month]
        setattr(line, key, getattr(line, key) + 1)
    return Counted(dict(families), _meetings(cur, at))


def _meetings(cur: Cursor, at: datetime) -> dict[str, Meetings]:
    told: dict[str, list[Version]] = defaultdict(list)
    for key, *row in cur.execute(TOLD).fetchall():
        told[key].append(Version(*row))
    silent, found = dict(cur.execute(SILENT, (at,)).fetchall()), defaultdict(Meetings)
    for key, said in told.items():
        stands = fold_all(said)
        cluster = next((one.answers["cluster"].strip() for one in reversed(stands) if one.form == "liaison_agreed"), "")
        line = found[cluster]
        line.no_word += silent.get(key, 0)
        for one in stands:
            if one.form == "liaison_held":
                _held(line, one.answers)
    return dict(sorted(found.items()))


def _held(line: Meetings, said: dict) -> None:
    """A meeting to which neither side came was none."""
    absent = [side for side in ("midwife", "visitor") if said.get(side) == "no"]
    key = "not_held" if said.get("held") == "no" or len(absent) > 1 else f"no_{absent[0]}" if absent else "whole"
    setattr(line, key, getattr(line, key) + 1)
