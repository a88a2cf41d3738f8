"""What the yearly return on children in care still lacks, child by child, with who can mend each line and by when."""
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from psycopg import Cursor

from kith.access import sensitivity, visibility
from kith.access.staffing import Post
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.forms.looked_after.return_checked import ReturnChecked
from kith.forms.looked_after.return_run import ReturnRun
from kith.records import reading
from kith.worklists.owed.line import LINE, Line

OPEN = f"""
select d.row_key, {LINE} from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = 'return_whole' and d.open order by s.family_name, s.given_name, d.subject_id, d.due_at, d.id
"""
RUNS = """
select e.answers from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'locality' and e.form = %s and e.how <> 'strike' order by e.seq
"""
SIDES = ("social_care", "health")


@dataclass(frozen=True, slots=True)
class Gap:
    """One line of one child: the department’s number of the rule, its year, in words, and the duty to mend it."""

    line: Line
    rule: str
    year: str
    words: str


@dataclass
class Child:
    """One child whom the reader may open, and everything that the return lacks of them."""

    first: Line
    gaps: list[Gap] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """How much one year’s return lacked in one month."""

    year: int
    month: date
    children: int
    lacking: int
    lines: int


@dataclass(frozen=True)
class Gaps:
    """Children in order of name; of the others only how many there are; each month, the newest first."""

    children: list[Child]
    others: int
    by_rule: list[tuple[str, str, int]]   # rule, words without their day, of how many children
    runs: list[Run]


def gaps(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> Gaps:
    """As the last check left it. What a reader may not know of is in no line, and in no count of lines."""
    known = sensitivity.of(worker_id, posts)
    rows = [(row, line) for row, *rest in cur.execute(OPEN).fetchall()
            if known.knows_of(line := Line(*rest))]
    records = {line.subject_id for _, line in rows}
    mine = visibility.visible(cur, worker_id, records, at, posts=posts) if records else set()
    words = _words(cur, mine)
    children: dict[int, Child] = {}
    for row, line in rows:
        if line.subject_id in mine and (line.subject_id, row) in words:
            line.state = "overdue" if line.due_at and line.due_at <= at else line.state
            child = children.setdefault(line.subject_id, Child(line))
            child.gaps.append(Gap(line, *words[line.subject_id, row]))
    return Gaps([*children.values()], len(records - mine), _by_rule(children.values()), _runs(cur))


def _words(cur: Cursor, records: Iterable[int]) -> dict[tuple[int, str], tuple[str, str, str]]:
    said = fold_all(Version(*row) for row in reading.versions(cur, [*records], [ReturnChecked.key]))
    return {(one.subject, row["_row"]): (row["rule"], str(one.answers["year"]), row["what"])
            for one in said for side in SIDES for row in one.answers.get(side) or ()}


def _by_rule(children: Iterable[Child]) -> list[tuple[str, str, int]]:
    """The commonest first: what is lacking of many is a habit, and no slip."""
    found = Counter(set_of for child in children
                    for set_of in {(gap.rule, gap.words.partition(", from ")[0]) for gap in child.gaps})
    return [(rule, words, many) for (rule, words), many in found.most_common()]


def _runs(cur: Cursor) -> list[Run]:
    return [*reversed([*_told(cur)])][:24]


def _told(cur: Cursor) -> Iterator[Run]:
    for (said,) in cur.execute(RUNS, (ReturnRun.key,)).fetchall():
        yield Run(int(said["year"]), date.fromisoformat(str(said["month"])[:10]),
                  *(int(said[part]) for part in ("children", "lacking", "lines")))
