"""A referral to MARAC is known to have arrived, and whoever made it hears what was decided."""
from kith.forms.grave_harm.marac_decision import MaracDecision
from kith.forms.grave_harm.marac_listed import MaracListed
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.language import HAPPENED, Duty, Pathway, Source, days, end_of_working_day, setting
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, SILENT, step

ARRIVED = setting("marac.working_days_to_arrive", 1, "Working days in which somebody at MARAC says by name that they "
                  "have a referral", "Local: not verified")
WITHIN = setting("marac.days_to_be_heard", 35, "Days after a referral in which it is known what MARAC decided",
                 "Local: MARAC mostly meets each month or more often")


class MaracReferralAnswered(Pathway):
    """It lay in a mailbox that nobody read any more. She thought it was in hand, and so did the nurse.

    MARAC is nobody’s here: Kith keeps the referral and carries it nowhere, so that somebody hears that it arrived.
    """

    title = "A referral to MARAC is answered"
    source = Source("SafeLives guidance on MARAC; how a referral is sent is local")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the adult: the children are still there
    begins_when = MaracReferral.where().because("a referral about {name} was written on {when}")

    arrived = step("See that MARAC has the referral: who there, by name", end_of_working_day(ARRIVED),
                   done_when=StepTaken.answers() | MaracListed.of_the_same())
    decided = Duty("Hear what MARAC decided on your referral", owner=THE_RECORDER, due=days(WITHIN), level="soon",
                   done_when=StepTaken.answers() | MaracDecision.of_the_same() | MaracPlanBegan.follows(),
                   act="Write what was decided", waived_by=ENTITLED, escalate=SILENT)
