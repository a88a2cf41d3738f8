"""One link by which social care answers what it was sent about Mia, and the code to it, for whoever tries Kith."""

import re
from datetime import datetime

from django.conf import settings

from kith.access import outside
from kith.notices import codes, doors, links, unprompted
from kith.records.database import committed

SENT = """
select r.id, r.team_id from notices_reply r join duties_duty d using (subject_id, trigger_root)
join access_team t on t.id = r.team_id
where d.open and d.pathway = 'referral_answered' and t.key = 'front-door' order by r.id limit 1
"""


def words(at: datetime) -> str:
    """The link, its code and where messages lie; nothing where all of it was answered."""
    with committed() as cur:
        found = cur.execute(SENT).fetchone()
        if found is None:
            return ""
        place, link = outside.places(cur, [found[1]])[found[1]], links.draw()
        links.keep(cur, found[0], link, "email", place.email, at)
        codes.send(cur, links.by_link(cur, link.token), place, at)
    return "\n".join(("", "Social care does not use Kith. By this link it answers what it was sent about a baby:",
                      link.address, f"Its code: {_code()}. There is no telephone here: what is sent to one lies in "
                      f"{settings.KITH_TEXTS}, and e-mail in {settings.EMAIL_FILE_PATH}."))


def unasked(at: datetime) -> str:
    """The link by which social care tells of a child in care, although nobody asked."""
    with committed() as cur:
        place = next((one.place for one in unprompted.every(cur)), None)
        if place is None:
            return ""
        reply = links.unasked(cur, place.team_id, at)
        link = links.draw("n")
        links.keep(cur, reply, link, "email", place.email, at, unprompted.LASTS)
        codes.send(cur, links.by_link(cur, link.token), place, at)
    return "\n".join(("", "By this one it tells of a child in care, although nobody has asked:", link.address,
                      f"Its code: {_code()}."))


def _code() -> str:
    """The six figures of the newest message."""
    if settings.KITH_TEXTS is None or not settings.KITH_TEXTS.exists():
        return "it was sent to a telephone"
    newest = max(settings.KITH_TEXTS.iterdir(), key=lambda one: one.stat().st_mtime)
    return re.search(r"\d{6} is the code", newest.read_text())[0][:doors.FIGURES]
