"""Gives a copy: only where all is decided and signed; what was given is kept, and an entry says that it was."""
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime

from django.db import transaction
from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.access import safe_contact
from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.duties.settings import values
from kith.engine.calendar import LONDON
from kith.engine.phrasing.grammar import number
from kith.engine.safety import Safe
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Refused
from kith.language.ways import PAGE
from kith.packs import deciding, entitled, making, named, proposing, reading, requests
from kith.packs.deciding import Decided
from kith.packs.entitled import Verdict
from kith.packs.pieces import Told
from kith.packs.requests import Request
from kith.records import rights
from kith.records.database import cursor
from kith.signing.kept import ground

OWN, CODE = "own_door", 12     # with so much of its mark somebody opens it on their own page
CHANNEL = {"post": "letter", "own_door": "online"}
UNDECIDED = "Decide about every proposal first: {many} left."
NO_OPINION = ("A health professional must say first whether any of it would cause serious harm. Their opinion must be "
              "on what stands decided now.")
LOST = "An entry was corrected since you took words out of it. Look at it again: “{words}”."
NOT_OWN = "Only the person themselves can have it on their own page. Hand it over, or send it by post."
OWN_OPINION = "You gave the opinion on serious harm. Somebody else must give the copy."
NOT_SAFE = "This way is not safe for the person: a safe contact has closed it. Hand the copy over in person."
KEEP = """
insert into packs_given (subject_id, root, mark, contents, paper, by_id, at, way)
values (%s, %s, %s, %s, %s, %s, %s, %s)
on conflict (mark) do nothing
"""
GIVEN = "select contents, paper, at, way from packs_given where subject_id = any(%s::bigint[]) and mark = %s"
FOR_THEM = f"""
select g.subject_id, g.contents, g.paper, g.mark, s.nhs_number
from packs_given g join records_subject s on s.id = g.subject_id
where g.way = '{OWN}' and left(g.mark, {CODE}) = %s and s.born = %s and lower(s.family_name) = lower(%s)
"""
LATELY = "select subject_id, mark, at from packs_given order by id desc limit 50"


class Laid:
    """A request with its record, what is proposed, and what was decided: read once for a page."""

    def __init__(self, cur: Cursor, duty: str, at: datetime):
        self.request: Request = requests.request(cur, duty)
        self.record: list[Told] = reading.record(cur, self.request)
        self.asked = named.asked(cur, self.request, at)
        self.decided: Decided = deciding.read(cur, self.request, proposing.propose(self.record, self.asked))
        self.at = at

    @property
    def verdict(self) -> Verdict:
        """Whether it may be given to whoever asks at all."""
        one, first = self.request, values().of(entitled.ASK_FIRST, self.at)
        return entitled.verdict(one.asked.answers, one.checked.answers if one.checked else None,
                                one.age(self.at.astimezone(LONDON).date()), int(first), one.taken_back)

    @property
    def signed(self) -> bool:
        """Whether the newest opinion is on what stands decided now; where nothing is grave none is needed."""
        opinion = self.request.opinion
        return not self.decided.grave or bool(
            opinion and opinion.answers.get("seen") == self.decided.mark
            and opinion.answers.get("opinion") == "as_proposed")

    def hindrance(self, way: str, by: Worker, safe: Safe) -> str:
        """What still stands in the way, in a sentence; nothing where it may leave."""
        if not self.verdict.may:
            return self.verdict.why
        if self.decided.undecided:
            return UNDECIDED.format(many=number(len(self.decided.undecided), "is"))
        if lost := self.decided.lost(self.record):
            return LOST.format(words=lost[0].words[:60])
        if not self.signed:
            return NO_OPINION
        if self.decided.grave and self.request.opinion.by == by.pk:
            return OWN_OPINION
        if way == OWN and not self.asked.themselves:
            return NOT_OWN
        return NOT_SAFE if way in CHANNEL and not safe.allows(CHANNEL[way]) else ""


def give(duty: str, way: str, receipt: str, phone: str, paper: Callable[[Mapping], bytes], by: Worker, at: datetime
         ) -> str:
    """The mark of the copy that left. Refused in a sentence where something stands in its way."""
    with transaction.atomic():
        with cursor() as cur:
            require(role_keys(roles_of(cur, by.pk, at)), "answer_requests")
            laid = Laid(cur, duty, at)
            safe = safe_contact.ask(cur, [laid.request.subject.id], at)[laid.request.subject.id]
            if hindrance := laid.hindrance(way, by, safe):
                raise Refused(hindrance)
            told = json.loads(json.dumps(making.contents(laid.request, laid.record, laid.decided, at, phone,
                                                         by.full_name)))
            mark = making.mark(told)
            cur.execute(KEEP, (laid.request.subject.id, laid.request.root, mark, Jsonb(told), paper(told), by.pk, at,
                               way))
        _say(laid, way, receipt, mark, by, at)
    return mark


def given(cur: Cursor, ids: list[int], mark: str) -> tuple[dict, bytes, datetime, str]:
    """A copy as it was given, word for word; one that was changed since is refused."""
    row = cur.execute(GIVEN, (ids, mark)).fetchone()
    if row is None:
        raise Refused("No copy with this mark was given. Go back to the person’s page.")
    if making.mark(row[0]) != mark:
        raise Refused("This copy is not as it was given. Tell the service desk.")
    return row[0], bytes(row[1]), row[2], row[3]


def own(cur: Cursor, code: str, family_name: str, born: date, number: str, at: datetime
        ) -> tuple[int, dict, bytes] | None:
    """A copy for the person of this name and birth date, by the code that they were given; nothing where none fits.

    ``number``: the mark of their NHS number, by which a twin with the same name and day is somebody else. Where a safe
    contact has closed the way since, nothing opens either, and whoever tries is not told why.
    """
    row = cur.execute(FOR_THEM, (code, born, family_name)).fetchone() if len(code) == CODE else None
    if row is None or making.mark(row[1]) != row[3] or (row[4] and number and number_mark(row[4]) != number):
        return None
    with rights.across(cur):
        safe = safe_contact.ask(cur, [row[0]], at)[row[0]]
    return (row[0], row[1], bytes(row[2])) if safe.allows(CHANNEL[OWN]) else None


def number_mark(number: str) -> str:
    """What is kept of somebody’s NHS number while they are here: enough to tell that it is the same."""
    return ground(number, "families").hex()


def lately(cur: Cursor) -> list[tuple[int, str, datetime]]:
    """The copies given last: of whose record, its mark, and when."""
    return cur.execute(LATELY).fetchall()


def _say(laid: Laid, way: str, receipt: str, mark: str, by: Worker, at: datetime) -> None:
    taken = any(one.decision != deciding.KEEP for one in laid.decided.made.values()) or laid.decided.more
    raw = {"outcome": "part", "why": making.ALWAYS} if taken else {"outcome": "given"}
    said = Said("record_answered", raw | {"way": way, "receipt": receipt, "mark": mark}, happened=at.isoformat(),
                cites=(laid.request.duty,))
    about = Who(key=laid.request.subject.key)
    receive(Statement("web", f"pack {laid.request.duty} {mark}", about, (said,), at, way=PAGE), by, at)
