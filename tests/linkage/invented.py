"""Invented caseloads by name group: each person as their own service holds them, and as another clerk heard them.

How the groups are made: the names are those of the demo's twelve cultures. A second clerk writes each person down again
with the slips that clerks make of such names (a Polish name as an English ear hears it, an Urdu or Bengali one in
another romanisation, a Somali x as h), sometimes with first and family name changed over or one word left out, a date
turned round, a home since left; three in four without an NHS number. Beside them stand those who are easily taken for
each other: twins, brothers and sisters, and fathers with their name. A group is a set of names and nothing more: no
real person's is in it, and none says what somebody is.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kith.demo.names import (
    BENGALI,
    CARIBBEAN,
    ENGLISH,
    GHANAIAN,
    INDIAN,
    IRISH,
    NIGERIAN,
    OTHERS,
    PAKISTANI,
    POLISH,
    ROMANIAN,
    SOMALI,
    Culture,
    family_name_for,
)
from kith.demo.numbers import nhs_numbers
from kith.linkage.batch.rows import Row

GROUPS: dict[str, Culture] = {
    "English": ENGLISH, "Polish": POLISH, "Romanian": ROMANIAN, "Pakistani": PAKISTANI, "Bengali": BENGALI,
    "Indian": INDIAN, "Nigerian": NIGERIAN, "Ghanaian": GHANAIAN, "Somali": SOMALI, "Caribbean": CARIBBEAN,
    "Irish": IRISH, "Others": OTHERS,
}  # fmt: skip
SOUTH_ASIAN = (("ee", "i"), ("oo", "u"), ("q", "k"), ("kh", "k"), ("a(?=[rl])", "e"), ("ss", "s"), ("j", "g"))
HEARD = {
    "Polish": (("sz", "sh"), ("cz", "ch"), ("j", "y"), ("w", "v"), ("ski$", "ska"), ("ska$", "ski"), ("c(?=h)", "")),
    "Romanian": (("ul?$", ""), ("sc", "sh"), ("t(?=i)", "ts"), ("ea", "a"), ("ae", "a")),
    "Pakistani": SOUTH_ASIAN,
    "Bengali": (*SOUTH_ASIAN, ("a", "o"), ("ch", "s")),
    "Indian": (("v", "w"), ("ee", "i"), ("sh", "s"), ("a$", "aa"), ("ai", "ay"), ("dh", "d")),
    "Nigerian": (("s(?=[eiu])", "sh"), ("gb", "b"), ("w", "u"), ("ng", "n"), ("kw", "k"), ("i$", "ie")),
    "Ghanaian": (("kw", "qu"), ("w", "u"), ("gy", "j"), ("k(?=[oe])", "c"), ("e$", "i")),
    "Somali": (("x", "h"), ("c(?=[aeiou])", ""), ("aa", "a"), ("uu", "u"), ("q", "k"), ("f", "ph")),
    "Others": (("ng", "n"), ("y", "i"), ("k", "c"), ("x", "sh"), ("v", "w")),
    "": (("ph", "f"), ("ck", "k"), ("y$", "ie"), ("ie$", "y"), ("ll", "l"), ("th", "t"), ("ea", "ee"), ("i(?=.)", "y")),
}  # fmt: skip
THURSDAY = date(2026, 7, 16)


@dataclass(frozen=True)
class Town:
    """The rows of both clerks, whose each is, and of which group each person's names are."""

    rows: list[Row]
    truth: dict[str, str]
    group: dict[str, str]


def town(each: int, seed: int = 1) -> Town:
    """So many people of each name group, written down twice, and those easily taken for them, written down once."""
    chance, numbers = random.Random(seed), nhs_numbers(seed)
    made = Town([], {}, {})
    for name, culture in GROUPS.items():
        for n in range(each):
            held = _person(chance, culture, next(numbers))
            _put(made, f"{name} {n}", name, held, _again(chance, name, held))
            for m, other in enumerate(_easily_taken_for(chance, culture, held, next(numbers)) if n % 3 == 0 else ()):
                _put(made, f"{name} {n} other {m}", name, other)
    chance.shuffle(made.rows)
    return made


def _put(made: Town, person: str, group: str, *rows: Row) -> None:
    for clerk, row in enumerate(rows):
        key = f"{person} {'ab'[clerk]}"
        made.rows.append(replace(row, key=key, caseload="ab"[clerk]))
        made.truth[key], made.group[key] = person, group


def _person(chance: random.Random, culture: Culture, number: str) -> Row:
    sex = chance.choice(("female", "male"))
    born = THURSDAY - timedelta(days=chance.randrange(1, 6_500))
    return Row(
        key="", family_name=family_name_for(chance.choice(culture.families), sex),
        given_name=chance.choice(culture.girls if sex == "female" else culture.boys), born=born.isoformat(), sex=sex,
        nhs_number=number, postcode=_postcode(chance), address=_address(chance),
    )  # fmt: skip


STREETS = ("Marsh", "Mill", "High", "Chapel", "Station", "Park", "Canal", "Orchard", "Quarry", "Weaver", "Linden")
WAYS = ("Road", "Lane", "Street", "Row", "View", "Close", "Rise", "Gardens", "Avenue", "Crescent", "Walk")


def _address(chance: random.Random) -> str:
    return f"{chance.randrange(1, 90)} {chance.choice(STREETS)} {chance.choice(WAYS)}"


def _postcode(chance: random.Random) -> str:
    return f"ZZ{chance.randrange(1, 9)} {chance.randrange(1, 9)}{chance.choice('ABDEF')}{chance.choice('ABDEF')}"


def _again(chance: random.Random, group: str, held: Row) -> Row:
    """The same person as another clerk writes them down."""
    given, family = _spelt(chance, group, held.given_name, 0.6), _spelt(chance, group, held.family_name, 0.5)
    if chance.random() < 0.04:
        given, family = family, given
    row = replace(held, given_name=given, family_name=family, born=_dated(chance, held.born))
    if chance.random() < 0.75:
        row = replace(row, nhs_number="")
    if chance.random() < 0.25:
        row = replace(row, postcode=_postcode(chance), address=_address(chance))
    return replace(row, address="") if chance.random() < 0.2 else row


def _spelt(chance: random.Random, group: str, name: str, how_often: float) -> str:
    if chance.random() > how_often:
        return name
    rules = [rule for rule in HEARD.get(group, HEARD[""]) if re.search(rule[0], name, re.IGNORECASE)]
    if rules and chance.random() < 0.75:
        return re.sub(*chance.choice(rules), name, count=1, flags=re.IGNORECASE).capitalize()
    at = chance.randrange(1, max(2, len(name) - 1))
    return chance.choice((name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:],
                          name[: at - 1] + name[at : at + 1] + name[at - 1] + name[at + 1 :]))


def _dated(chance: random.Random, born: str) -> str:
    year, month, day = born.split("-")
    slip = chance.random()
    if slip < 0.05 and int(day) <= 12:
        return f"{year}-{day}-{month}"
    return f"{year}-{month}-{(int(day) % 28) + 1:02}" if slip < 0.1 else born


def _easily_taken_for(chance: random.Random, culture: Culture, held: Row, number: str) -> Iterator[Row]:
    """A twin, a brother or sister, and a father with their name, each with no number or their own."""
    names = [name for name in culture.girls + culture.boys if name != held.given_name]
    alike = [name for name in names if name[:2] == held.given_name[:2]] or names
    yield replace(held, given_name=chance.choice(alike), nhs_number=chance.choice(("", number)))
    older = date.fromisoformat(held.born) - timedelta(days=chance.randrange(300, 2_000))
    yield replace(held, given_name=chance.choice(names), born=older.isoformat(), nhs_number="")
    if held.sex == "male":
        father = date.fromisoformat(held.born) - timedelta(days=chance.randrange(7_000, 12_000))
        yield replace(held, born=father.isoformat(), nhs_number="")
