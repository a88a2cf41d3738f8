"""What somebody saw is told with its day."""
import re

from kith.intake.gates.asked import Asked, Found
from kith.language.gates import SaidWithItsDay

UNDATED = "Nothing here has a day. Write when each was seen and where it is from, or say below why that is not known."
FIGURE = re.compile(r"\d")   # every way to write a day has one


def said_with(gate: SaidWithItsDay, asked: Asked) -> Found:
    """A problem where no day is in the whole of it; which of several has none, only a reader sees."""
    words = str(asked.said.get(gate.what.key) or "")
    undated = words and not FIGURE.search(words) and not asked.said.get(gate.unless.key)
    return ({gate.what.key: UNDATED} if undated else {}), {}
