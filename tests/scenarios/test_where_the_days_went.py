"""Each working day before an assessment stands under one cause, and with one agency; none is counted twice."""
from kith.engine.folding import fold_all
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.assessment_waits import AssessmentWaits
from kith.pathways.appointments.appointment_kept import AppointmentKept
from kith.pathways.looked_after.initial_health_assessment import InitialHealthAssessment
from kith.pathways.looked_after.review_health_assessment import ReviewHealthAssessment
from kith.worklists.about import assessments
from kith.worklists.about.assessments import Asked
from tests.scenarios.caring import booked, in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import owed, told
from tests.scenarios.when import ENGLAND, moment


def went(one, duty, at: str) -> assessments.Assessment:
    found = owed(one, duty, at=at).one
    kind = "initial" if duty is InitialHealthAssessment.report else "review"
    asked = Asked(kind, found.state, found.start, found.learnt, found.due, found.evidence)
    now = moment(at)[0]
    said = fold_all(version for version in told.versions if version.subject == one.id and version.recorded <= now)
    return assessments.of(asked, said, ENGLAND, now)


def days(found: assessments.Assessment) -> dict:
    return {(each.cause, each.agency): each.days for each in found.spells}


@row("LA09")
def test_of_a_breach_of_four_days_nine_waited_for_the_notice():
    one = in_care(since="Mon 1 Jun 09:00", known="Fri 12 Jun 10:00")
    reported(one, "Fri 3 Jul 12:00", held_on="2026-07-03", kind="initial")
    found = went(one, InitialHealthAssessment.report, at="Mon 6 Jul 09:00")
    assert days(found) == {("late_notice", "local_authority"): 9, ("clinic", "provider"): 15}
    assert (found.late_by, str(found.held_on), found.who) == (4, "2026-07-03", "Ruth Amos")


@row("LA09")
def test_a_missed_appointment_a_consent_and_a_report_have_their_own_days():
    one = in_care(since="Mon 1 Jun 09:00")
    one.says(AssessmentWaits, "Mon 8 Jun 09:00", kind="initial", cause="no_consent", agency="local_authority",
             since="2026-06-01", until="2026-06-05")
    booked(one, "Mon 8 Jun 09:30", "2026-06-15T10:00+01:00", kind="initial")
    one.says(AppointmentOutcome, "Mon 15 Jun 12:00", outcome="not_brought", role="looked_after_nurse",
             answers=owed(one, AppointmentKept.booked, at="Mon 15 Jun 11:00"))
    found = went(one, InitialHealthAssessment.report, at="Wed 17 Jun 09:00")
    assert (found.next_booked, str(found.fell_through.day)) == (None, "2026-06-15")
    booked(one, "Wed 17 Jun 10:00", "2026-06-22T10:00+01:00", kind="initial")
    reported(one, "Thu 25 Jun 12:00", held_on="2026-06-22", kind="initial")
    found = went(one, InitialHealthAssessment.report, at="Fri 26 Jun 09:00")
    assert days(found) == {("no_consent", "local_authority"): 4, ("clinic", "provider"): 6, ("child_away", "carer"): 5,
                           ("report", "provider"): 3}
    assert sum(days(found).values()) == ENGLAND.working_days_between(moment("Mon 1 Jun")[0], moment("Thu 25 Jun")[0])
    assert found.late_by == 0


def test_told_on_a_day_that_somebody_wrote_down_counts_and_not_when_it_was_typed():
    one = in_care(since="Mon 1 Jun 09:00", known="Fri 12 Jun 10:00", told_on="2026-06-03")
    found = went(one, InitialHealthAssessment.report, at="Fri 12 Jun 11:00")
    assert days(found) == {("late_notice", "local_authority"): 2, ("clinic", "provider"): 7}


def test_of_a_review_only_the_days_after_it_was_due_are_lost():
    one = in_care("3 years ago", since="Mon 5 Jan 09:00")
    reported(one, "Fri 16 Jan 12:00", held_on="2026-01-12", kind="initial")
    assert went(one, ReviewHealthAssessment.report, at="Fri 10 Jul 09:00").spells == []
    found = went(one, ReviewHealthAssessment.report, at="Thu 16 Jul 09:00")
    assert days(found) == {("clinic", "provider"): 4}
    assert found.late_by == 4
