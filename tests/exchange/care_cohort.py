"""Invented children in care, each with what makes a return hard: told as entries, and read as the return reads them.

The postcodes are those of town halls and hospitals, so that whoever checks the return knows the place.
"""
from datetime import UTC, date, datetime

from kith.engine.calendar import local_moment
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records.subjects import Subject
from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import Layout, layout

AT = datetime(2026, 7, 14, 9, tzinfo=UTC)
YEAR = layout(2026)
TOWN_HALL, HOSPITAL, OTHER_TOWN = "LU1 2BQ", "LU4 0DZ", "MK9 3EJ"
FOSTER = {"placement": "foster", "provider": "own", "postcode": HOSPITAL, "ofsted": "SC123456"}
CARE = {"legal_status": "full_care_order", "local_authority": "Northbrook", "need": "abuse",
        "home_postcode": TOWN_HALL} | FOSTER
DETAILS = {"ethnicity": "white_british", "pupil_number": "A123456789012", "mother": "no"}
WELL = {"teeth_seen": "2025-10-01", "immunised": "yes", "development_checked": "yes", "misuse": "no"}
LONG_AGO = "2023-05-10"

Told = tuple[str, str, dict]


def subject(number: int, sex: str, born: str, *, secret: bool = False, known: str = "day") -> Subject:
    day = date.fromisoformat(born) if born else None
    return Subject(number, f"CH{number:03}", "person", number, "", "Test", "Child", "", sex, "", "", "", "", "", "",
                   day, known if day else "", None, False, None, secret, AT)


def standing(number: int, told: tuple[Told, ...]) -> list[Standing]:
    versions = []
    for n, (form, day, answers) in enumerate(told, 1):
        seq, happened = number * 1000 + n, local_moment(date.fromisoformat(day)) if day else None
        versions.append(Version(number, seq, seq, form, f"{form}:{n}", "whole", happened, "day" if day else "unknown",
                                AT, AT, AT, answers=answers))
    return fold_all(versions)


def child(number: int, sex: str, born: str, *told: Told, secret: bool = False, year: Layout = YEAR) -> Child:
    return Child(subject(number, sex, born, secret=secret), standing(number, told), year, AT, secret)


def began(day: str, **answers: str) -> Told:
    return "looked_after_began", day, CARE | answers


def moved(day: str, **answers: str) -> Told:
    return "placement_changed", day, FOSTER | {"why": "plan"} | answers


def order(day: str, legal_status: str) -> Told:
    return "legal_status_changed", day, {"legal_status": legal_status}


def left(day: str, how: str = "home_planned") -> Told:
    return "looked_after_ended", day, {"how": how}


def details(**answers: str) -> Told:
    return "child_in_care_details", "2025-04-10", DETAILS | answers


def well(day: str = "2026-01-15", **answers: str) -> Told:
    return "health_of_the_year", day, WELL | answers


def scored(day: str, total: int, informant: str = "carer") -> Told:
    return "sdq_scored", day, {"informant": informant, "total": total, "rose": "no", "says": ""}


def reviewed(day: str, took_part: str = "spoke") -> Told:
    return "care_review_held", day, {"took_part": took_part}


def away(day: str, back: str = "", kind: str = "missing") -> Told:
    return "missing_from_care", day, {"kind": kind} | ({"back": back} if back else {})


def pupil(number: int) -> dict[str, str]:
    return {"pupil_number": f"B{number:012}"}


DIFFICULT = {
    "the whole year, with a score and reviews": ("male", "2014-03-02", began(LONG_AGO), scored("2025-09-03", 17),
                                                 well(), reviewed("2025-06-01"), reviewed("2025-12-01", "silent")),
    "leaves on the eighteenth birthday": ("female", "2007-09-14", began(LONG_AGO), left("2025-09-14", "stays")),
    "born in the year, and in care since": ("female", "2025-05-20", began("2025-05-22"),
                                            reviewed("2025-07-01", "too_young")),
    "moves twice on one day": ("male", "2012-02-02", began(LONG_AGO), scored("2025-10-10", 8), well(),
                               moved("2025-11-03", postcode=OTHER_TOWN, ofsted="SC200001"),
                               moved("2025-11-03", placement="home", provider="private", ofsted="SC300002",
                                     why="behaviour")),
    "moves and comes back on one day": ("male", "2011-02-02", began(LONG_AGO), scored("2025-10-10", 8), well(),
                                        moved("2025-11-03", postcode=OTHER_TOWN), moved("2025-11-03")),
    "a new order, and the same place": ("female", "2016-01-05", began(LONG_AGO, legal_status="interim_care_order"),
                                        order("2025-08-08", "full_care_order"), scored("2026-01-05", 22), well()),
    "a new order and a new place on one day": (
        "male", "2019-06-06", began(LONG_AGO, legal_status="interim_care_order"), well(), scored("2025-05-05", 4),
        order("2025-10-20", "full_care_order"), moved("2025-10-20", placement="kin", ofsted="SC400003")),
    "short breaks, each by itself": (
        "female", "2015-04-04", began("2025-05-02", legal_status="short_breaks"), left("2025-05-06"),
        began("2025-07-04", legal_status="short_breaks"), left("2025-07-08")),
    "short breaks, as one agreement": ("male", "2013-08-08", began(LONG_AGO, legal_status="short_breaks_agreed")),
    "placed for adoption, then adopted": (
        "female", "2023-01-09", began("2024-02-02", legal_status="interim_care_order"),
        order("2025-05-01", "placement_order"), moved("2025-07-07", placement="adopters"),
        left("2026-02-10", "adopted_opposed")),
    "the foster carer adopts": ("male", "2022-11-11", began("2024-01-01", legal_status="placement_order"), well(),
                                moved("2025-06-06", placement="carer_adopts", same_carer="yes")),
    "leaves, and comes again in the year": ("female", "2010-10-10", began(LONG_AGO), left("2025-06-30", "home"),
                                            began("2025-12-12", legal_status="voluntary")),
    "came alone to this country": ("male", "2009-01-01", began("2025-10-02", legal_status="voluntary",
                                                              need="nobody", home_postcode="not_known"),
                                   details(unaccompanied="yes", pupil_number="", no_pupil_number="never")),
    "four within the year, without a score": ("male", "2021-08-01", began(LONG_AGO), well()),
    "seventeen within the year, without a score": ("male", "2008-08-01", began(LONG_AGO), well()),
    "sixteen, and says no to the questionnaire": ("female", "2009-05-05", began(LONG_AGO), well(no_score="child")),
    "a mother": ("female", "2009-07-07", began(LONG_AGO), scored("2025-12-01", 12), well(),
                 details(mother="yes", own_child_born="2025-11-11", **pupil(9001))),
    "drugs, help offered and not taken": ("male", "2009-03-03", began(LONG_AGO), scored("2025-09-09", 19),
                                          well(misuse="yes", help_received="no", help_offered="yes")),
    "missing twice": ("female", "2010-03-03", began(LONG_AGO), scored("2025-09-09", 20), well(),
                      away("2025-08-01", "2025-08-03"), away("2026-03-30")),
    "in hospital for a while, and back": ("male", "2014-09-09", began(LONG_AGO), scored("2025-09-09", 6), well(),
                                          moved("2025-10-01", placement="away_hospital"), moved("2025-10-15")),
    "lives where nobody may know": ("female", "2012-12-12", began(LONG_AGO, placement="kin"),
                                    scored("2025-09-09", 15), well()),
    "leaves after the year": ("male", "2012-05-05", began(LONG_AGO), scored("2025-09-09", 15), well(),
                              left("2026-05-05", "home_planned")),
}


def cohort() -> list[Child]:
    """Whole records, each of them difficult; nothing that somebody here could have said is missing."""
    return [child(n, sex, born, *_with_details(n, said), secret=story == "lives where nobody may know")
            for n, (story, (sex, born, *said)) in enumerate(DIFFICULT.items(), 1)]


def _with_details(number: int, said: list[Told]) -> list[Told]:
    own = any(form == "child_in_care_details" for form, _, _ in said)
    return said if own else [*said, details(**pupil(number))]


NONE = {"provider": "not_known", "ofsted": "not_known"}
SPOILT = {
    "102": ("male", "", began("2025-06-01")),
    "103": ("male", "2012-01-01", began("2025-06-01"), details(ethnicity="", **pupil(1))),
    "442": ("male", "2012-01-01", began("2025-06-01"), details(pupil_number="")),
    "209": ("male", "2012-01-01", began("2025-06-01"), details(pupil_number="", no_pupil_number="too_young")),
    "393": ("female", "2010-01-01", began("2025-06-01"), details(mother="not_known", **pupil(2))),
    "611": ("female", "2010-01-01", began("2025-06-01"), details(mother="yes", **pupil(3))),
    "302": ("male", "2025-07-01", began("2025-06-01")),
    "352": ("male", "2007-05-01", began("2025-06-01"), left("2025-07-01")),
    "359": ("male", "2007-09-01", began(LONG_AGO)),
    "146": ("male", "2012-01-01", began("2025-06-01", placement="other")),
    "148": ("male", "2012-01-01", began("2025-06-01"), left("2025-07-01", "not_known")),
    "526": ("male", "2012-01-01", began("2025-06-01", **NONE)),
    "218": ("male", "2012-01-01", began("2025-06-01", ofsted="")),
    "392b": ("male", "2012-01-01", began("2025-06-01", home_postcode="")),
    "392d": ("male", "2012-01-01", began("2025-06-01", home_postcode=HOSPITAL)),
    "225": ("male", "2012-01-01", began("2025-06-01"), moved("2025-07-01", why="", placement="kin")),
    "361": ("male", "2012-01-01", began("2025-06-01", legal_status="police_protection")),
    "362": ("male", "2012-01-01", began("2025-06-01", legal_status="emergency_protection")),
    "363": ("male", "2012-01-01", began("2025-06-01", legal_status="child_assessment")),
    "365": ("male", "2012-01-01", began("2025-06-01", legal_status="short_breaks"), left("2025-07-01")),
    "358": ("male", "2018-01-01", began("2025-06-01", legal_status="remanded")),
    "371": ("male", "2012-01-01", began("2025-06-01", placement="supported")),
    "373": ("male", "2022-05-01", began("2025-06-01", placement="school")),
    "378": ("male", "2012-01-01", began("2025-06-01", legal_status="voluntary", placement="parents")),
    "379": ("male", "2012-01-01", began("2025-06-01"), moved("2025-07-01", placement="away_short"),
            moved("2025-08-01")),
    "384": ("male", "2012-01-01", began("2025-06-01", legal_status="short_breaks", placement="foster_long"),
            left("2025-06-06")),
    "387": ("male", "2012-01-01", began("2025-06-01"), left("2025-07-01", "independent")),
    "390": ("male", "2022-01-01", began("2025-06-01"), left("2025-07-01", "adopted")),
    "408": ("male", "2022-01-01", began("2025-06-01"), moved("2025-07-01", placement="adopters")),
    "460": ("male", "2009-01-01", began("2025-06-01"), left("2025-07-01", "stays")),
    "516": ("male", "2012-01-01", began("2025-06-01", placement="home", provider="private"),
            left("2025-07-01", "guardian_carer")),
    "529": ("male", "2012-01-01", began("2025-06-01", provider="public")),
    "431": ("male", "2012-01-01", began("2025-06-01"), left("2025-07-01"), began("2025-07-01")),
    "167": ("male", "2012-01-01", began("2025-06-01"), reviewed("2025-07-01", "not_known")),
    "440": ("male", "2012-01-01", began("2025-06-01"), reviewed("2025-07-01", "too_young")),
    "186": ("male", "2012-01-01", began(LONG_AGO), well()),
    "191": ("male", "2012-01-01", began(LONG_AGO), scored("2025-09-09", 9), well(immunised="not_known")),
    "192": ("male", "2012-01-01", began(LONG_AGO), scored("2025-09-09", 9), well(misuse="yes")),
    "159": ("male", "2012-01-01", began(LONG_AGO), scored("2025-09-09", 9), well(misuse="yes", help_received="no")),
    "545": ("male", "2022-06-01", began(LONG_AGO), well(development_checked="")),
    "567": ("male", "2012-01-01", began("2025-06-01"), away("2025-07-10", "2025-07-01")),
    "575": ("male", "2012-01-01", began("2025-06-01"), away("2025-07-01"), moved("2025-08-01", placement="kin")),
}


def spoilt() -> dict[str, Child]:
    """Rule -> a child whose record breaks it, as somebody here could have seen."""
    return {rule: child(n, sex, born, *_with_details(n, said))
            for n, (rule, (sex, born, *said)) in enumerate(SPOILT.items(), 100)}
