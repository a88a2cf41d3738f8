"""A referral to SERAC is answered: whoever made it reads what SERAC decided, and hears where nothing comes back."""
from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.grave_harm.serac_listed import SeracListed
from kith.forms.grave_harm.serac_referral import SeracReferral
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
from kith.language.duties import ANSWERED, SAID
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR, TEAM_LEAD, THE_RECORDER
from kith.statuses.serac import FOR_HEALTH

SOON = setting("serac.working_days_to_list", 5, "Working days in which the chair of SERAC says at which meeting a "
               "referral is spoken of", "Local: not verified")
WITHIN = setting("serac.days_to_be_spoken_of", 35, "Days after a referral in which SERAC has spoken of it", "Local: "
                 "SERAC meets each month")


class SeracReferralAnswered(Pathway):
    """To be told nothing teaches whoever refers that it does not matter. Which meeting speaks of it is the chair’s to
    say, and that it does; health brings back what was decided.
    """

    title = "A referral to SERAC is answered"
    source = Source("Locality procedures for SERAC")
    answers_rows = ("CP10",)
    clock = HAPPENED
    begins_when = SeracReferral.where().because("{name} was referred to SERAC on {when}")

    spoken = Duty("See that SERAC speaks of a referral", owner=SERAC_CHAIR, due=days(WITHIN), level="soon",
                  done_when=SeracDecision.follows(), act="Write what it decided", waived_by=(NAMED_NURSE,), beside=SAID,
                  escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5), also=(FOR_HEALTH, THE_RECORDER)))
    listed = Duty("Say at which SERAC a referral is spoken of", owner=SERAC_CHAIR, due=end_of_working_day(SOON),
                  done_when=SeracListed.answers(), act="Put it on the list", done_with="spoken", beside=SAID,
                  waived_by=(NAMED_NURSE,),
                  escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5), also=(FOR_HEALTH, THE_RECORDER)))
    read = Duty("Read what SERAC decided on your referral", owner=THE_RECORDER, after="spoken",
                due=end_of_working_day(2), done_when=OutcomeRead.answers(), act="I have read it",
                beside=ANSWERED, escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
