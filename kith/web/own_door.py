"""What the session of somebody who came in by the families' door holds, and how long it stays open."""

from datetime import datetime, timedelta

from django.http import HttpRequest

from kith.duties.settings import values
from kith.packs import giving
from kith.signing import local

FAMILY = "family"
LONGEST = timedelta(hours=1)


def open_for(request: HttpRequest, name: str, born: str, number: str = "") -> None:
    """Opens it for somebody of this name and birth date, of whom nothing else is kept but a mark of their number."""
    moment, mark = request.at.isoformat(), giving.number_mark(number) if number else ""
    request.session[FAMILY] = {"name": name[:100], "born": born[:10], "number": mark, "since": moment, "seen": moment}
    request.session.set_expiry(int(LONGEST.total_seconds()))


def is_open(request: HttpRequest) -> bool:
    """Whether somebody came in by it, and neither a long silence nor a long while has gone by."""
    known = request.session.get(FAMILY)
    if not known:
        return False
    seen, since = (request.at - datetime.fromisoformat(known[name]) for name in ("seen", "since"))
    silence = timedelta(minutes=int(values().of(local.SILENCE, request.at)))
    if seen > silence or since > LONGEST:
        request.session.flush()
        return False
    request.session[FAMILY] = known | {"seen": request.at.isoformat()}
    return True


def known(request: HttpRequest) -> dict[str, str]:
    """Their name and birth date, as NHS login said them."""
    return request.session[FAMILY]
