"""What people decided about each proposal; the last word counts, and a copy is made when nothing is undecided."""
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.language.errors import Problems
from kith.packs.pieces import Piece, Told
from kith.packs.proposing import Proposal
from kith.packs.requests import Request

KEEP, OUT, CHANGE, MORE = "keep", "out", "change", "more"
TAKEN = "[taken out]"
DECIDED = """
select distinct on (mark, case when decision = 'more' then words end) mark, decision, words, why, by_id, at
from packs_decision where subject_id = any(%s::bigint[]) and root = %s
order by mark, case when decision = 'more' then words end, id desc
"""
DECIDE = """
insert into packs_decision (subject_id, root, mark, decision, words, why, by_id, at)
values (%s, %s, %s, %s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Decision:
    """One of them: about which mark, what, in which words instead, and why."""

    mark: str
    decision: str
    words: str
    why: str
    by: int
    at: datetime


@dataclass(frozen=True)
class Decided:
    """Every proposal with its decision where there is one, and what people took out beside."""

    proposals: tuple[Proposal, ...]
    made: Mapping[str, Decision]
    more: tuple[Decision, ...]

    @property
    def undecided(self) -> list[Proposal]:
        return [one for one in self.proposals if one.mark not in self.made]

    @property
    def grave(self) -> list[Proposal]:
        """Those on which a health professional must have an opinion, whatever was decided."""
        return [one for one in self.proposals if one.serious]

    def lost(self, record: Iterable[Told]) -> list[Decision]:
        """What somebody took out beside, of words that no longer stand there: the entry was corrected since."""
        texts = {f"{told.root}.{piece.key}": piece.text for told in record for piece in told.pieces}
        return [one for one in self.more if one.words not in texts.get(one.mark, "")]

    @property
    def mark(self) -> str:
        """Of all that stands decided: an opinion is about this and nothing later."""
        told = sorted((mark, one.decision, one.words) for mark, one in self.made.items()
                      if mark in {proposal.mark for proposal in self.proposals})
        return _mark([told, sorted((one.mark, one.words) for one in self.more)])


def read(cur: Cursor, one: Request, proposals: Sequence[Proposal]) -> Decided:
    """As things stand."""
    rows = [Decision(*row) for row in cur.execute(DECIDED, (list(one.ids), one.root)).fetchall()]
    return Decided(tuple(proposals), {row.mark: row for row in rows if row.decision != MORE},
                   tuple(row for row in rows if row.decision == MORE))


def decide(cur: Cursor, one: Request, raw: Mapping[str, Mapping], decided: Decided, by: Worker, at: datetime) -> int:
    """Keeps what was decided about some proposals; how many. What is taken out is said why by the rule."""
    known = {proposal.mark: proposal for proposal in decided.proposals}
    made = 0
    for mark, said in raw.items():
        proposal, decision = known.get(mark), said.get("decision", "")
        if proposal is None or decision not in (KEEP, OUT, CHANGE) or _same(decided.made.get(mark), said):
            continue
        _check(mark, proposal, said)
        cur.execute(DECIDE, (one.subject.id, one.root, mark, decision, said.get("words", ""),
                             said.get("why") or proposal.why, by.pk, at))
        made += 1
    return made


def take_out_more(cur: Cursor, one: Request, record: Iterable[Told], where: str, words: str, why: str, by: Worker,
                  at: datetime) -> None:
    """Something that no rule has found: the very words, of one answer."""
    texts = {f"{told.root}.{piece.key}": piece.text for told in record for piece in told.pieces}
    if not words or words not in texts.get(where, ""):
        raise Problems({"words": "Copy the words as they stand in the answer you chose."})
    if not why:
        raise Problems({"why": "Say why, so that whoever reads it in a year understands."})
    cur.execute(DECIDE, (one.subject.id, one.root, where, MORE, words, why, by.pk, at))


def as_given(piece: Piece, decided: Decided) -> tuple[str, list[str]]:
    """The text of a piece after all decisions, and of which kinds words were taken out openly."""
    changes = [(one, decided.made[one.mark]) for one in decided.proposals
               if one.piece.root == piece.root and one.piece.key == piece.key and one.mark in decided.made]
    changes = [(one, made) for one, made in changes if made.decision != KEEP]
    gone = [(one.start, one.end, made.words if made.decision == CHANGE else TAKEN) for one, made in changes]
    gone += [(hit.start(), hit.end(), TAKEN) for more in decided.more if more.mark == f"{piece.root}.{piece.key}"
             for hit in re.finditer(re.escape(more.words), piece.text)]
    return _without(piece.text, gone), [one.kind for one, _ in changes if not one.serious]


def left_out(one: Told, decided: Decided) -> Proposal | None:
    """The proposal by which a whole entry is left out, where that was decided."""
    return next((found for found in decided.proposals if found.whole and found.piece.root == one.root
                 and decided.made[found.mark].decision == OUT), None)


def _without(text: str, gone: Iterable[tuple[int, int, str]]) -> str:
    """The text without these parts, each counted in it as it was said; parts that overlap are taken out as one."""
    parts: list[tuple[int, int, str]] = []
    for start, end, instead in sorted(gone):
        if parts and start < parts[-1][1]:
            parts[-1] = (parts[-1][0], max(end, parts[-1][1]), TAKEN)
        else:
            parts.append((start, end, instead))
    for start, end, instead in reversed(parts):
        text = text[:start] + instead + text[end:]
    return text


def _same(before: Decision | None, said: Mapping) -> bool:
    return before is not None and (before.decision, before.words) == (said["decision"], said.get("words", ""))


def _check(mark: str, proposal: Proposal, said: Mapping) -> None:
    if said["decision"] == CHANGE and (not said.get("words") or proposal.whole):
        raise Problems({mark: "Write the words that stand there instead. A whole entry is kept or taken out."})
    if said["decision"] == KEEP and proposal.serious and not said.get("why"):
        raise Problems({mark: "Say why this is safe to give."})


def _mark(told: object) -> str:
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]
