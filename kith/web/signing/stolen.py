"""Whether a password was ever stolen anywhere: looked up in a file that the locality keeps, and nowhere else.

The file is the one that Have I Been Pwned gives out: the SHA-1 of each password in capitals, in their order, one a
line, with how often it was met behind a colon.
"""
import hashlib
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError

HASH = 40   # signs


class NotStolen:
    """Refuses what somebody may hold a list of; where a list is named and cannot be read, whatever is new."""

    def validate(self, password: str, user=None) -> None:
        """Raises with the code of the reason; the sentence for it stands with the page."""
        if not settings.KITH_STOLEN_PASSWORDS:
            return
        try:
            stolen = stands_in(Path(settings.KITH_STOLEN_PASSWORDS), password)
        except OSError as fault:
            raise ValidationError("The list cannot be read.", code="no_list_of_stolen") from fault
        if stolen:
            raise ValidationError("It was stolen before.", code="password_stolen")

    def get_help_text(self) -> str:
        """What the framework may show; our page has words of its own."""
        return "Take one that you use nowhere else."


def stands_in(path: Path, password: str) -> bool:
    """Whether its hash is a line of this file: halved until it is found, so that a large list costs nothing."""
    wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with path.open("rb") as lines:
        low, high = 0, lines.seek(0, 2)
        while low < high:
            middle = (low + high) // 2
            line, after = _line(lines, middle)
            if line[:HASH] < wanted and line:
                low = after
            else:
                high = middle
        return _line(lines, low)[0][:HASH] == wanted


def _line(lines: BinaryIO, at: int) -> tuple[bytes, int]:
    """The first line that begins here or later, and where it ends; nothing after the last."""
    lines.seek(max(at - 1, 0))
    if at:
        lines.readline()
    line = lines.readline()
    return line.strip().upper(), lines.tell()
