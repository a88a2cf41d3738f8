"""Who somebody is, by several senders' words: whose word goes before whose, and of equals the later one."""
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from kith.engine.standing import Standing
from kith.engine.values import Values
from kith.language.settings import setting

SETTLED = "born_settled"   # the form by which somebody found out which of two dates of birth is right
# What goes together is taken from one sender: the street of one and the postcode of another would be nobody's home.
TOGETHER = (("family_name",), ("given_name",), ("born",), ("sex",), ("address", "postcode"),
            ("gp_practice", "gp_practice_name"))
LOCAL = "Local: which systems here keep up who somebody is, and which only copy it"
NATIONAL = setting("details.national", "PDS", "Senders of the national record of people, whose word on who somebody is "
                   "goes before all others’, by name", LOCAL)
CHILD_HEALTH = setting("details.child_health", "CHIS GP", "Senders of general practice and child health, whose word on "
                       "who somebody is goes before a hospital’s, by name", LOCAL)
FROM_PAPER = setting("details.from_paper", "web csv paper", "Senders through whom a person types what stands on a "
                     "paper, whose word on who somebody is goes after every system’s, by name", LOCAL)
FOUND_OUT, NATION, COMMUNITY, HOSPITAL, TYPED = 5, 4, 3, 2, 1
# Written where a newborn or a stranger has no name yet: any name goes before it, whoever writes it.
NO_NAME_YET = frozenset(
    {"baby", "babe", "infant", "newborn", "unborn", "boy", "girl", "twin", "male", "female", "of", "unknown", "nfn"})


def known(said: Iterable[Standing], values: Values, at: datetime) -> dict:
    """Each question's answer: of most the latest stated, of those that say who somebody is by whose word it is."""
    ordered = sorted(said, key=_stated)
    if len(ordered) == 1 and ordered[0].form != SETTLED:
        return dict(ordered[0].answers)
    details: dict = {}
    for one in ordered:
        details |= one.answers if one.form != SETTLED else {}
    going_before = sorted(ordered, key=lambda one: rank(one, values, at))   # of equals the later one goes last
    for keys in TOGETHER:
        telling = [one for one in going_before if any(map(one.answers.get, keys))]
        if telling:
            best = next((one for one in reversed(telling) if not _no_name_yet(one, keys[0])), telling[-1])
            details |= {key: best.answers.get(key) for key in keys}
    return {key: answer for key, answer in details.items() if answer is not None}


def rank(one: Standing, values: Values, at: datetime) -> int:
    """Whose word goes before whose. A person's correction of what a sender said counts as that sender's word."""
    first = one.versions[0]
    if one.form == SETTLED:
        return FOUND_OUT
    if first.by is not None or _among(FROM_PAPER, first.sender, values, at):
        return TYPED
    if _among(NATIONAL, first.sender, values, at):
        return NATION
    return COMMUNITY if _among(CHILD_HEALTH, first.sender, values, at) else HOSPITAL


def _among(which, sender: str, values: Values, at: datetime) -> bool:
    """By the whole name or by the system's own, as in "PAS@RCB"."""
    return not _names(str(values.of(which, at))).isdisjoint((sender, sender.partition("@")[0]))


@lru_cache(maxsize=64)
def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _no_name_yet(one: Standing, key: str) -> bool:
    name = str(one.answers.get(key, "")) if key == "given_name" else ""
    return any(word in NO_NAME_YET for word in name.lower().split()[:1])


def _stated(one: Standing) -> tuple[datetime, int]:
    return one.last.stated, one.last.seq
