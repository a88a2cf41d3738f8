"""Open to CAMHS, and since a missed appointment nobody has had contact for weeks: it stands on a list, and climbs."""
from kith.forms.appointments.miss_followed import MissFollowed
from kith.language import LEARNT, Duty, Pathway, Source, climbs, days, setting
from kith.language.roles import CAMHS, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_CAMHS

DAYS = setting("missed.camhs_days_without_contact", 28,
               "Days after a missed appointment with CAMHS in which somebody has had contact", "Local")


class CamhsWithoutContact(Pathway):
    """Flexible is not forgotten: a young person who is hard to reach is looked for again and again, and it shows."""

    title = "No contact since a missed appointment with CAMHS"
    source = Source("CAMHS policy on appointments that are missed")
    answers_rows = ("CM11",)
    clock = LEARNT
    begins_when = NOT_SEEN_BY_CAMHS.because("{name} has not been seen by CAMHS since an appointment on {when}")

    contact = Duty("Have contact with a young person who has not come", owner=CAMHS, due=days(DAYS), every=days(DAYS),
                   while_=NOT_SEEN_BY_CAMHS, level="routine", act="Say how you tried", waived_by=(TEAM_LEAD,),
                   done_when=MissFollowed.follows(MissFollowed.reached.yes),
                   escalate=climbs(5))
