"""MARAC’s coordinator says when a referral is heard, what was decided, and that a plan stands."""
from kith.forms.grave_harm.marac_decision import MaracDecision
from kith.forms.grave_harm.marac_listed import MaracListed
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    days,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID, After
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.statuses.grave_harm import ENTITLED

LIST = setting("marac.working_days_to_list", 2, "Working days in which MARAC says when it hears a referral",
               "Local: not verified")
HEAR = setting("marac.days_to_hear", 35, "Days after a referral in which MARAC has heard it",
               "Local: MARAC mostly meets each month or more often")
CLIMB = Escalate(when_overdue(NAMED_NURSE), again=working_days(5), also=(THE_RECORDER,))


class MaracHears(Pathway):
    """The coordinator had forty homes on a sheet of paper. Of the forty-first nobody could say whether it was there.

    Where nobody of MARAC signs in, the safeguarding desk asks them, and writes down what they say.
    """

    title = "MARAC hears a referral"
    source = Source("SafeLives guidance on MARAC: one coordinator keeps the list, and says what was decided")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the adult: the children are still there
    begins_when = MaracReferral.where().because("a referral about {name} was written on {when}")

    listed = Duty("Say when MARAC hears a referral", owner=MARAC_COORDINATOR, due=end_of_working_day(LIST),
                  level="urgent", done_when=MaracListed.answers(), act="Put it on the list", done_with="heard",
                  beside=SAID, waived_by=ENTITLED, escalate=CLIMB)
    heard = Duty("Say what MARAC decided", owner=MARAC_COORDINATOR, due=days(HEAR), done_when=MaracDecision.answers(),
                 act="Write what it decided", beside=SAID, waived_by=ENTITLED, escalate=CLIMB)
    began = Duty("Say that a plan of MARAC stands", owner=MARAC_COORDINATOR, due=end_of_working_day(1), level="urgent",
                 after=After("heard", MaracDecision.outcome.is_in("plan")), done_when=MaracPlanBegan.answers(),
                 act="Say since when, and until when", beside=ANSWERED, waived_by=ENTITLED, escalate=CLIMB)
    read = Duty("Read what MARAC decided on your referral", owner=THE_RECORDER, after="heard",
                due=end_of_working_day(2), done_when=OutcomeRead.answers(), act="I have read it", beside=ANSWERED,
                escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
