"""A notice of violence at home as whoever must decide about it reads it: never where a protected person lives."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.access import homes
from kith.access.staffing import Post
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.violence.notice_person_known import NoticePersonKnown
from kith.forms.violence.police_notice import RISKS, PoliceNotice
from kith.language.notices import PARTS
from kith.linkage import lines
from kith.records import reading, subjects
from kith.records.names import fold
from kith.records.projection import rough_date
from kith.worklists.owed.duty import is_mine

OF_DUTY = f"""
select s.id from duties_duty d
join records_subject s on {subjects.OF_OCCASION.format(occasion="d.occasion")} where d.id = %s
"""
# What the same happening asks of whoever has this duty, about other children.
SAME = f"""
select d.id, s.key, s.known_as, s.given_name, s.family_name from duties_duty one
join duties_duty d on d.pathway = one.pathway and d.occasion = one.occasion and d.person_id <> one.person_id and d.open
join records_subject s on s.id = d.subject_id
where one.id = %s and exists (
    select from records_subject s where {subjects.OF_OCCASION.format(occasion="one.occasion")})
order by s.born nulls last, d.id
"""
YES_NO = {"yes": "Yes", "no": "No"}


@dataclass(frozen=True)
class Adult:
    """Somebody in it, as they were named."""

    name: str
    born: date | None
    precision: str
    part: str


@dataclass(frozen=True)
class Told:
    """What stands of it. ``withheld``: for whoever reads it there is a name in it that is their own."""

    subject_id: int
    happened: datetime | None
    force: str = ""
    reference: str = ""
    place: str = ""
    secret: bool = False
    words: str = ""
    risk: str = ""
    child_present: str = ""
    marac: str = ""
    marac_on: str = ""
    officer: str = ""
    adults: tuple[Adult, ...] = ()
    children: int = 0
    waiting: int = 0
    withheld: bool = False


@dataclass(frozen=True)
class Same:
    """Another duty of theirs for the same happening."""

    key: str
    subject: str
    name: str


def of_duty(cur: Cursor, duty: str, reader: str) -> Told | None:
    """The notice that this duty rests on, as it stands now; nothing where it rests on none."""
    row = cur.execute(OF_DUTY, (duty,)).fetchone()
    if row is None:
        return None
    said = fold_all(Version(*one) for one in reading.versions(cur, [row[0]], [PoliceNotice.key, NoticePersonKnown.key]))
    stands = next((one for one in said if one.form == PoliceNotice.key), None)
    return _told(cur, row[0], stands, {one.answers["row"]: one.answers["person"] for one in said
                                       if one.form == NoticePersonKnown.key}, reader) if stands else None


def same(cur: Cursor, duty: str, worker_id: int, posts: Sequence[Post]) -> list[Same]:
    """The other children about whom this worker must decide for the same happening: most are sisters and brothers."""
    rows = cur.execute(SAME, (duty,)).fetchall()
    return [Same(key, subject, known_as or f"{given} {family}".strip())
            for key, subject, known_as, given, family in rows if is_mine(cur, key, worker_id, posts)]


def _told(cur: Cursor, subject_id: int, stands: Standing, known: Mapping[str, str], reader: str) -> Told:
    said = stands.answers
    adults = tuple(_adult(row) for row in said.get("adults") or ())
    if any(one_name(reader, one.name) for one in adults):
        return Told(subject_id, stands.happened, withheld=True)
    waiting = sum(line not in known for line in lines.every(said))
    found = subjects.headers(cur, subjects.ids(cur, known.values())).values()
    # Of whom nobody knows who they are nobody knows either whether they hide.
    secret = bool(waiting) or any(one.address_protected for one in found)
    words = homes.spared(str(said.get("words") or ""), [one for one in _homes(said) if len(one) >= homes.TELLS])
    place = ", ".join(filter(None, (said.get("place"), said.get("postcode"))))
    return Told(subject_id, stands.happened, str(said.get("force") or ""), str(said.get("reference") or ""),
                "" if secret or said.get("place") == "not_known" else place, secret, words,
                RISKS.get(said.get("risk"), ""), YES_NO.get(said.get("child_present"), "Not known"),
                YES_NO.get(said.get("marac"), "Not said"), str(said.get("marac_on") or ""),
                str(said.get("officer") or ""), adults, len(said.get("children") or ()), waiting)


def one_name(reader: str, named: str) -> bool:
    """Whether whoever reads bears this name, in whichever order: then it may be about them."""
    return bool(named.strip()) and set(fold(reader)) == set(fold(named))


def _homes(said: Mapping) -> Iterator[str]:
    """Every place in it where somebody may live."""
    yield from (str(said.get(key) or "") for key in ("place", "postcode"))
    for row in said.get("adults") or ():
        yield from (str(part or "") for part in (row.get("address"), lines.named(row).get("postcode")))


def _adult(row: Mapping) -> Adult:
    who = lines.named(row)
    name = " ".join(filter(None, (who.get("given_name"), who.get("family_name"))))
    return Adult(name, *rough_date(who.get("born")), PARTS.get(row.get("part"), ""))
