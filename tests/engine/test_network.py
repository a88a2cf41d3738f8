"""What is learnt through other people: when it counts, whose it is, and how little is said of it."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.ed_family import EdFamily
from kith.forms.emergency.hospital_stay import HospitalStay
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.family.history_read import HistoryRead
from kith.forms.family.person_details import PersonDetails
from kith.language.roles import HEALTH_VISITOR
from tests.engine.made_up import AdultInHospital, SisterHurt, Together
from tests.scenarios.story import all_owed, nothing_owed, owed, person

see, read_history = AdultInHospital.see, AdultInHospital.read_history


def family(**said):
    mia, tom = person("Mia", born="3 years ago"), person("Tom", born="30 years ago")
    return mia, tom, mia.is_whose("lives_with", tom, **said)


def test_what_an_adult_at_home_tells_is_owed_from_when_we_knew():
    mia, tom, _ = family()
    tom.says(HospitalStay, "Wed 1 Jul 10:00", known="Wed 8 Jul 10:00", kind="inpatient")
    duty = owed(mia, see, at="Wed 8 Jul 12:00").is_("due", by=HEALTH_VISITOR, until="Sat 11 Jul 00:00", learnt_late=5)
    assert duty.sentence == "Because an adult around Mia was in hospital on Wed 1 Jul."
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")


def test_a_link_made_later_reads_the_past_from_when_it_was_made():
    mia, tom = person("Mia", born="3 years ago"), person("Tom", born="30 years ago")
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    mia.is_whose("lives_with", tom, known="Fri 10 Jul 10:00")
    nothing_owed(mia, see, at="Fri 10 Jul 09:59")
    owed(mia, see, at="Fri 10 Jul 10:00").is_("due", until="Wed 15 Jul 00:00", learnt_late=7)


def test_what_is_old_when_learnt_is_read_once_however_much_it_is():
    mia, tom = person("Mia", born="3 years ago"), person("Tom", born="30 years ago")
    for year in range(2016, 2025):
        tom.says(HospitalStay, f"5 May {year} 10:00", kind="inpatient")
    mia.is_whose("lives_with", tom, known="Fri 10 Jul 10:00")
    nothing_owed(mia, see, at="Fri 10 Jul 12:00")
    duty = owed(mia, read_history, at="Fri 10 Jul 12:00").is_("due", until="Sat 18 Jul 00:00")
    mia.says(HistoryRead, "Mon 13 Jul 10:00", answers=duty, what="Two stays, both planned")
    owed(mia, read_history, at="Mon 13 Jul 12:00").is_("done")


def test_the_look_back_ends_with_its_day():
    mia, tom, _ = family(known="Sat 11 Jul 10:00")
    tom.says(HospitalStay, "Fri 11 Jul 2025 23:00", kind="inpatient")
    tom.says(HospitalStay, "Thu 10 Jul 2025 23:00", kind="inpatient")
    assert [len(all_owed(mia, duty, at="Sat 11 Jul 12:00")) for duty in (see, read_history)] == [1, 1]


def test_a_pathway_may_look_back_for_ever():
    mia, ben = person("Mia", born="13 years ago"), person("Ben", born="15 years ago")
    ben.says(EdAttendance, "Thu 1 Jan 2015 10:00", self_harm="yes")
    mia.is_whose("sibling", ben, known="Fri 10 Jul 10:00")
    owed(mia, SisterHurt.think, at="Fri 10 Jul 12:00").is_("due")
    nothing_owed(mia, SisterHurt.read_history, at="Fri 10 Jul 12:00")


def test_one_happening_seen_through_two_relations_is_one_duty():
    mia, tom, _ = family()
    mia.is_whose("father", tom)
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    owed(mia, see, at="Wed 1 Jul 12:00").is_("due")


def test_what_happened_before_he_moved_in_counts_from_the_day_he_did():
    mia, tom, _ = family(began="2026-07-10")
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    nothing_owed(mia, see, at="Thu 9 Jul 23:59")
    duty = owed(mia, see, at="Fri 10 Jul 00:00").is_("due", until="Wed 15 Jul 00:00")
    assert duty.sentence == "Because an adult around Mia was in hospital on Fri 10 Jul."


def test_what_happened_after_he_left_does_not_count_and_on_the_day_he_left_it_does():
    for day, counts in (("Wed 8 Jul 23:00", True), ("Thu 9 Jul 01:00", False)):
        mia, tom, _ = family(began="2026-01-01", ended="2026-07-08")
        tom.says(HospitalStay, day, kind="inpatient")
        assert bool(all_owed(mia, see, at="Fri 10 Jul 12:00")) is counts


def test_leaving_unmakes_nothing_that_had_begun():
    mia, tom, link = family(began="2026-01-01")
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    link.updated("Thu 2 Jul 10:00", ended="2026-07-02")
    owed(mia, see, at="Thu 2 Jul 12:00").is_("due")


def test_a_relation_that_was_a_mistake_unmakes_it():
    mia, tom, link = family()
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    owed(mia, see, at="Wed 1 Jul 12:00").is_told()
    link.struck_out("Thu 2 Jul 10:00")
    owed(mia, see, at="Thu 2 Jul 12:00").is_("no longer owed", gone="corrected")


def test_a_relation_nobody_looks_through_tells_nothing():
    mia, tom = person("Mia", born="3 years ago"), person("Tom", born="30 years ago")
    mia.is_whose("no_contact_with", tom)
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    nothing_owed(mia, see, at="Wed 1 Jul 12:00")


def test_somebody_of_unknown_age_is_not_known_to_be_grown_up_until_somebody_says_so():
    mia, tom = person("Mia", born="3 years ago"), person("Tom")
    mia.is_whose("lives_with", tom)
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    nothing_owed(mia, see, at="Wed 1 Jul 12:00")
    tom.says(PersonDetails, known="Mon 6 Jul 09:00", occasion="details:GP", born="1990-01-31")
    tom.says(PersonDetails, known="Thu 9 Jul 09:00", occasion="details:ED", phone="01632 960000")
    for when, state in (("Wed 8 Jul 12:00", "due"), ("Thu 9 Jul 12:00", "overdue")):
        owed(mia, see, at=when).is_(state, until="Thu 9 Jul 00:00")


def test_evidence_that_follows_must_come_after_we_knew():
    mia, ben = person("Mia", born="13 years ago"), person("Ben", born="15 years ago")
    mia.is_whose("sibling", ben)
    ben.says(EdAttendance, "Wed 1 Jul 10:00", known="Wed 8 Jul 10:00", self_harm="yes")
    mia.says(EdFamily, "Mon 6 Jul 10:00", home="Mother and Ben")
    owed(mia, SisterHurt.think, at="Wed 8 Jul 12:00").is_("due")
    mia.says(EdFamily, "Thu 9 Jul 10:00", home="Mother and Ben")
    owed(mia, SisterHurt.think, at="Thu 9 Jul 12:00").is_("done")


def test_the_record_a_duty_is_named_by_is_where_the_relation_was_entered():
    mia, again, tom = person("Mia"), person("Mya"), person("Tom", born="30 years ago")
    again.is_whose("lives_with", tom)
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    before = owed(again, see, at="Wed 1 Jul 12:00").one.cite
    mia.same_as(again)
    assert owed(mia, see, at="Wed 1 Jul 12:00").one.cite == before


def test_a_count_is_completed_only_by_an_event_of_ones_own():
    mia, ben = person("Mia", born="3 years ago"), person("Ben", born="5 years ago")
    mia.is_whose("sibling", ben)
    mia.says(EdAttendance, "Wed 1 Jul 10:00", injury="yes")
    ben.says(EdAttendance, "Thu 2 Jul 10:00", injury="yes")
    nothing_owed(mia, Together.see, at="Thu 2 Jul 12:00")
    mia.says(EdAttendance, "Fri 3 Jul 10:00", injury="yes")
    owed(mia, Together.see, at="Fri 3 Jul 12:00").is_("due")
    nothing_owed(ben, Together.see, at="Fri 3 Jul 12:00")


def test_what_arrives_late_renames_no_count():
    mia = person("Mia", born="3 years ago")
    mia.says(EdAttendance, "Wed 1 Jul 10:00", injury="yes")
    mia.says(EdAttendance, "Fri 3 Jul 10:00", injury="yes")
    before = owed(mia, Together.see, at="Fri 3 Jul 12:00").one.cite
    mia.says(EdAttendance, "Thu 2 Jul 10:00", known="Mon 6 Jul 10:00", injury="yes")
    assert before in {one.one.cite for one in all_owed(mia, Together.see, at="Mon 6 Jul 12:00")}


def test_an_answer_filed_on_another_record_closes_it():
    mia, tom, _ = family()
    tom.says(HospitalStay, "Wed 1 Jul 10:00", kind="inpatient")
    tom.says(VisitReviewed, "Thu 2 Jul 10:00", answers=owed(mia, see, at="Wed 1 Jul 12:00"), decision="seen", why="Met")
    owed(mia, see, at="Thu 2 Jul 12:00").is_("done")
