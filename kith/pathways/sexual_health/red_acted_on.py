"""What was decided on a red is done: others are told what they need to know, social care is asked to act."""
from kith.forms.sent.referral import Referral
from kith.forms.sexual_health.red_decided import RedDecided
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.forms.sexual_health.young_person_told import YoungPersonTold
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import THE_RECORDER

UP = climbs(1, again=1)


class RedActedOn(Pathway):
    """Decided is not done. What others need leaves in words of its own; the record stays where it is."""

    title = "Sexual health: what was decided on a red is done"
    source = Source("Service policy on the traffic light of sexual behaviours")
    answers_rows = ("SH01",)
    clock = HAPPENED
    begins_when = RedDecided.where().because("it was decided on {when} what follows from a red")

    refer = Duty("Refer to children’s social care", owner=THE_RECORDER, due=end_of_working_day(0), level="urgent",
                 when=RedDecided.decision.is_in("refer"), done_when=Referral.answers(), act="Refer", escalate=UP)
    share = Duty("Tell others what they need to know", owner=THE_RECORDER, due=end_of_working_day(0), level="urgent",
                 when=RedDecided.decision.is_in("share", "refer"), done_when=ToldToOthers.follows(
                     ToldToOthers.by_threshold), act="Tell them", escalate=UP)
    tell = Duty("Tell the young person what others are told", owner=THE_RECORDER, due=end_of_working_day(1),
                when=RedDecided.told.is_in("later"), done_when=YoungPersonTold.follows(),
                act="Write how they were told", escalate=UP)
