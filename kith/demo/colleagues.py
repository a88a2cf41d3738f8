"""In a larger town more people do the same work, so that what somebody owes stays what one person can do."""

from itertools import count
from random import Random

from kith.demo.names import CULTURES
from kith.demo.teams import WORKERS, Worker

# For how many people of the town there is one who does this: guesses, which belong to the demonstration alone.
PEOPLE_EACH = {"health_visitor": 3_800, "school_nurse": 10_000, "looked_after_nurse": 2_500, "midwife": 4_000,
               "social_worker": 5_000}


def hired(people: int, seed: int = 1) -> tuple[Worker, ...]:
    """Those who work beside the ones who are always there, spread over the teams in turn; the same for the same town.
    """
    chance, usernames = Random(f"colleagues {seed}"), {worker.username for worker in WORKERS}
    return tuple(_beside(first, chance, usernames) for role, each in PEOPLE_EACH.items()
                 for first in _places(role, people // each))


def _places(role: str, wanted: int) -> list[Worker]:
    """Beside whom each stands who is wanted more than there are."""
    there = [worker for worker in WORKERS if worker.role == role]
    teams = list({worker.team: worker for worker in there}.values())
    return [teams[n % len(teams)] for n in range(wanted - len(there))]


def _beside(first: Worker, chance: Random, usernames: set[str]) -> Worker:
    culture = chance.choices(CULTURES, [one.share for one in CULTURES])[0]
    given, family = chance.choice(culture.girls + culture.boys), chance.choice(culture.families)
    plain = f"{given}.{family}".lower()
    username = next(one for n in count(1) if (one := f"{plain}{n if n > 1 else ''}") not in usernames)
    usernames.add(username)
    return Worker(username, f"{given} {family}", first.team, first.role, first.job, signs_in=first.signs_in,
                  listed=False)
