"""The link by which a place outside tells us what nobody has asked it for: it lasts, and opens nobody's record."""
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import outside
from kith.access.outside import Place
from kith.access.roles import PLACES
from kith.duties.settings import locality
from kith.engine.catalogue import FORMS
from kith.language.forms import Form
from kith.language.settings import setting
from kith.notices import links, outward
from kith.notices.wording import Letter

LASTS = setting("unprompted.days_a_link_lasts", 365, "Days for which the link works by which a place without users "
                "tells us what nobody asked for", "Local: not tried with people")
# What such a place may tell, by the kind of team that holds the role.
TOLD = {key: form for key, form in FORMS.items() if form.unprompted}
KINDS = frozenset(PLACES[form.unprompted.role.key].covers for form in TOLD.values())
OF_KINDS = """
select t.id, max(l.made_at), max(l.ends_at), (array_agg(l.came_back_at order by l.id desc))[1]
from access_team t left join notices_reply r on r.team_id = t.id and r.subject_id = t.subject_id
    and r.trigger_root = %s
left join notices_reply_link l on l.reply_id = r.id where t.outside and t.kind = any(%s) group by t.id order by t.id
"""


@dataclass(frozen=True)
class Standing:
    """One place, with the link that was sent to it last; ``came_back``: when its mail did."""

    place: Place
    made_at: datetime | None
    ends_at: datetime | None
    came_back: datetime | None

    def works(self, at: datetime) -> bool:
        return self.ends_at is not None and self.ends_at > at and self.came_back is None


def tells(place: Place) -> dict[str, type[Form]]:
    """What this place may tell."""
    return {key: form for key, form in TOLD.items() if PLACES[form.unprompted.role.key].covers == place.kind}


def every(cur: Cursor) -> list[Standing]:
    """Each place that may tell us something."""
    rows = cur.execute(OF_KINDS, (links.UNASKED, [*KINDS])).fetchall()
    found = outside.places(cur, [row[0] for row in rows])
    return [Standing(found[row[0]], *row[1:]) for row in rows if row[0] in found]


def send(cur: Cursor, place: Place, at: datetime) -> str:
    """A new link to the address on our list, after which the one before works no more; else what went wrong."""
    reply = links.unasked(cur, place.team_id, at)
    link, letter = links.draw("n"), _letter(outside.desk_phone(cur))
    trouble, _ = outward.leave(place, letter, link.address, link.back_to, at)
    if not trouble:
        links.end(cur, reply, at)
        links.keep(cur, reply, link, "email" if place.email else "text", place.email or place.mobiles[0], at, LASTS)
    return trouble


def _letter(phone: str) -> Letter:
    """No name, and no word of what it is about."""
    rather = f" You can phone {phone} instead." if phone else ""
    return Letter("Your link to tell us", f"From {locality().get('name') or 'your local'} health services.\n\nKeep "
                  "this link. By it you can tell us at any time, without being asked. We will send a code to your "
                  f"phone.\n{{link}}\n\n{rather.strip()}\n")
