"""After self-harm somebody is seen again on the day that was named, and what was promised beside it comes."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.emergency.home_after_self_harm import SOON, HomeAfterSelfHarm
from kith.forms.emergency.parenting_group_asked import ParentingGroupAsked
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.sent.referral import Referral
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    at,
    by_day,
    climbs,
    days,
    end_of_working_day,
    hours,
    when_overdue,
    working_days,
)
from kith.language.roles import CAMHS_ON_DUTY, ED_SAFEGUARDING_NURSE, NAMED_NURSE, THE_RECORDER
from kith.statuses.self_harm import DAY_ENDS

UP = Escalate(when_overdue(NAMED_NURSE), again=working_days(2))


class SeenAfterSelfHarm(Pathway):
    """Each had thought that the other would ring her. She had been given a leaflet, and no day."""

    title = "Seen again after self-harm"
    source = Source("A published review: a first contact in the community soon after self-harm; days are local")
    answers_rows = ("CM09",)
    clock = HAPPENED
    begins_when = HomeAfterSelfHarm.where(HomeAfterSelfHarm.leaves).because(
        "{name} left hospital on {when} after self-harm")

    seen = Duty("See a young person again after self-harm", owner=CAMHS_ON_DUTY, level="urgent",
                due=at(DAY_ENDS, of=by_day(HomeAfterSelfHarm.follow_up, otherwise=days(SOON))),
                done_when=AppointmentOutcome.answers(AppointmentOutcome.came), act="Say whether they came",
                escalate=climbs(4, again=24, by=hours, first=ED_SAFEGUARDING_NURSE, also=(CAMHS_ON_DUTY,)))
    group = Duty("See that a parenting group has taken a family on", owner=THE_RECORDER, due=working_days(5),
                 when=HomeAfterSelfHarm.group.is_in("referred"), done_when=ParentingGroupAsked.answers(),
                 act="Say what the group said", escalate=UP, waived_by=(NAMED_NURSE,))
    social_care = Duty("Ask children’s social care for a parenting assessment together", owner=THE_RECORDER,
                       due=end_of_working_day(1), when=HomeAfterSelfHarm.social_care.is_in("ask"),
                       done_when=Referral.follows(), act="Write the request", escalate=UP, waived_by=(NAMED_NURSE,))
    conference = Duty("Write for the conference what an assessment after self-harm found", owner=CAMHS_ON_DUTY,
                      due=working_days(5), when=HomeAfterSelfHarm.conference.yes,
                      done_when=ConferenceReport.follows(), act="Write the report", escalate=UP,
                      waived_by=(NAMED_NURSE,))
