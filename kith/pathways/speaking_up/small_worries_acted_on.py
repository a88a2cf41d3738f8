"""What was said to follow from small worries is done by whoever said it, or it is said why not."""
from kith.forms.sent.referral import Referral
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER

ACT = setting("worries.working_days_to_act", 1, "Working days in which a referral or a disagreement that small worries "
              "led to is sent", "Local")
CAME = setting("worries.working_days_to_what_came", 20, "Working days after which it is said what came of speaking "
               "with a family, or of help, after small worries", "Local: no national number")
SILENT = climbs(1, again=2, first=NAMED_NURSE, then=DESIGNATED_NURSE)


class SmallWorriesActedOn(Pathway):
    """“Will refer”, said the note of the supervision. It was found there after the second broken arm."""

    title = "What follows from small worries is done"
    source = Source("Locality policy on neglect: low-level concerns are looked at together")
    answers_rows = ("CP08",)
    clock = HAPPENED
    begins_when = SmallWorriesWeighed.where(SmallWorriesWeighed.acts).because(
        "small worries about {name} were looked at on {when}, and something was to follow")

    refer = Duty("Refer, as was said of small worries", owner=THE_RECORDER, due=end_of_working_day(ACT),
                 when=SmallWorriesWeighed.then.is_in("refer"), done_when=Referral.follows(), act="Refer",
                 waived_by=(NAMED_NURSE,), escalate=SILENT)
    disagree = Duty("Take it up with another service, as was said of small worries", owner=THE_RECORDER,
                    due=end_of_working_day(ACT), when=SmallWorriesWeighed.then.is_in("disagree"),
                    done_when=Disagreement.follows(), act="Say that you do not agree", waived_by=(NAMED_NURSE,),
                    escalate=SILENT)
    came = Duty("Say what came of it, after small worries", owner=THE_RECORDER, due=working_days(CAME),
                level="routine", when=SmallWorriesWeighed.then.is_in("family", "help"),
                done_when=SmallWorriesWeighed.follows(), act="Say what follows", waived_by=(NAMED_NURSE,),
                beside=SAID, escalate=SILENT)
