"""A notice of violence at home: everybody in it is found or waits for somebody, and each child's own nurse has it."""
import pytest

from kith.intake import filing
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, header, owed, said
from tests.scenarios.rows import row

SATURDAY = MONDAY - DAY - 12 * HOUR
SUNDAY = MONDAY - DAY
HOUSE, CODE = "14 Marsh Road, Northbrook", "NB1 2AB"
WAITING = "select key from records_subject where kind = 'post' order by id"


def adult(name: str, born: str, **details) -> str:
    """Somebody grown up whom the register knows, with no number the police could know."""
    who = Who(local=(("REG", name),), family_name=f"{name}sen", given_name=name, born=born)
    told = {"family_name": f"{name}sen", "given_name": name, "born": born, "postcode": CODE, "address": HOUSE} | details
    return said(who, "person_details", LONG_AGO, happened="", **told).subjects[0]


def person(name: str, born: str, **more) -> dict:
    """Somebody as the police name them."""
    return {"given_name": name, "family_name": f"{name}sen", "born": born, "postcode": CODE} | more


ANA, DAN = person("Ana", "1997-03-02"), person("Dan", "1993-05-06")


def notice(number: str = "1", at=SUNDAY, sender: str = "csv", by=None, **more):
    """What was told of Saturday night; the same reference again is a correction."""
    told = {"force": "Marshshire Police", "reference": "MP/45/26", "happened": SATURDAY.isoformat(), "place": HOUSE,
            "postcode": CODE, "risk": "standard", "child_present": "yes", "words": "He shouted and broke a door.",
            "adults": [{"part": "harmed", "who": ANA}, {"part": "harmer", "who": DAN}]} | more
    told = {key: value for key, value in told.items() if value is not None}
    return receive(Statement(sender, f"notice {number}", Who(), (Said("police_notice", told),), at), by, at)


@pytest.fixture
def family(workers) -> dict[str, str]:
    """Ana and Dan at 14 Marsh Road, their Leo, and Dan's Max who lives with his own mother."""
    keys = {"ana": adult("Ana", "1997-03-02"), "dan": adult("Dan", "1993-05-06"),
            "leo": child("Leo", "2024-05-12"), "max": child("Max", "2017-09-01")}
    for one, kind, other in (("leo", "mother", "ana"), ("leo", "father", "dan"), ("max", "father", "dan")):
        said(keys[one], "relationship", LONG_AGO, kind=kind, who={"key": keys[other]})
    return keys


def decisions(key: str) -> list:
    return [one for one in owed(key, "violence_told_of") if one.open]


@row("HV08")
def test_every_child_of_either_adult_is_reached_wherever_they_live(family):
    answer = notice()
    assert answer.outcome == "filed"
    assert "wait" not in answer.sentence
    assert [one.role for one in decisions(family["leo"])] == ["health_visitor"]
    assert [one.role for one in decisions(family["max"])] == ["school_nurse"]
    assert asked(WAITING) == []


@row("HV08")
def test_an_unborn_child_is_reached_by_its_midwife(family):
    said(family["ana"], "pregnancy_notified", MONDAY - 30 * DAY, expected="2026-11-28")
    notice()
    ((baby,),) = asked("select key from records_subject where expected is not null")
    assert [one.role for one in decisions(baby)] == ["midwife"]


@row("HV08")
def test_whoever_is_not_known_waits_with_an_owner_and_no_record_is_made(family):
    before = asked("select count(*) from records_subject where kind = 'person'")
    answer = notice(adults=[{"part": "harmed", "who": ANA}, {"part": "harmer", "who": person("Joe", "1990-01-01")},
                            {"part": "there"}])
    assert "2 of those it names are not known yet" in answer.sentence
    assert asked("select count(*) from records_subject where kind = 'person'") == before
    posts = [key for (key,) in asked(WAITING)]
    assert [(one.role, one.due) for key in posts for one in owed(key, "unfiled_post")] == [
        ("post_clerk", SUNDAY + 4 * HOUR)] * 2
    assert decisions(family["leo"])


@row("HV08")
def test_a_likeness_is_a_question_and_whoever_answers_it_reaches_the_children(family, workers):
    notice(adults=[{"part": "harmer", "who": DAN | {"postcode": "NB9 9ZZ"}}])
    assert decisions(family["max"]) == []
    ((post,),) = asked(WAITING)
    ((candidates,),) = asked("select candidates from intake_unfiled")
    assert [one["key"] for one in candidates] == [family["dan"]]
    filing.file_post(post, "person", family["dan"], workers["pete"], MONDAY)
    assert [one.role for one in decisions(family["max"])] == ["school_nurse"]
    assert not [one for one in owed(post, "unfiled_post") if one.open]


@row("HV08")
def test_where_the_risk_is_high_whoever_is_not_known_cannot_wait_for_the_post_clerk(family):
    notice(risk="high", adults=[{"part": "harmer", "who": person("Joe", "1990-01-01")}])
    ((post,),) = asked(WAITING)
    assert [(one.duty, one.role, one.due) for one in owed(post, "unfiled_post")] == [
        ("file_now", "duty_desk", SUNDAY + 2 * HOUR)]
    assert asked("select level from duties_duty where duty = 'file_now'") == [("urgent",)]


def test_nobody_deciding_about_one_who_is_named_climbs_and_is_never_silent(family, workers):
    notice(adults=[{"part": "harmer", "who": person("Joe", "1990-01-01")}])
    ((post,),) = asked(WAITING)
    ticking.tick(SUNDAY + HOUR)
    ticking.tick(SUNDAY + 5 * HOUR)
    assert [one.state for one in owed(post, "unfiled_post")] == ["overdue"]
    assert asked("select worker_ids from duties_telling where step = 1") == [([workers["lynn"].pk],)]


@row("HV08", "P8")
def test_the_same_notice_again_changes_nothing(family):
    notice()
    before = asked("select count(*) from records_entry"), decisions(family["leo"])
    assert notice().said_before
    assert (asked("select count(*) from records_entry"), decisions(family["leo"])) == before
    notice("2", at=MONDAY)
    assert [one.id for one in decisions(family["leo"])] == [one.id for one in before[1]]
    assert asked(WAITING) == []


@row("HV08", "P8")
def test_a_corrected_notice_corrects_the_risk_the_part_and_who_was_there(family):
    notice()
    notice("2", at=MONDAY, risk="high")
    assert [one.duty for one in decisions(family["max"])] == ["universal_high"]
    notice("3", at=MONDAY + HOUR, risk="high", adults=[{"part": "harmed", "who": ANA}])
    assert decisions(family["max"]) == []
    assert [one.duty for one in decisions(family["leo"])] == ["universal_high"]


@row("HV08")
def test_what_the_meeting_on_high_risk_hears_feeds_the_same_list(family):
    notice(force="The MARAC of Marshshire", risk="not_said", marac="yes", marac_on="2026-07-16")
    assert [one.duty for one in decisions(family["max"])] == ["universal_high"]


def test_a_correction_keeps_whom_somebody_recognised(family, workers):
    away = {"part": "harmer", "who": DAN | {"postcode": "NB9 9ZZ"}}
    notice(adults=[away])
    ((post,),) = asked(WAITING)
    filing.file_post(post, "person", family["dan"], workers["pete"], MONDAY)
    notice("2", at=MONDAY + HOUR, adults=[away | {"part": "both"}], risk="high")
    assert asked(WAITING) == [(post,)]
    assert [one.duty for one in decisions(family["max"])] == ["universal_high"]


JOE = {"part": "harmer", "who": person("Joe", "1990-01-01")}


@row("HV08", "P8")
def test_somebody_who_waits_is_asked_about_once_however_often_the_notice_is_corrected(family, workers):
    away = {"part": "harmer", "who": DAN | {"postcode": "NB9 9ZZ"}}
    notice(adults=[away], risk="high")
    notice("2", at=MONDAY, adults=[away], risk="medium")
    ((post,),) = asked(WAITING)
    filing.file_post(post, "person", family["dan"], workers["pete"], MONDAY + HOUR)
    assert [one.duty for one in decisions(family["max"])] == ["universal"]


def test_somebody_who_waits_is_asked_about_anew_where_the_risk_becomes_high(family):
    notice(adults=[JOE])
    notice("2", at=MONDAY, adults=[JOE], risk="high")
    waits = [[one.duty for one in owed(post, "unfiled_post") if one.open] for (post,) in asked(WAITING)]
    assert waits == [[], ["file_now"]]
    assert asked("select count(*) from intake_unfiled where filed_at is null") == [(1,)]


@row("HV08", "P8")
def test_whoever_the_corrected_notice_names_no_more_waits_no_more(family):
    notice(adults=[{"part": "harmed", "who": ANA}, JOE])
    ((post,),) = asked(WAITING)
    notice("2", at=MONDAY, adults=[{"part": "harmed", "who": ANA}])
    assert not [one for one in owed(post, "unfiled_post") if one.open]
    assert asked("select count(*) from intake_unfiled where filed_at is null") == [(0,)]


def test_a_child_who_was_seen_and_lives_there_is_in_it_once(workers):
    kim = child("Kim", "2023-01-02")
    said(kim, "person_details", LONG_AGO, happened="", how="part", address="14 Marsh Road", postcode=CODE)
    seen = {"how": "seen", "who": {"given_name": "Kim", "family_name": "Kimsen", "nhs_number": header(kim).nhs_number}}
    notice(adults=[{"part": "there"}], children=[seen])
    assert asked("select answers ->> 'how' from records_entry where form = 'child_in_notice'") == [("seen",)]


def test_whoever_is_named_in_another_spelling_stays_who_they_are(family):
    notice()
    notice("2", at=MONDAY, adults=[{"part": "harmed", "who": ANA}, {"part": "harmer", "who": DAN | {"sex": "male"}}])
    assert [one.duty for one in decisions(family["max"])] == ["universal"]


@row("HV08")
def test_a_child_who_lives_there_is_reached_though_no_adult_is_known(workers):
    kim = child("Kim", "2023-01-02")
    said(kim, "person_details", LONG_AGO, happened="", how="part", address="14, Marsh Rd", postcode="nb12ab")
    beside = child("Bea", "2023-01-02")
    said(beside, "person_details", LONG_AGO, happened="", how="part", address="16 Marsh Road", postcode=CODE)
    notice(adults=[{"part": "there"}])
    assert [one.role for one in decisions(kim)] == ["health_visitor"]
    assert decisions(beside) == []


def test_a_flat_in_the_same_house_is_a_question(workers):
    kim = child("Kim", "2023-01-02")
    said(kim, "person_details", LONG_AGO, happened="", how="part", address="Flat B, 14 Marsh Road", postcode=CODE)
    notice(adults=[{"part": "there"}])
    assert decisions(kim) == []
    assert [one["key"] for (found,) in asked("select candidates from intake_unfiled") for one in found] == [kim]
    post = next(key for (key,) in asked(WAITING) for _ in asked(
        "select from intake_unfiled u join records_subject s on s.id = u.subject_id where s.key = %s and "
        "u.candidates <> '[]'", key))
    filing.file_post(post, "person", kim, workers["pete"], MONDAY)
    assert decisions(kim)


def test_a_child_who_is_named_and_known_is_reached(workers):
    kim = child("Kim", "2023-01-02")
    known = header(kim)
    notice(adults=[{"part": "there"}], children=[
        {"how": "seen", "who": {"given_name": "Kim", "family_name": "Kimsen", "nhs_number": known.nhs_number}}])
    assert decisions(kim)


@row("HV08")
def test_an_adult_without_a_child_on_record_is_asked_about(workers):
    adult("Dan", "1993-05-06")
    notice(adults=[{"part": "harmer", "who": DAN}])
    assert asked("select role, label from duties_duty where pathway = 'notice_reached_no_child' and open") == [
        ("named_nurse", "sealed")]


@row("HV08")
def test_whoever_is_filed_as_new_has_a_name_and_nothing_on_their_page_tells_of_a_notice(family, workers):
    notice(adults=[{"part": "harmer", "who": person("Joe", "1990-01-01")}])
    ((post,),) = asked(WAITING)
    filing.file_post(post, "new", "", workers["pete"], MONDAY)
    ((key, name),) = asked("select key, given_name from records_subject where given_name = 'Joe'")
    said_of = asked("select form, sender from records_entry e join records_subject s on s.id = e.subject_id "
                    "where s.key = %s order by seq", key)
    assert name == "Joe"
    assert said_of == [("person_details", "kith"), ("adult_in_notice", "notice@kith")]


@row("HV08")
def test_a_worker_types_one_in(family, workers):
    answer = notice(sender="web", by=workers["lynn"])
    assert answer.outcome == "filed"
    assert decisions(family["max"])
    with pytest.raises(Refused, match="is recorded by"):
        notice("2", sender="web", by=workers["ravi"])
    with pytest.raises(Problems):
        notice("3", sender="web", by=workers["lynn"], adults=None)


def test_a_share_is_nobodys_to_type(family, workers):
    for form, told in (("adult_in_notice", {"part": "harmer", "risk": "high"}),
                       ("child_in_notice", {"how": "seen", "risk": "high"})):
        with pytest.raises(Refused, match="is recorded by"):
            said(family["dan"], form, by=workers["priya"], **told)


def test_two_forces_may_use_one_number(family):
    notice()
    notice("2", force="Fenshire Police")
    assert len(decisions(family["max"])) == 2


def test_nothing_is_lost_where_nobody_and_nothing_is_known(workers):
    answer = notice(adults=[{"part": "there"}], place="not_known", postcode=None)
    assert answer.outcome == "filed"
    assert "1 of those it names is not known yet" in answer.sentence
    assert place.how_many("intake_unfiled") == 1
