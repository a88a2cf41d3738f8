"""The whole invented town: the families with a story first, and then as many others as are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kith.demo.families import families
from kith.demo.lives import caseload
from kith.demo.lives.adopted import isla, keira
from kith.demo.lives.asking import leander, ruby
from kith.demo.lives.babies import MIA_NUMBER
from kith.demo.lives.confided import ada, freya
from kith.demo.lives.grave_harm import hodan
from kith.demo.lives.late_notice import reuben, tobias
from kith.demo.lives.left_care import reece
from kith.demo.lives.marac import kemble
from kith.demo.lives.mended import qadri
from kith.demo.lives.planned import leila
from kith.demo.lives.saturday import flat
from kith.demo.lives.stories import stories
from kith.demo.lives.three_generations import layla
from kith.demo.lives.two_and_unborn import doherty
from kith.demo.maker import Maker
from kith.demo.people import Family, Person

FEWEST = 10      # people without a story, however small the town


@dataclass(frozen=True)
class Town:
    """Families, in the order in which they were made: those with a story are first."""

    at: datetime
    families: tuple[Family, ...]
    told: int  # how many of them, from the first, have a story

    def people(self) -> Iterator[Person]:
        """Everybody, family by family."""
        for family in self.families:
            yield from family.people

    def strangers(self) -> list[Person]:
        """Everybody whose family has no story."""
        return [person for family in self.families[self.told :] for person in family.people]

    def named(self, name: str) -> Person:
        """The first person of this name; a story is always first."""
        return next(person for person in self.people() if f"{person.given} {person.family}" == name)


def town(people: int, at: datetime, seed: int = 1) -> Town:
    """About this many people in families; the same moment and seed make the same town."""
    make = Maker(at, seed, taken=(MIA_NUMBER,))
    told = [*stories(make), layla(make), keira(make), isla(make), ruby(make), freya(make), ada(make), leander(make),
            flat(make), leila(make), reuben(make), hodan(make), doherty(make), kemble(make),
            qadri(make), reece(make), tobias(make)]
    make.rng.seed(f"town {seed}")   # so that another story does not make everybody else somebody else
    others = [*families(make, max(people - caseload.PEOPLE, make.people + FEWEST))]
    make.rng.seed(f"care {seed}")   # nor does a caseload
    told += caseload.each(make)
    return Town(at, (*told, *others), len(told))
