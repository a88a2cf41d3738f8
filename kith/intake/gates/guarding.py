"""What protects somebody is made stricter by anybody, and undone only by those entitled, by whatever door they come."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require as allowed
from kith.access.staffing import role_keys, roles_of
from kith.engine.folding import fold
from kith.engine.safety import PROTECTS
from kith.engine.standing import Version
from kith.language.errors import Refused

BY_A_MACHINE = ("What protects somebody is ended, or a way that it closed is opened again, by the named or designated "
                "nurse, who says why. No message from elsewhere does so.")
NO_REASON = "Say why this way is safe now. Somebody else may have to trust it with only your words."


def require(cur: Cursor, before: Iterable[Version], said: Iterable[Version], by: Worker | None, at: datetime) -> None:
    """Refuses what would open a way that a mark has closed, unless it is said by somebody entitled, with a reason."""
    known = list(before)
    for version in said:
        if version.form in PROTECTS and version.root != version.seq and _opens(known, version):
            _entitled(cur, version, by, at)


def _opens(known: list[Version], version: Version) -> bool:
    earlier = [one for one in known if one.root == version.root]
    was, now, closes = fold(earlier), fold([*earlier, version]), PROTECTS[version.form]
    return bool(closes(was.answers) - (closes(now.answers) if now else frozenset())) if was else False


def _entitled(cur: Cursor, version: Version, by: Worker | None, at: datetime) -> None:
    if by is None:
        raise Refused(BY_A_MACHINE)
    allowed(role_keys(roles_of(cur, by.pk, at)), "open_safe_contact")
    if not version.reason.strip():
        raise Refused(NO_REASON)
