"""Police at a flat on Saturday night: each professional of each child has it on Monday morning, and decides in time."""
import pytest

from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language.roles import (
    DESIGNATED_NURSE,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    TEAM_LEAD,
)
from kith.pathways.violence.violence_told_of import ViolenceToldOf
from tests.scenarios.notices import family, named, seen
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

decide, high = ViolenceToldOf.universal, ViolenceToldOf.universal_high
EVERY = tuple(ViolenceToldOf.duties.values())
MONDAY = "Mon 13 Jul 08:30"


@row("HV08", "P3")
def test_three_professionals_have_it_on_monday_morning_of_a_child_there_one_elsewhere_and_one_unborn():
    one = family()
    named(one["ana"], "harmed")
    named(one["dan"], "harmer")
    seen(one["leo"])
    for child, by in (("leo", HEALTH_VISITOR), ("max", SCHOOL_NURSE), ("baby", MIDWIFE)):
        owed(one[child], decide, at=MONDAY).is_("due", by=by, until="Tue 14 Jul 17:00").tells(0)
        assert len([duty for key in EVERY for duty in all_owed(one[child], key, at=MONDAY)]) == 1


@row("HV08")
def test_the_health_visitor_who_has_not_decided_by_wednesday_is_climbed_over():
    one = family()
    named(one["dan"])
    duty = owed(one["leo"], decide, at=MONDAY)
    duty.is_told()
    owed(one["leo"], decide, at="Wed 15 Jul 08:00").is_("overdue").tells(1, TEAM_LEAD)


@row("HV08")
def test_silence_goes_on_climbing():
    one = family()
    named(one["dan"])
    for at, step, to in ((MONDAY, 0, None), ("Tue 14 Jul 17:00", 1, TEAM_LEAD), ("Thu 16 Jul 00:30", 2, NAMED_NURSE),
                         ("Sat 18 Jul 00:30", 3, DESIGNATED_NURSE)):
        duty = owed(one["leo"], decide, at=at)
        (duty.tells(step, to) if to else duty.tells(0)).is_told()


def test_each_decides_for_each_child_and_one_answer_closes_nobody_elses():
    one = family()
    named(one["dan"])
    duty = owed(one["leo"], decide, at=MONDAY)
    one["leo"].says(ViolenceDecided, "Mon 13 Jul 11:00", answers=duty, decision="visit", why="I know her well",
                    safe="stands")
    owed(one["leo"], decide, at="Mon 13 Jul 12:00").is_("done")
    owed(one["max"], decide, at="Mon 13 Jul 12:00").is_("due")


@row("HV08")
def test_a_high_risk_is_urgent_and_due_a_day_sooner():
    one = family()
    named(one["dan"], risk="high")
    duty = owed(one["leo"], high, at=MONDAY).is_("due", by=HEALTH_VISITOR, until="Mon 13 Jul 17:00")
    assert duty.one.duty.level == "urgent"
    nothing_owed(one["leo"], decide, at=MONDAY)


def test_a_risk_that_is_corrected_to_high_begins_the_urgent_one_instead():
    one = family()
    share = named(one["dan"])
    owed(one["leo"], decide, at=MONDAY).is_("due")
    share.corrected("Mon 13 Jul 09:00", "Sat 11 Jul 22:40", part="harmer", risk="high")
    owed(one["leo"], high, at="Mon 13 Jul 10:00").is_("due")
    assert all_owed(one["leo"], decide, at="Mon 13 Jul 10:00") == []


def test_a_notice_taken_back_is_no_longer_owed():
    one = family()
    share = named(one["dan"])
    owed(one["leo"], decide, at=MONDAY).is_("due")
    share.struck_out("Mon 13 Jul 09:00")
    nothing_owed(one["leo"], decide, at="Mon 13 Jul 10:00")


@row("HV08")
def test_a_child_whose_father_becomes_known_later_is_reached_then():
    one, sam = family(), person("Sam", born="4 years ago")
    named(one["dan"])
    nothing_owed(sam, decide, at=MONDAY)
    sam.is_whose("father", one["dan"], known="Mon 20 Jul 09:00")
    owed(sam, decide, at="Mon 20 Jul 10:00").is_("due", by=HEALTH_VISITOR, until="Wed 22 Jul 17:00")


def test_of_a_father_known_late_old_notices_are_read_together():
    one, sam = family(), person("Sam", born="4 years ago")
    for n in range(5):
        named(one["dan"], occasion=f"kith:notice:{n}", when="Mon 2 Jun 2025 22:00", known="Tue 3 Jun 2025 09:00")
    sam.is_whose("father", one["dan"], known="Mon 20 Jul 09:00")
    nothing_owed(sam, decide, at="Mon 20 Jul 10:00")
    assert len(all_owed(sam, ViolenceToldOf.read_history, at="Mon 20 Jul 10:00")) == 1


@pytest.mark.parametrize("kind", ["mother", "father", "step_parent", "foster_carer", "lives_with", "contact_with"])
def test_whoever_the_child_lives_with_or_sees(kind):
    adult, child = person("Dan", born="33 years ago"), person("Sam", born="4 years ago")
    child.is_whose(kind, adult)
    named(adult)
    owed(child, decide, at=MONDAY).is_("due")


@pytest.mark.parametrize("kind", ["other_relative", "no_contact_with"])
def test_a_distant_relative_or_somebody_they_never_see_begins_nothing(kind):
    adult, child = person("Dan", born="33 years ago"), person("Sam", born="4 years ago")
    child.is_whose(kind, adult)
    named(adult)
    nothing_owed(child, decide, at=MONDAY)


def test_somebody_who_lived_there_before_begins_nothing_and_a_father_does_for_ever():
    adult, child = person("Dan", born="33 years ago"), person("Sam", born="4 years ago")
    child.is_whose("lives_with", adult, began="2024-01-01", ended="2025-01-01")
    named(adult)
    nothing_owed(child, decide, at=MONDAY)
    child.is_whose("father", adult)
    owed(child, decide, at=MONDAY).is_("due")


def test_a_grown_up_son_is_nobodys_to_visit_and_the_day_before_eighteen_still_is():
    adult = person("Dan", born="50 years ago")
    grown, nearly = person("Lee", born="2008-07-11"), person("Kay", born="2008-07-14")
    for one in (grown, nearly):
        one.is_whose("father", adult)
    named(adult)
    nothing_owed(grown, decide, at=MONDAY)
    owed(nearly, decide, at=MONDAY).is_("due", by=SCHOOL_NURSE)


@row("HV08")
def test_the_looked_after_nurse_and_a_gp_who_reads_notices_decide_too():
    child = person("Sam", born="6 years ago")
    child.says(LookedAfterBegan, "Mon 1 Jun 10:00", legal_status="not_known")
    child.has_worker("gp", "Mon 1 Jun 10:00")
    seen(child, "named")
    for key, by in (("universal", SCHOOL_NURSE), ("looked_after", LOOKED_AFTER_NURSE), ("gp", GP)):
        owed(child, ViolenceToldOf.duties[key], at=MONDAY).is_("due", by=by, until="Tue 14 Jul 17:00")


@row("HV08", "CM08")
def test_what_a_childs_page_says_names_nobody_and_not_who_did_it():
    one = family()
    named(one["dan"])
    said = owed(one["max"], decide, at=MONDAY).sentence
    assert said == "Because violence between adults around Max was told of on Sat 11 Jul."
    assert not any(word in said for word in ("Dan", "father", "harm", "police"))


def test_seen_there_and_reached_through_both_adults_is_one_thing():
    one = family()
    seen(one["leo"])
    named(one["ana"], "harmed", known="Sun 12 Jul 05:00")
    named(one["dan"], known="Mon 13 Jul 08:00")
    assert len(all_owed(one["leo"], decide, at="Mon 13 Jul 09:00")) == 1
    named(one["dan"], occasion="kith:notice:n2")
    assert len(all_owed(one["leo"], decide, at="Mon 13 Jul 09:00")) == 2


