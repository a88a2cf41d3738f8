"""How a duty begins, ends and comes again: the words of the language one by one."""
import pytest

from kith.forms.acts.accepted import Accepted
from kith.forms.acts.closed import Closed
from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.ed_family import EdFamily
from kith.forms.emergency.flags_read import FlagsRead
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.family.person_details import PersonDetails
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from tests.engine.made_up import (
    AskedAgain,
    FifthBirthday,
    HealthInCare,
    OnceLaw,
    TwentyEightWeeks,
)
from tests.scenarios import story
from tests.scenarios.story import all_owed, nothing_owed, owed, person

initial, review = HealthInCare.initial, HealthInCare.review
decide = AskedAgain.decide


def in_care(born: str = "3 years ago", since: str = "Mon 1 Jun 10:00"):
    mia = person(born=born)
    mia.care = mia.says(LookedAfterBegan, since, legal_status="other")
    return mia


def assessed(mia, when: str, form=FlagsRead):
    answers = {"done": "examined", "what": "Well"} if form is FlagsRead else {"home": "Foster home"}
    return mia.says(form, when, by=8, **answers)


def test_what_lasts_with_a_span_begins_with_it():
    owed(in_care(), initial, at="Tue 2 Jun 09:00").is_("due", by=HEALTH_VISITOR, until="Mon 29 Jun 17:00")
    nothing_owed(in_care(), review, at="Tue 2 Jun 09:00")


def test_the_later_duty_begins_with_the_evidence_of_the_earlier_and_then_comes_again():
    mia = in_care(born="2022-03-01")
    assessed(mia, "Mon 15 Jun 10:00")
    first = owed(mia, review, at="Tue 16 Jun 09:00").is_("due", until="16 Dec 2026 00:00")
    assert first.one.bearer == 8
    assessed(mia, "Tue 1 Dec 10:00", EdFamily)
    done, again = all_owed(mia, review, at="Wed 2 Dec 09:00")
    done.is_("done")
    assert done.one.cite == first.one.cite
    again.is_("due", until="2 Jun 2027 00:00")
    assessed(mia, "1 Jun 2027 10:00", EdFamily)
    assert all_owed(mia, review, at="2 Jun 2027 09:00")[2].is_("due", until="2 Jun 2028 00:00")   # five since March


def test_an_earlier_assessment_found_later_orphans_no_review():
    mia = in_care()
    assessed(mia, "Mon 15 Jun 10:00")
    mia.says(Accepted, "Tue 16 Jun 10:00", by=9, answers=owed(mia, review, at="Tue 16 Jun 09:00"))
    earlier = mia.says(FlagsRead, "Wed 10 Jun 10:00", known="Wed 17 Jun 10:00", by=8, done="examined", what="Well")
    assert earlier.root
    taken = owed(mia, review, at="Thu 18 Jun 09:00").is_("due", until="11 Dec 2026 00:00")
    assert taken.one.bearer == 9


def test_leaving_care_ends_what_was_not_yet_due():
    mia = in_care()
    owed(mia, initial, at="Mon 1 Jun 10:00").is_told()
    mia.says(LookedAfterEnded, "Mon 22 Jun 10:00")
    owed(mia, initial, at="Mon 22 Jun 12:00").is_("no longer owed", gone="span_ended").tells(-1)


def test_leaving_care_launders_no_lateness():
    mia = in_care()
    mia.says(LookedAfterEnded, "Tue 30 Jun 10:00")
    late = owed(mia, initial, at="Wed 1 Jul 09:00").is_("overdue", span_ended=True)
    mia.says(Closed, "Wed 1 Jul 10:00", answers=late, why="Moved to another county, told there")
    owed(mia, initial, at="Wed 1 Jul 11:00").is_("done late")


def test_what_was_done_in_time_stays_done_when_the_span_ends():
    mia = in_care()
    assessed(mia, "Mon 15 Jun 10:00")
    mia.says(LookedAfterEnded, "Mon 22 Jun 10:00")
    owed(mia, initial, at="Tue 23 Jun 09:00").is_("done")
    nothing_owed(mia, review, at="Tue 23 Jun 09:00")


def test_coming_into_care_again_begins_again():
    mia = in_care()
    mia.says(LookedAfterEnded, "Mon 8 Jun 10:00")
    mia.says(LookedAfterBegan, "Mon 6 Jul 10:00", legal_status="other")
    owed(mia, initial, at="Tue 7 Jul 09:00").is_("due", until="Mon 3 Aug 17:00")


def test_two_senders_who_say_that_care_began_say_it_once():
    mia = in_care()
    mia.says(LookedAfterBegan, "Sun 31 May 10:00", known="Wed 3 Jun 10:00", legal_status="other")
    duty = owed(mia, initial, at="Thu 4 Jun 09:00").is_("due", until="Fri 26 Jun 17:00")
    assert duty.one.cite.occasion == mia.care.occasion


def test_a_beginning_without_a_date_is_undated_and_chased():
    mia = person(born="3 years ago")
    mia.says(LookedAfterBegan, known="Mon 1 Jun 10:00", legal_status="other")
    owed(mia, initial, at="Mon 1 Jun 10:00").is_("undated").tells(0).is_told()
    owed(mia, initial, at="Mon 29 Jun 05:00").is_("undated").tells(1, HEALTH_VISITOR).is_told()
    owed(mia, initial, at="Mon 29 Jun 17:00").is_("undated").tells(2, TEAM_LEAD).is_told()
    owed(mia, initial, at="Sun 12 Jul 00:00").is_("undated").tells(4, DESIGNATED_NURSE, passed=(3,))


@pytest.mark.parametrize(("when", "state"), [("Mon 29 Jun 17:01", "done late"), ("Mon 29 Jun", "done")])
def test_what_is_known_to_the_day_is_judged_to_the_day(when, state):
    mia = in_care()
    mia.says(FlagsRead, when, known="Wed 1 Jul 10:00", done="examined", what="Well")
    owed(mia, initial, at="Wed 1 Jul 12:00").is_(state, **({"recorded_late": True} if state == "done" else {}))


def test_a_birthday_comes_once_whoever_says_the_date():
    mia = person(born="2021-07-11")
    mia.says(PersonDetails, known="Mon 6 Jul 09:00", occasion="details:GP", born="2021-07-11")
    nothing_owed(mia, FifthBirthday.pass_on, at="Fri 10 Jul 23:59")
    owed(mia, FifthBirthday.pass_on, at="Sat 11 Jul 00:00").is_("due", until="Wed 12 Aug 00:00")


def test_a_corrected_birthday_keeps_the_name_of_the_duty():
    mia = person(born="2021-07-11")
    before = owed(mia, FifthBirthday.pass_on, at="Sat 11 Jul 00:00").one.cite
    mia.says(PersonDetails, known="Sat 11 Jul 09:00", occasion="details:GP", born="2021-07-01")
    corrected = owed(mia, FifthBirthday.pass_on, at="Sat 11 Jul 12:00").is_("due", until="Sun 2 Aug 00:00")
    assert corrected.one.cite == before


def test_what_makes_it_pointless_counts_only_while_it_is_so():
    mia = person(born="2021-07-11")
    mia.says(LookedAfterBegan, "Mon 1 Jun 10:00", legal_status="other")
    nothing_owed(mia, FifthBirthday.pass_on, at="Sat 11 Jul 12:00")
    mia.says(LookedAfterEnded, "Mon 13 Jul 10:00")
    owed(mia, FifthBirthday.pass_on, at="Mon 13 Jul 12:00").is_("due")


def test_what_was_done_before_it_became_pointless_stays_done():
    mia = person(born="2021-07-11")
    mia.says(VisitReviewed, "Sat 11 Jul 10:00", decision="seen", why="Passed on")
    mia.says(LookedAfterBegan, "Sat 11 Jul 11:00", legal_status="other")
    owed(mia, FifthBirthday.pass_on, at="Sat 11 Jul 12:00").is_("done")


def test_a_date_before_one_that_is_expected_or_in_an_answer():
    ann, baby = person("Ann", born="26 years ago"), person("Baby", expected="2026-10-03")
    nothing_owed(baby, TwentyEightWeeks.meet, at="Fri 10 Jul 23:59")
    owed(baby, TwentyEightWeeks.meet, at="Sat 11 Jul 00:00").is_("due", until="Sun 26 Jul 00:00")
    ann.says(PregnancyNotified, "Mon 1 Jun 10:00", expected="2026-08-08")
    owed(ann, TwentyEightWeeks.meet, at="Sat 11 Jul 00:00").is_("due")


def test_a_rule_applies_to_what_happened_while_it_was_law():
    for day, applies in (("Sun 31 May 23:59", True), ("Mon 1 Jun 00:01", False), ("31 May 2025 10:00", False)):
        tom = person("Tom", born="40 years ago")
        tom.says(EdAttendance, day, reason="cough")
        assert bool(all_owed(tom, OnceLaw.report, at="Sat 11 Jul 09:00")) is applies


def test_a_pathway_declared_for_it_goes_on_after_a_death():
    tom = person("Tom", born="40 years ago")
    tom.says(EdAttendance, "Fri 1 May 10:00", by=6, reason="cough")
    tom.says(PersonDetails, known="Fri 1 May 12:00", occasion="details:GP", died="yes")
    assert owed(tom, OnceLaw.report, at="Sat 2 May 09:00").is_("due").one.bearer == 6


def test_whoever_recorded_it_first_owes_it_though_another_mended_it():
    tom = person("Tom", born="40 years ago")
    visit = tom.says(EdAttendance, "Fri 1 May 10:00", by=6, reason="cough")
    visit.add("whole", "Fri 1 May 10:00", "Fri 1 May 11:00", {"reason": "a cough"}, by=7)
    assert owed(tom, OnceLaw.report, at="Fri 1 May 12:00").one.bearer == 6


def test_a_waiver_whose_last_day_cannot_be_read_sets_nothing_aside():
    mia = in_care()
    duty = owed(mia, initial, at="Tue 2 Jun 09:00")
    mia.says(Waived, "Tue 2 Jun 10:00", role=NAMED_NURSE, answers=duty,
             ground="needless", why="Assessed in the last placement")
    owed(mia, initial, at="Tue 2 Jun 12:00").is_("waived")
    broken = in_care()
    entry = broken.says(Waived, "Tue 2 Jun 10:00", role=NAMED_NURSE, ground="needless", why="Assessed before",
                        answers=owed(broken, initial, at="Tue 2 Jun 09:00"))
    spoil(entry, until="some day")
    owed(broken, initial, at="Tue 2 Jun 12:00").is_("due")


def spoil(entry, **answers) -> None:
    """Something no door lets in, but a database once did."""
    story.told.versions = [one._replace(answers=one.answers | answers) if one.root == entry.root else one
                           for one in story.told.versions]
