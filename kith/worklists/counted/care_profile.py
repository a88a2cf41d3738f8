"""Who of all children in care needs what, by age, ethnic group and place: counted from codes, never from words.

What nobody knows is counted as well, with why it is not known. What a service held in confidence knows is not read.
"""
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.engine.standing import Standing
from kith.forms.looked_after.child_in_care_details import ChildInCareDetails
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.records import subjects
from kith.worklists.about import ever_in_care, standing
from kith.worklists.counted import care_needs
from kith.worklists.counted.care_needs import CODED, FINDS, NEED, NONE, UNKNOWN, Child

ALL, AGE, ETHNICITY, PLACE = "all", "age", "ethnicity", "place"
READ = {*care_needs.READ, ChildInCareDetails.key, PlacementChanged.key} - {*standing.BEGINS, *standing.ENDS}
MEASURES = CODED | {"attendance": "Appointments missed", "assessed": "Health assessment not held in time"}
AGES = {"under_5": "Under 5", "5_to_10": "5 to 10", "11_to_15": "11 to 15", "16_on": "16 and over",
        "not_known": "Not known"}
ETHNICITIES = {"white": "White", "mixed": "Mixed", "asian": "Asian", "black": "Black", "other": "Another",
               "not_known": "Not known"}
PLACES = {"foster": "With foster carers", "kin": "With relatives or friends", "home": "In a home or school",
          "own": "More on their own", "other": "Elsewhere", "not_known": "Not known"}
GROUPS = {AGE: AGES, ETHNICITY: ETHNICITIES, PLACE: PLACES}
WHY = {"no_sdq": "No SDQ came", "no_sdq_asked": "No SDQ is asked for at their age",
       "not_coded": "No assessment in which each need has its part of health", "not_said": "Nobody said",
       "no_appointment": "No appointment is recorded, with what came of it", "born": "Their date of birth is not known"}
_ETHNIC = {"white": "white_british white_irish traveller roma white_other", "other": "chinese any_other",
           "mixed": "white_caribbean white_african white_asian mixed_other",
           "asian": "indian pakistani bangladeshi asian_other", "black": "caribbean african black_other"}
_PLACED = {"foster": "foster foster_long foster_to_adopt", "kin": "kin kin_long kin_to_adopt",
           "home": "home secure residential_care mother_and_baby school", "own": "supported employment independent"}
ETHNIC = {word: group for group, words in _ETHNIC.items() for word in words.split()}
PLACED = {word: group for group, words in _PLACED.items() for word in words.split()}


@dataclass(frozen=True)
class Counted:
    """How many are in care and in each group; of each measure and group how many need, do not, and nobody knows."""

    children: int
    sizes: dict[tuple[str, str], int]
    cells: dict[tuple[str, str, str], list[int]]
    reasons: dict[tuple[str, str], int]


def counted(cur: Cursor, at: datetime) -> Counted:
    """Everybody who is in care at this moment, each once."""
    people = ever_in_care.people(cur)
    said = standing.read(cur, people, also=READ)
    here = [person for person in people if _in_care(said.get(person, ()), at)]
    headers = subjects.headers(cur, here) if here else {}
    return count(Child(headers[person], [one for one in said[person] if not confidence.whose(one.versions)], at)
                 for person in here if person in headers)


def count(children: Iterable[Child]) -> Counted:
    """Each child in one cell of each measure, of all, and of each of its groups."""
    cells: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    sizes, reasons, many = Counter(), Counter(), 0
    for child in children:
        many += 1
        groups = {(AGE, _age(child)), (ETHNICITY, _ethnicity(child)), (PLACE, _place(child))}
        sizes.update(groups)
        for measure, finds in FINDS.items():
            state, why = finds(child)
            reasons[measure, why] += state == UNKNOWN
            for by, of in {(ALL, ALL)} | groups:
                cells[measure, by, of][(NEED, NONE, UNKNOWN).index(state)] += 1
    return Counted(many, dict(sizes), dict(cells), {key: one for key, one in reasons.items() if one})


def _in_care(said: Iterable[Standing], at: datetime) -> bool:
    return any(one.key == "care" and one.until is None for one in standing.of(said, at))


def _age(child: Child) -> str:
    if child.age is None:
        return "not_known"
    return "under_5" if child.age < 5 else "5_to_10" if child.age < 11 else "11_to_15" if child.age < 16 else "16_on"


def _ethnicity(child: Child) -> str:
    return ETHNIC.get(child.newest(ChildInCareDetails.key, "ethnicity", recent=False), "not_known")


def _place(child: Child) -> str:
    moves = [*child.of(PlacementChanged.key, recent=False), *child.of(LookedAfterBegan.key, recent=False)]
    told = max(moves, key=lambda one: (one.moment, one.root)).answers.get("placement") if moves else None
    return PLACED.get(told, "not_known" if told in (None, "not_known", "refused") else "other")
