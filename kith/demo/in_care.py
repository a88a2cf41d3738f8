"""What the yearly return asks of children in care: where they live, who they are, reviews, SDQs, the year's health."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from zlib import crc32

from kith.demo.names import CULTURES
from kith.demo.people import Fact, Family, Person
from kith.demo.place import RIVERSIDE, home
from kith.engine.calendar import birthday

BEGAN = "looked_after_began"
# For each culture of the invented names one ethnic group that goes with it.
GROUPS = ("white_british", "white_other", "white_other", "pakistani", "bangladeshi", "indian", "african", "african",
          "african", "caribbean", "white_irish", "any_other")
ETHNICITIES = {name: group for culture, group in zip(CULTURES, GROUPS, strict=True) for name in culture.families}
NEEDS, PROVIDERS = ("abuse", "abuse", "dysfunction", "stress", "parents_ill"), ("own", "own", "private")
FIRST_REVIEW, SECOND, APART = 26, 90, 180   # days after coming into care, and between reviews
NO_SDQ = ("Corey Sharp", "Kacper Nowak", "Tia Campbell")   # what their carers were asked for has not come
HIGH = {"Dante Palmer": 21, "Jade Frith": 23, "Kyle Mercer": 19, "Shannon Webb": 18, "Callum Frith": 20,
        "Brooke Ellison": 17, "Hamza Qureshi": 19}   # came the day before yesterday, and wait to be read
SDQ_FIRST, SDQ_APART, SDQ_AGES = 12, 325, (4, 17)
ELSEWHERE = 21_600                          # from here on, homes in streets where nobody else of the town lives


def whole(family: Family, day: date) -> Iterator[Fact]:
    """Every fact of a family; whoever is in care has besides what the return of each year asks."""
    for fact in family.facts:
        known = fact.form == BEGAN and fact.raw["legal_status"] != "not_known"
        yield replace(fact, raw=_where(family, fact) | fact.raw) if known else fact
        if known:
            yield from _since(family.person(fact.subject), fact, min(day, _left(family, fact, day)))


def _left(family: Family, fact: Fact, day: date) -> date:
    """The day on which whoever came into care left it again."""
    return next((date.fromisoformat(one.happened) for one in family.facts
                 if (one.subject, one.form) == (fact.subject, "looked_after_ended")), day)


def _where(family: Family, fact: Fact) -> dict[str, str]:
    child = family.person(fact.subject)
    mother = next((family.person(one.other) for one in family.ties
                   if (one.subject, one.kind) == (child.key, "mother")), None)
    apart = mother and mother.home.postcode != child.home.postcode
    before = mother.home if apart else home(ELSEWHERE + _by(child, 300), RIVERSIDE)
    return {"need": NEEDS[_by(child, len(NEEDS))], "placement": "foster", "out_of_area": "no",
            "provider": PROVIDERS[_by(child, len(PROVIDERS))], "postcode": child.home.postcode,
            "home_postcode": before.postcode, "ofsted": f"SC{100_000 + crc32(child.home.address.encode()) % 900_000}",
            "responsible": ["mother", "authority"] if fact.raw["legal_status"] != "voluntary" else ["mother"]}


def _since(child: Person, fact: Fact, day: date) -> Iterator[Fact]:
    """Each thing on the day on which it was done, as far as that day is past."""
    began = date.fromisoformat(fact.happened)
    for form, raw, on in (*_reviews(child, began, day), *_scores(child, began, day), *_years(child, began, day)):
        if began < on < day:
            yield _fact(child, form, raw, on)
    yield _fact(child, "child_in_care_details", _details(child), min(began + timedelta(days=2), _yesterday(day)))


def _fact(child: Person, form: str, raw: dict, on: date) -> Fact:
    at = child.joined + (on - child.joined.date())
    return Fact(child.key, form, raw, max(at, child.joined + timedelta(hours=2)), on.isoformat())


def _details(child: Person) -> dict[str, str]:
    told = {"ethnicity": ETHNICITIES.get(child.family, "white_british"), "unaccompanied": "no",
            "pupil_number": f"A{crc32(child.nhs_number.encode()):012}"}
    return told | ({"mother": "no"} if child.sex == "female" else {})


def _reviews(child: Person, began: date, day: date) -> Iterator[tuple]:
    on = began + timedelta(days=FIRST_REVIEW)
    while on < day:
        part = "too_young" if on < birthday(child.born, 4) else ("spoke", "spoke", "sent_words")[_by(child, 3)]
        yield "care_review_held", {"took_part": part}, on
        on += timedelta(days=SECOND if on < began + timedelta(days=SECOND) else APART)


def _scores(child: Person, began: date, day: date) -> Iterator[tuple]:
    """Each year one of the main carer, but of a few; none of an earlier day is so high that it waits for an answer."""
    name = f"{child.given} {child.family}"
    first, last = (birthday(child.born, years) for years in SDQ_AGES)
    on = max(began, first) + timedelta(days=SDQ_FIRST)
    if name in HIGH:
        yield "sdq_completed", {"informant": "carer", "total": str(HIGH[name])}, day - timedelta(days=2)
    while name not in NO_SDQ and on < min(day, last):
        yield "sdq_completed", {"informant": "carer", "total": str(5 + _by(child, 9))}, on
        on += timedelta(days=SDQ_APART)


def _years(child: Person, began: date, day: date) -> Iterator[tuple]:
    """What is asked of the health of a year, three weeks before it ends."""
    for year in range(began.year, day.year + 1):
        on = date(year, 3, 10)
        raw = {"teeth_seen": (on - timedelta(days=40 + _by(child, 200))).isoformat(), "misuse": "no",
               "immunised": "no" if _by(child, 7) == 0 else "yes", "no_score": "carer"}
        yield "health_of_the_year", raw | ({"development_checked": "yes"} if _small(child, year) else {}), on


def _small(child: Person, year: int) -> bool:
    return birthday(child.born, 5) > date(year, 3, 31)


def _by(child: Person, many: int) -> int:
    """One of so many, always the same of one child."""
    return crc32(f"care {child.nhs_number}".encode()) % many


def _yesterday(day: date) -> date:
    return day - timedelta(days=1)

