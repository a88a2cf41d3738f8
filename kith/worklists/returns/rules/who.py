"""Rules of who a child is: what must be known of them, and what cannot be so at their age."""

from collections.abc import Iterator

from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import ETHNICITY
from kith.worklists.returns.rules.rule import Broken


def who(child: Child) -> Iterator[Broken]:
    if child.born is None:
        yield Broken("102", "The date of birth is not known to the day")
    if child.sex == "U":
        yield Broken("232", "The sex is not known")
    if child.detail("ethnicity") not in ETHNICITY:
        yield Broken("103", "The ethnic group was not asked")
    if not child.only_short_breaks and not child.pupil_number:
        yield Broken("442", "The unique pupil number is missing, or why there is none")
    if child.pupil_number == "UN1" and not child.too_young_for_school:
        yield Broken("209", "A child of school age is said to be too young for a pupil number")
    if child.sex == "F" and not child.only_short_breaks and not child.mother:
        yield Broken("393", "It is not said whether she has a child of her own")
    if child.mother == "1" and not child.detail_day("own_child_born"):
        yield Broken("611", "She has a child of her own, whose birthday is missing")
    until = child.detail_day("unaccompanied_until")
    if child.unaccompanied and until and until > child.turns(18):
        yield Broken("304", "Somebody is said to be an unaccompanied child after they turned 18")
