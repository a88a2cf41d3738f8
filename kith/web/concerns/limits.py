"""How many concerns are taken from one address in an hour; a flood is told once, and nothing is dropped unsaid."""
import time
from datetime import datetime

from kith.duties.settings import values
from kith.intake.doors import concerns
from kith.language.settings import setting
from kith.web.pacing import Buckets, house

FROM_AN_ADDRESS = setting("concern.most_in_an_hour_from_an_address", 12,
                          "Concerns that are taken from one address in an hour; after that the telephone is named",
                          "Local: a school sends no more")
ASKED = setting("concern.most_askings_in_an_hour_from_an_address", 60,
                "Times in an hour that somebody at one address may ask what became of a concern", "Local")
FLOOD = setting("concern.many_in_an_hour", 60, "Concerns in an hour, from everywhere, that are called a flood",
                "Local: far more than people send")
HOUR = 60   # the buckets count by the minute, and so by a clock on which an hour is one


def _clock() -> float:
    return time.monotonic() / HOUR


TAKEN, ASKING, EVERYWHERE = Buckets(_clock), Buckets(_clock), Buckets(_clock)


def too_many(address: str, at: datetime) -> bool:
    """Whether this address has sent as many as it may. From everywhere together none is refused: it is told."""
    wait, begins = TAKEN.take(house(address), int(values().of(FROM_AN_ADDRESS, at)))
    _, flood = EVERYWHERE.take("everywhere", int(values().of(FLOOD, at)))
    if begins or flood:
        concerns.flooded(at)
    return wait > 0


def asked_too_often(address: str, at: datetime) -> bool:
    """Whether somebody at this address tries one number after another."""
    return ASKING.take(house(address), int(values().of(ASKED, at)))[0] > 0
