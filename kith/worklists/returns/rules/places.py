"""Rules of where a child lives: who provides it, from which age, and how far from home."""

from collections.abc import Iterator

from kith.worklists.returns import care
from kith.worklists.returns.care import AWAY, Episode
from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import written
from kith.worklists.returns.rules.rule import Broken

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
TO_ADOPT = ("A3", "A4", "A5", "A6")
YOUNGEST_AT = {"K3": ("371", 16), "H5": ("371", 16), "R5": ("372", 10), "S1": ("373", 4), "P3": ("374", 14)}
NEVER_GIVES = {"PR0": ("550", None), "PR1": ("527", ("P1", "R2", "R5")), "PR2": ("528", ("P1", "R2", "R5")),
               "PR3": ("529", ("P1", *TO_ADOPT, "K1", "K2", *FOSTER)), "PR4": ("530", ("P1",)),
               "PR5": ("531", ("P1",))}


def place(child: Child, one: Episode) -> Iterator[Broken]:
    since = f", from {written(one.began)}"
    if not one.place:
        yield Broken("146", f"It is not known where the child lives{since}")
        return
    if not one.provider and one.place not in care.NO_PROVIDER:
        yield Broken("526", f"It is not known who provides the place{since}")
    if not one.number and one.place not in care.NO_NUMBER and not (child.secret or one.short_break):
        yield Broken("218", f"Ofsted’s number of the home or agency is missing{since}")
    rule, places = NEVER_GIVES.get(one.provider, ("", ()))
    if rule and (one.place != "P1" if places is None else one.place in places):
        yield Broken(rule, f"Such a place is not provided by whoever is said to provide it{since}")
    if one.provider == "PR1" and one.far and one.place not in (*FOSTER, *TO_ADOPT, "K3") and not one.short_break:
        yield Broken("1015", f"The authority is said to provide a place outside its own area{since}")
    if one.place in ("A5", "A6") and one.legal != "E1":
        yield Broken("408", f"The child lives with those who adopt, and no court said that it may be so{since}")
    if one.place == "P1" and one.legal == "V2":
        yield Broken("378", f"A child at home with parents is said to be in care by agreement{since}")
    if one.short_break and one.place in AWAY:
        yield Broken("382", f"A short break is said to be spent away from its own place{since}")
    if one.short_break and one.place in ("U1", "U4"):
        yield Broken("384", f"A short break is said to be with a carer for the long term{since}")
    yield from _postcodes(child, one, since)
    rule, years = YOUNGEST_AT.get(one.place, ("", 0))
    if rule and one.began < child.turns(years):
        yield Broken(rule, f"So young a child does not live in such a place{since}")


def _postcodes(child: Child, one: Episode, since: str) -> Iterator[Broken]:
    """Where a protected child lives, or whoever came alone came from, is not asked."""
    if child.secret or one.short_break or child.ever_unaccompanied:
        return
    if not (one.home_postcode and one.postcode):
        yield Broken("392b", f"The postcode of the place, or of the home before, is missing{since}")
    elif one.home_postcode.replace(" ", "") == one.postcode.replace(" ", "") and one.place != "P1":
        yield Broken("392d", f"The place has the postcode of the home that the child came from{since}")
