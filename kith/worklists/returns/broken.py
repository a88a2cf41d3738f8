"""Which rules of the return one child breaks, in words, and who can mend each: before it is sent, not after.

A rule keeps the number that the department gave it, so that a report of its own finds the same place. One of ours is
called by our name.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kith.engine.calendar import birthday
from kith.worklists.returns import care
from kith.worklists.returns.care import AWAY, Episode
from kith.worklists.returns.children import Child
from kith.worklists.returns.health import apart, asks_score, health_of
from kith.worklists.returns.layouts import ETHNICITY, written

SOCIAL_CARE, HEALTH = "social_care", "health"   # who can mend it
FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
TO_ADOPT = ("A3", "A4", "A5", "A6")
ADOPTED, GUARDIAN, GUARDIAN_CARER = ("E11", "E12"), ("E45", "E46", "E47", "E48"), ("E45", "E46")
# So many days an order, or a time away, lasts at most; and the youngest of whom a place or an ending can be said.
LONGEST_ORDER = {"L1": ("361", 3), "L2": ("362", 21), "L3": ("363", 7), "V3": ("365", 17)}
LONGEST_AWAY = {"T1": ("375", 42), "T3": ("376", 21), "T4": ("379", 7)}
YOUNGEST_AT = {"K3": ("371", 16), "H5": ("371", 16), "R5": ("372", 10), "S1": ("373", 4), "P3": ("374", 14)}
YOUNGEST_TO_LEAVE = {"E5": ("387", 14), "E6": ("387", 14), "E7": ("389", 16), "E17": ("460", 18)}
NEVER_GIVES = {"PR0": ("550", None), "PR1": ("527", ("P1", "R2", "R5")), "PR2": ("528", ("P1", "R2", "R5")),
               "PR3": ("529", ("P1", *TO_ADOPT, "K1", "K2", *FOSTER)), "PR4": ("530", ("P1",)),
               "PR5": ("531", ("P1",))}
WORDS = {
    "141": "A time in care, or a change in it, has no day", "147": "The day on which care ended is not known",
    "142": "Care began, and the time before had not ended",
    "501": "Care ended or changed, and nobody said when it began",
}


@dataclass(frozen=True)
class Broken:
    """One rule that one child breaks."""

    rule: str
    words: str
    mends: str = SOCIAL_CARE


def broken(child: Child) -> list[Broken]:
    """Everything that would be sent back, in the order of the files; nothing of whoever was not in care in the year."""
    if not child.episodes and not child.told.contradictions:
        return []
    found = [*_told(child)]
    if child.episodes:
        found += [*_who(child), *_times(child), *_reviews(child), *_health(child), *_missing(child)]
    return list(dict.fromkeys(found))


def _told(child: Child) -> Iterator[Broken]:
    for rule, day in child.told.contradictions:
        if day is None or child.layout.began <= day <= child.layout.ended:
            yield Broken(rule, WORDS[rule] + (f": {written(day)}" if day else ""))


def _who(child: Child) -> Iterator[Broken]:
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


def _times(child: Child) -> Iterator[Broken]:
    times, first = child.episodes, child.told.episodes[0]
    if child.born and first.began < child.born:
        yield Broken("302", "Care is said to have begun before the child was born")
    if child.born and any(one.why_new == "S" and one.began >= child.turns(18) for one in times):
        yield Broken("352", "Care is said to have begun after the 18th birthday")
    if any(one.ended is None and child.turns(18) < child.until and (one.legal, one.place) != ("V2", "K2")
           for one in times):
        yield Broken("359", "The 18th birthday is past, and nobody said how care ended")
    if any(one.how == "E2" or (one.ended and one.ended >= child.turns(18)) for one in times[:-1]):
        yield Broken("437", "Something follows after the child died or turned 18")
    if {"V3", "V4"} <= {one.legal for one in times}:
        yield Broken("426", "Short breaks are told one by one and as one agreement in one year")
    for one in times:
        yield from _time(child, one)
        yield from _at_most(child, one)
        yield from _place(child, one)
    for before, after in pairwise(times):
        yield from _follows(before, after)


def _time(child: Child, one: Episode) -> Iterator[Broken]:
    since = f", from {written(one.began)}"
    if not one.legal:
        yield Broken("144", f"It is not known by which order the child is in care{since}")
    if not one.need:
        yield Broken("145", f"It is not known why, above all, the child is in care{since}")
    if one.ended and not one.how:
        yield Broken("148", f"It is not said how care ended on {written(one.ended)}")
    if one.legal in ("J1", "J2", "J3") and one.began < child.turns(10):
        yield Broken("358", f"A child below ten is said to be remanded or sentenced{since}")
    if one.how in ADOPTED and one.place not in TO_ADOPT:
        yield Broken("390", "The child is said to be adopted, and not to have lived with those who adopt")
    if one.how in ADOPTED and child.turns(18) <= one.ended:
        yield Broken("386", "Somebody is said to be adopted after they turned 18")
    if one.how in GUARDIAN and child.turns(18) <= one.ended:
        yield Broken("407", "Somebody is said to have a guardian after they turned 18")
    if one.how in GUARDIAN_CARER and not any(other.place in FOSTER for other in child.told.episodes):
        yield Broken("516", "The foster carer is said to be guardian now, and the child lived with none")
    rule, years = YOUNGEST_TO_LEAVE.get(one.how, ("", 0))
    if rule and one.ended < child.turns(years):
        yield Broken(rule, f"So young a child does not leave care in this way: {written(one.ended)}")


def _at_most(child: Child, one: Episode) -> Iterator[Broken]:
    rule, days = LONGEST_ORDER.get(one.legal, ("", 0))
    until = one.ended or child.until
    if rule and (until - one.began).days > days:
        yield Broken(rule, f"It lasts longer than the law allows, from {written(one.began)}: at most {days} days")
    rule, days = LONGEST_AWAY.get(one.place, ("", 0))
    if rule and (until - one.began).days > days:
        yield Broken(rule, f"The child is said to be away for a while, from {written(one.began)}: at most {days} days")


def _place(child: Child, one: Episode) -> Iterator[Broken]:
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


def _follows(before: Episode, after: Episode) -> Iterator[Broken]:
    day = f": {written(after.began)}"
    if before.how == "X1" and after.why_new in "PTUB" and not before.why_moved and not {
            before.place, after.place} & {*AWAY}:
        yield Broken("225", f"It is not said why the child left the place before{day}")
    if after.legal == "V3" and after.why_new != "S":
        yield Broken("366", f"A short break is said to have changed while it lasted{day}")
    if after.why_new == "S" and before.ended == after.began:
        yield Broken("431", f"Care is said to have ended and begun again on one day{day}")
    if after.place in ("A3", "A4") and before.place not in (*FOSTER, *TO_ADOPT):
        yield Broken("336", f"The child was with no foster carer before those who adopt{day}")
    if after.place in ("A3", "A5") and after.why_new not in "STU":
        yield Broken("217", f"The carer who adopts is said to be another than before{day}")
    if before.place in AWAY and before.how not in ("X1", ""):
        yield Broken("381", f"Care is said to have ended while the child was away for a while{day}")


def _reviews(child: Child) -> Iterator[Broken]:
    for day, code in child.reviews():
        if not code:
            yield Broken("167", f"It is not said how the child took part in the review on {written(day)}")
        elif code == "PN0" and child.born and day >= birthday(child.born, 4):
            yield Broken("440", f"A child of four or older is said to be under four at the review on {written(day)}")


def _health(child: Child) -> Iterator[Broken]:
    if not (child.all_year and child.nearly_over):
        return
    yield from _apart(child)
    one = health_of(child)
    if asks_score(child) and not one.score and not one.no_score:
        yield Broken("186", "There is no questionnaire of strengths and difficulties, nor why there is none", HEALTH)
    for said, words in ((one.immunised, "whether every immunisation that is due was given"),
                        (one.teeth, "whether a dentist checked their teeth"),
                        (one.misuse, "whether drugs, solvents or drink harm them")):
        if not said:
            yield Broken("191", f"It is not said {words}", HEALTH)
    if one.misuse == "1" and not one.help_received:
        yield Broken("192", "It is not said whether they got help with drugs, solvents or drink", HEALTH)
    if one.help_received == "0" and not one.help_offered:
        yield Broken("159", "It is not said whether help with drugs, solvents or drink was offered", HEALTH)
    if child.born and child.turns(5) > child.layout.ended and not one.development:
        yield Broken("545", "It is not said whether every check of development that is due was made", HEALTH)


def _apart(child: Child) -> Iterator[Broken]:
    """Where the assessment and what was written for the return say opposite things, somebody asks; none is chosen."""
    for words, day in apart(child):
        yield Broken("kith", f"The assessment of {written(day)} says otherwise than what is written for the return: "
                             f"{words}", HEALTH)


def _missing(child: Child) -> Iterator[Broken]:
    spells = sorted(child.away(), key=lambda one: one[1])
    for _, since, back in spells:
        inside = next((one for one in child.episodes if one.began <= since <= (one.ended or date.max)), None)
        if back and back < since:
            yield Broken("567", f"Somebody is said to be back before they were missing: {written(since)}")
        if back is None and inside and inside.ended:
            yield Broken("575", f"The place changed while the child was missing from {written(since)}, and nobody "
                         "said when they were back")
    for (_, _, back), (_, since, _) in pairwise(spells):
        if back is None or back > since:
            yield Broken("574", f"Somebody is said to be missing again before they were back: {written(since)}")

