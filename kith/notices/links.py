"""Links by which a place outside answers one thing that was sent to it; of each only a print is kept."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from psycopg import Cursor

from kith.access import all_teams
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.language.settings import Setting, setting
from kith.signing import spoken
from kith.signing.kept import ground

LASTS = setting("reply.days_a_link_lasts", 7, "Days for which a reply link works", "Local: not tried with people")

SHORT = timedelta(minutes=5)
UNASKED = 0   # stands for what began it, where nothing did: by such a link a place tells us what nobody asked for

# Which loop each of these duties is a step of, and the happening that began it.
LOOPS = """
select d.id, d.subject_id, d.trigger_root, d.occasion, e.form from duties_duty d
left join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root where d.id = any(%s::text[])
"""
FOUND = "select id from notices_reply where subject_id = %s and trigger_root = %s and team_id = %s"
MAKE = """
insert into notices_reply (subject_id, trigger_root, team_id, spoken, made_at, happening)
values (%s, %s, %s, %s, %s, %s) on conflict do nothing returning id
"""
LINK = """
insert into notices_reply_link (reply_id, token, back_to, channel, sent_to, made_at, ends_at)
values (%s, %s, %s, %s, %s, %s, %s)
"""
# What the same place was asked of the same happening, about several children: the one made first has the link.
BESIDE = """
from notices_reply r where r.id = any(array(select g.id from notices_reply one join notices_reply g
    on g.team_id = one.team_id and g.happening = one.happening and g.happening <> '' where one.id = %(id)s
    union select %(id)s))"""
LEADS = f"select r.id, r.spoken {BESIDE} order by r.id limit 1"
STILL = f"""
select exists (select {BESIDE} and exists (select from duties_duty d where d.subject_id = r.subject_id
    and d.trigger_root = r.trigger_root and d.open and d.role = any(%(roles)s)))
"""
TIMES = "select count(*) from notices_reply_link where reply_id = %s"
REPLY = "r.id, r.subject_id, r.trigger_root, r.team_id, r.spoken, r.made_at"
LINKED = f"""
select {REPLY}, l.ends_at, l.channel, l.sent_to from notices_reply_link l join notices_reply r on r.id = l.reply_id
where l.{{by}} = %s
"""
TOGETHER = f"select {REPLY}, null, '', '' {BESIDE} order by r.id"
BY_LINK, BY_BOUNCE = LINKED.format(by="token"), LINKED.format(by="back_to")
BY_SPOKEN = f"""
select {REPLY}, null, '', '' from notices_reply r where r.spoken = %s
"""
CAME_BACK = "update notices_reply_link set came_back_at = %s where back_to = %s and came_back_at is null"
OF_LOOP = f"""
select {REPLY}, null, '', '' from notices_reply r where r.subject_id = %s and r.trigger_root = %s order by r.made_at
"""
LATELY = "select exists (select from notices_reply_link where reply_id = %s and made_at > %s)"
END = "update notices_reply_link set ends_at = %s where reply_id = %s and ends_at > %s"


@dataclass(frozen=True, slots=True)
class Reply:
    """What one place answers: about which record, begun by which entry; and the link that led here, if one did."""

    id: int
    subject_id: int
    trigger: int
    team_id: int
    spoken: str
    made_at: datetime
    ends_at: datetime | None = None
    channel: str = ""
    sent_to: str = ""

    def open_at(self, at: datetime) -> bool:
        """Whether the link still works."""
        return self.ends_at is not None and at < self.ends_at


@dataclass(frozen=True, slots=True)
class Link:
    """One new link, in the only moment in which it can be read."""

    token: str
    address: str
    back_to: str


def of_duty(cur: Cursor, key: str, at: datetime) -> Reply:
    """What was sent, of which this duty is a step, whoever is to answer it."""
    _, record, trigger, *_ = cur.execute(LOOPS, ([key],)).fetchone()
    return Reply(0, record, trigger, 0, "", at)


def replies(cur: Cursor, duty_ids: Iterable[str], team_id: int, at: datetime) -> dict[str, tuple[int, str]]:
    """Duty -> (the reply whose link leads to it, what is said for that over a telephone); made where it is the first.

    What a place is asked of several children at one happening leads from one link.
    """
    found: dict[tuple[int, int], int] = {}
    rows = cur.execute(LOOPS, (list(duty_ids),)).fetchall()
    for _, record, trigger, occasion, form in sorted(rows, key=lambda row: row[1:3]):
        if (record, trigger) not in found:
            found[record, trigger] = _reply(cur, record, trigger, team_id, _happening(form, occasion), at)
    leads = {reply: cur.execute(LEADS, {"id": reply}).fetchone() for reply in found.values()}
    return {duty: leads[found[record, trigger]] for duty, record, trigger, *_ in rows}


def together(cur: Cursor, reply: Reply) -> list[Reply]:
    """Everything that is answered by the same link, this among it, as it was asked."""
    found = [Reply(*row) for row in cur.execute(TOGETHER, {"id": reply.id}).fetchall()]
    return [replace(one, ends_at=reply.ends_at, channel=reply.channel, sent_to=reply.sent_to) for one in found]


def still_asked(cur: Cursor, reply_id: int, roles: Iterable[str]) -> bool:
    """Whether anything that these roles owe still waits behind the same link."""
    return cur.execute(STILL, {"id": reply_id, "roles": list(roles)}).fetchone()[0]


def draw(door: str = "r") -> Link:
    """A link for one mail or message."""
    token = secrets.token_urlsafe(24)
    return Link(token, f"{settings.KITH_SITE}/{door}/{token}", secrets.token_hex(8))


def keep(cur: Cursor, reply_id: int, link: Link, channel: str, sent_to: str, at: datetime, lasts: Setting = LASTS
         ) -> None:
    """The link has left: from now on it works."""
    ends = at + timedelta(days=int(values().of(lasts, at)))
    cur.execute(LINK, (reply_id, printed(link.token), link.back_to, channel, sent_to, at, ends))


def times(cur: Cursor, reply_id: int) -> int:
    """How often this was asked for already."""
    return cur.execute(TIMES, (reply_id,)).fetchone()[0]


def by_link(cur: Cursor, token: str) -> Reply | None:
    """What this link leads to, whether or not it still works; nothing where it is none of ours."""
    return _read(cur.execute(BY_LINK, (printed(token),)).fetchone())


def by_spoken(cur: Cursor, said: str) -> Reply | None:
    """What somebody means who says this over a telephone."""
    return _read(cur.execute(BY_SPOKEN, (spoken.heard(said),)).fetchone())


def came_back(cur: Cursor, back_to: str, at: datetime) -> Reply | None:
    """What a mail was about that came back under this name."""
    cur.execute(CAME_BACK, (at, back_to))
    return _read(cur.execute(BY_BOUNCE, (back_to,)).fetchone())


def of_loop(cur: Cursor, record: int, trigger: int) -> list[Reply]:
    """What each place was asked of one thing that was sent."""
    return [Reply(*row) for row in cur.execute(OF_LOOP, (record, trigger)).fetchall()]


def lately(cur: Cursor, reply_id: int, at: datetime) -> bool:
    """Whether a link left so short a while ago that another would only fill their box."""
    return cur.execute(LATELY, (reply_id, at - SHORT)).fetchone()[0]


def end(cur: Cursor, reply_id: int, at: datetime) -> None:
    """No link to this works any more: a new one is on its way, or it reached the wrong hands."""
    cur.execute(END, (at, reply_id, at))


def printed(token: str) -> bytes:
    """What is kept of a link, and what the database is asked by."""
    return ground(token[:100], "reply links")


def unasked(cur: Cursor, team_id: int, at: datetime) -> int:
    """That by which a place tells us what nobody asked for: of the place's own record, and of nobody's besides."""
    return _reply(cur, all_teams.record_of(cur, team_id), UNASKED, team_id, "", at)


def _reply(cur: Cursor, record: int, trigger: int, team_id: int, happening: str, at: datetime) -> int:
    """Of two at once the second finds what the first has made; a code that is taken is drawn again."""
    found = None
    while found is None:
        found = cur.execute(FOUND, (record, trigger, team_id)).fetchone()
        found = found or cur.execute(MAKE, (record, trigger, team_id, spoken.new(), at, happening)).fetchone()
    return found[0]


def _happening(form: str | None, occasion: str) -> str:
    """What is the same of each child it was said of; what is named by what it says may be alike of strangers."""
    return f"{form} {occasion}" if form in FORMS and not FORMS[form].once_for else ""


def _read(row: tuple | None) -> Reply | None:
    return Reply(*row) if row else None
