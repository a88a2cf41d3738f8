"""Which pathways are passed over, because nothing that stands around somebody could begin them."""
from datetime import timedelta

from kith.engine.catalogue import PATHWAYS
from kith.engine.reckoned.beginning import concerning, could_begin
from kith.engine.reckoning import NOTHING, reckon
from kith.engine.standing import Version
from kith.engine.world import World
from kith.pathways.adults.client_whose_partner_expects import ClientWhosePartnerExpects
from kith.pathways.emergency.attendance_in_pregnancy import AttendanceInPregnancy
from tests.engine.made_up import AdultInHospital, SisterHurt
from tests.engine.worlds import BEN, DAY, MIA, MUM, NOON


def world(*said, joined=None) -> World:
    """(subject, form, other, answers), each said an hour after the other."""
    told = [(n, NOON + timedelta(hours=n), one) for n, one in enumerate(said, 1)]
    return World([Version(subject, n, n, form, f"happening {n}", "whole", NOON - 9 * DAY, "moment", at, at, at,
                          answers=answers, other=other) for n, at, (subject, form, other, answers) in told],
                 joined or {})


CHILD, MOTHER = (MIA, "relationship", MUM, {"kind": "mother"}), (MUM, "relationship", BEN, {"kind": "child"})
HURT = (BEN, "ed_attendance", None, {"self_harm": "yes"})


def test_a_status_that_never_began_begins_nothing():
    came = (MIA, "ed_attendance", None, {"injury": "yes"})
    assert not could_begin(AttendanceInPregnancy, MIA, world(came))
    assert could_begin(AttendanceInPregnancy, MIA, world(came, (MIA, "pregnancy_notified", None, {})))


def test_what_was_said_of_a_relative_is_what_counts_and_not_of_anybody():
    stay = "hospital_stay"
    assert not could_begin(AdultInHospital, MIA, world(CHILD))
    assert not could_begin(AdultInHospital, MIA, world(CHILD, (BEN, stay, None, {})))
    assert could_begin(AdultInHospital, MIA, world(CHILD, (MUM, stay, None, {})))
    assert not could_begin(AdultInHospital, MIA, world((MUM, stay, None, {})))


def test_a_sister_is_met_through_the_mother():
    assert not could_begin(SisterHurt, MIA, world(CHILD, HURT))
    assert could_begin(SisterHurt, MIA, world(CHILD, MOTHER, HURT))


def test_of_two_things_that_must_both_be_so_one_is_not_enough():
    partner = (MUM, "relationship", BEN, {"kind": "partner"})
    expects, seen = (BEN, "pregnancy_notified", None, {}), (MUM, "involvement", None, {"role": "adult_mental_health"})
    assert not could_begin(ClientWhosePartnerExpects, MUM, world(partner, expects))
    assert not could_begin(ClientWhosePartnerExpects, MUM, world(partner, seen))
    assert could_begin(ClientWhosePartnerExpects, MUM, world(partner, expects, seen))


def test_a_record_that_was_joined_brings_its_own():
    said = (BEN, "pregnancy_notified", None, {}), (MIA, "ed_attendance", None, {})
    assert not could_begin(AttendanceInPregnancy, MIA, world(*said))
    assert could_begin(AttendanceInPregnancy, MIA, world(*said, joined={BEN: MIA}))


def test_most_of_the_pathways_are_passed_over():
    """Somebody of whom a name and a visit are known: whatever is not about a visit need not be thought of."""
    known = world((MIA, "person_details", None, {"born": "2024-01-01"}), (MIA, "ed_attendance", None, {"injury": "no"}))
    asked = [key for key, one in PATHWAYS.items() if could_begin(one, MIA, known)]
    assert set(asked) <= {"child_death_noticed", "consider_referral", "family_questions", "fathers_after_violence",
                          "flags_on_arrival", "needs_reach_the_plan", "self_harm_assessed_together", "soon_attendance",
                          "urgent_attendance"}
    assert [one.key for one in concerning(PATHWAYS.values(), MIA, known)] == asked
    assert reckon(AttendanceInPregnancy, MIA, known, NOON) is NOTHING
