"""tick: brings everything that depends on time to a moment; running it twice tells once."""
from dataclasses import dataclass
from datetime import datetime

from kith.intake import following, hearing, weekly

ROUNDS = 50   # a telling can make a later step due; a ladder is never longer than this


@dataclass(frozen=True)
class Ticked:
    reckoned: int
    sent: int
    digests: int


def tick(at: datetime) -> Ticked:
    """Silent feeds, digests and samples; then what is ripe is reckoned and sent, until nothing follows."""
    hearing.notice_silence(at)
    composed = weekly.compose_due(at)
    reckoned = sent = 0
    for _ in range(ROUNDS):
        some = following.work_through(at) + following.look_again(at)
        left = following.send(at)
        reckoned, sent = reckoned + some, sent + left
        if some == left == 0:
            break
    return Ticked(reckoned, sent, composed)
