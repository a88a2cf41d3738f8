"""One person's page: who they are, what stands, what is owed, what happened last, their family, who is involved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from psycopg import Cursor

from kith.access import sensitivity, staff_found, visibility
from kith.access.finding import Holder, who_now
from kith.access.sensitivity import STRANGER, Reader
from kith.access.staffing import Post
from kith.duties.settings import values
from kith.engine.calendar import add_months, birthday, local
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language.errors import Refused
from kith.language.settings import setting
from kith.records import reading, subjects
from kith.records.subjects import Subject
from kith.statuses.ages import CHILD
from kith.worklists.about import allergies, areas, contact, losses, speech, standing
from kith.worklists.about.allergies import Allergies
from kith.worklists.about.contact import Card
from kith.worklists.about.keeping import Kept
from kith.worklists.about.losses import Loss
from kith.worklists.about.standing import Status
from kith.worklists.desks import moved
from kith.worklists.owed import mine, needed, reread, speaking
from kith.worklists.owed.line import Line, laid_out

# Who is around them stands in the first row alone: in each it would be sent, and read, once for every duty.
OWED = f"""
select {reread.STAMP}, case when row_number() over () = 1 then ({staff_found.AROUND}) end
from unnest(%(subjects)s::bigint[]) asked (id)
cross join lateral ({reread.DUTY} where d.subject_id = asked.id and d.open offset 0) d
cross join lateral ({reread.WHOM} where s.id = d.subject_id offset 0) s
"""
# A person; every record of theirs, the oldest first; when news last came from anywhere; everybody within two relations
# of them with the last word on any, which tells whether anything that was drawn of them is still so (the place of that
# word may be taken for somebody: one look more); whether the home of any of these may be secret; and for whoever asks,
# whether it is opened to them, and which of what is owed about the person is theirs.
FIND = f"""
select s.*, ids, (select jsonb_object_agg(sender, heard_at) from intake_feed), word,
    exists (select from records_subject near where near.id = any(word) and near.address_protected),
    case when %(me)s::bigint is not null then access_open(%(me)s::bigint, s.id, %(at)s::timestamptz) end,
    case when %(me)s::bigint is not null then ({sensitivity.OF_PERSON.format(person="s.person_id")}) end
from (select {subjects.COLUMNS} from records_subject where key = %(key)s and kind = 'person') s
cross join lateral (
    select array(select other_id from records_together where subject_id = s.id order by 1) as ids
) whole
cross join lateral records_last_word(ids) word
"""
ALSO = (*moved.FORMS, areas.FORM, speech.FORM, *allergies.FORMS)   # read with the statuses
LATELY = setting("strip.months_after_it_ended", 12, "Months for which the strip says that somebody was on a plan, in "
                 "care or pregnant", "Local")
# What was said, which every page about somebody rests on, with whether a mark of safe contact stands on this day; and
# what stands of it in this minute, all but safe contact, whose card is made for every page.
SAID: Kept[tuple[list[Standing], bool]] = Kept(most=5_000)
STANDS: Kept["Who"] = Kept(most=5_000)


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody in the family or home, as the entries say."""

    key: str
    kinds: tuple[tuple[str, str], ...]  # each thing they are to the person, and until when
    name: str
    subject: Subject | None
    responsible: str  # parental responsibility: yes, no, or why not known


@dataclass(frozen=True, slots=True)
class OwedLine:
    """One open duty about the person and who holds it now."""

    line: Line
    holder: Holder


@dataclass(frozen=True, slots=True)
class Whole:
    """A person with all their records."""

    subject: Subject
    ids: tuple[int, ...]
    heard: Mapping[str, datetime]   # when news last came from each system
    stamp: tuple  # changes with every word about them or about anybody within two relations of them
    secret_near: bool  # whether the home of any of these may be secret
    opened: bool | None = None  # to whoever asks, where it was asked for whom
    reader: Reader = STRANGER   # whoever asks, with what of this person's duties is theirs


@dataclass(frozen=True, slots=True)
class Who:
    """The strip: the same on every page about a person."""

    subject: Subject
    ids: tuple[int, ...]
    statuses: tuple[Status, ...]
    heard_at: datetime | None
    paper_at: str  # where the paper is of a record that may be incomplete
    safe: Card | None  # asked again as soon as a word is said on anybody's record from which a mark could come
    areas: tuple[tuple[str, str, date | None], ...] = ()
    interpreter: str = ""   # for which language, where one is needed
    spoken: str = ""   # how the name is said
    allergies: Allergies = Allergies()
    loss: Loss | None = None   # a pregnancy that ended: theirs, or the one that they were

    def shown(self, at: datetime) -> list[Status]:
        """What stands, and what ended lately: what ended longer ago is in what happened."""
        since = add_months(local(at).date(), -int(values().of(LATELY, at)))
        return [one for one in self.statuses if one.until is None or local(one.until).date() >= since]

    def lacks_a_plan(self, today: date) -> bool:
        """Whether it is a child of whom no protection plan is known, which is said, since none shown could mean either.
        """
        one = self.subject
        grown = one.died or (self.loss and self.loss.own) or (one.born and birthday(one.born, CHILD) <= today)
        return not grown and all(status.key != "plan" for status in self.statuses)


def find(cur: Cursor, key: str, asks: Reader = STRANGER, at: datetime | None = None) -> Whole:
    """The person with this key, opened to a worker who has a reason now (see `access.opening`), where one asks.

    One that does not exist is refused in a sentence.
    """
    asked = sensitivity.asked_for(asks) | {"key": subjects.as_kept(key), "me": asks.worker or None, "at": at}
    row = cur.execute(FIND, asked).fetchone()
    if row is None:
        raise Refused("There is no person with that key. Search for them by name or NHS number.")
    *header, ids, feeds, last_word, secret_near, opened, owed = row
    heard = {sender: datetime.fromisoformat(moment) for sender, moment in (feeds or {}).items()}
    reader = sensitivity.resting(asks, owed or ())
    return Whole(Subject(*header), tuple(ids), heard, (len(ids), *last_word), secret_near, opened, reader)


def strip(cur: Cursor, whole: Whole, at: datetime) -> Who:
    """Who a page is about, with what stands for them; it says no less by the minute."""
    one, minute = whole.subject.id, at.replace(second=0, microsecond=0)
    said, marked = SAID.get(one, (whole.stamp, local(at).date()), lambda: _said(cur, one, at))
    who = STANDS.get(one, (whole.subject, whole.stamp, minute, whole.heard), lambda: _who(said, whole, at))
    return replace(who, safe=contact.card(cur, one, at)) if marked else who


def _who(said: list[Standing], whole: Whole, at: datetime) -> Who:
    heard_at = max(whole.heard.values(), default=None)
    return Who(whole.subject, whole.ids, tuple(standing.of(said, at, whole.heard)), heard_at, moved.incomplete(said),
               None, areas.of(said), speech.interpreter(said), speech.spoken(said), allergies.of(said),
               losses.of(said, whole.subject, at))


def _said(cur: Cursor, subject_id: int, at: datetime) -> tuple[list[Standing], bool]:
    said = standing.read(cur, [subject_id], ALSO).get(subject_id, [])
    return said, contact.card(cur, subject_id, at) is not None


def may_see(cur: Cursor, worker_id: int, posts: Sequence[Post], subject: Subject, at: datetime) -> None:
    """Refuses a page this worker has no reason to open; a duty of theirs about the person is a reason."""
    if visibility.visible(cur, worker_id, [subject.id], at, posts=posts):
        return
    ids = subjects.together(cur, [subject.id]).get(subject.id, [subject.id])
    owed = mine.owed_on(cur, worker_id, posts, ids)
    visibility.require(cur, worker_id, subject.id, at, {subject.id} if owed else ())


def owed(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader = STRANGER) -> tuple[OwedLine, ...]:
    """Every open duty about a person, in the order of a list, with who holds each now, as this reader may see it."""
    rows = cur.execute(OWED, {"subjects": list(ids), "at": at}).fetchall()
    lines = list(reread.lines(cur, {row[0]: row[1:reread.UNTIL] for row in rows}).values())
    for line in lines:
        line.kept = reader.reads_why(line)
    needed.add(cur, lines)
    speaking.add(cur, lines, at)
    near = staff_found.around(rows[0][-1] or (), at) if rows else None
    found = who_now(cur, {line.owner for line in lines}, at, near)
    lines = [line for line in lines if reader.knows_of(line, found[line.owner])]
    ordered = [line for under in laid_out(lines, at).values() for line in under]
    return tuple(OwedLine(line, found[line.owner]) for line in ordered)


def family(cur: Cursor, ids: Sequence[int]) -> tuple[Relative, ...]:
    """Who is whose, from what stands, each person once; a relationship that ended is still told."""
    rows = fold_all(Version(*row) for row in reading.versions(cur, ids, ["relationship"]))
    known = subjects.headers(cur, [row.other for row in rows if row.other])
    by_person: dict[int, list[dict]] = {}
    for row in rows:
        # Somebody who was not recognised is told apart from everybody else by the entry that names them.
        by_person.setdefault(row.other or -row.root, []).append(row.answers)
    return tuple(_relative(said, known.get(other)) for other, said in by_person.items())


def _relative(said: list[dict], other: Subject | None) -> Relative:
    who = next((one["who"] for one in said if isinstance(one.get("who"), dict)), {})
    called = " ".join(filter(None, (who.get("given_name"), who.get("family_name"))))
    responsible = [one["parental_responsibility"] for one in said if one.get("parental_responsibility")]
    return Relative(
        key=other.key if other else "",
        kinds=tuple((one.get("kind", ""), one.get("ended", "")) for one in said),
        name=other_name(other) if other else called or "name not known",
        subject=other,
        responsible=responsible[-1] if responsible else "",
    )


def other_name(subject: Subject) -> str:
    """A person's name as they use it; an unborn baby may have none yet."""
    named = " ".join(filter(None, (subject.known_as or subject.given_name, subject.family_name)))
    return named or subject.title or ("Unborn baby" if subject.expected and not subject.born else "No name yet")


def entry(cur: Cursor, who: Who, form: str, root: int) -> Standing | None:
    """One entry of a person as it stands, for whoever corrects it."""
    standing_now = fold_all(Version(*row) for row in reading.versions(cur, who.ids, [form]))
    return next((one for one in standing_now if one.root == root), None)
