"""Documents that come inside of what comes: as base64 in a message, a resource or a letter."""
import re
from base64 import b64decode
from collections.abc import Iterator

from django.conf import settings

UNLOOKED = "unlooked"
LINE = 60     # letters without a space: no word and no number of a person is as long
# A long line goes on behind what its carrier breaks lines with: HL7's escapes, JSON's, or the break itself.
_BROKEN = re.compile(rf"(?<=[A-Za-z0-9+/]{{{LINE}}})(?:\\X(?:0[AD])+\\|\\\.br\\|\\[rn]|\s)+")
_RUN = re.compile(rf"[A-Za-z0-9+/_-]{{{LINE},}}")
_PLAIN = str.maketrans("-_", "+/")


def carries(text: str) -> str:
    """Nothing, or that it must be looked through, where there is a scanner."""
    return UNLOOKED if settings.KITH_SCANNER and _RUN.search(text) else ""


def inside(text: str) -> Iterator[bytes]:
    """All of it as it came, and each document in it as it was before it was written in letters."""
    yield text.encode("utf-8", "replace")
    for run in _RUN.findall(_BROKEN.sub("", text)):
        whole = run.translate(_PLAIN)
        yield b64decode(whole[:len(whole) // 4 * 4] + _rest(whole))
        if re.fullmatch(r"[0-9A-Fa-f]+", run):
            yield bytes.fromhex(run[:len(run) // 2 * 2])


def _rest(whole: str) -> str:
    """The last letters, filled up as they were meant; one alone says nothing."""
    left = whole[len(whole) // 4 * 4:]
    return left.ljust(4, "=") if len(left) > 1 else ""
