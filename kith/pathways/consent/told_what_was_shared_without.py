"""What was shared without agreement is told to whoever it is about, unless that is not safe."""
from kith.forms.consent.information_shared import InformationShared
from kith.forms.consent.told_what_was_shared import ToldWhatWasShared
from kith.forms.plans.plan_version import PlanVersion
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import THE_RECORDER

SOON = setting("consent.working_days_to_tell", 2,
               "Working days in which somebody is told what was shared without their agreement", "Local consent policy")
SAYS = "something about {name} was shared without agreement on {when}"


class ToldWhatWasSharedWithout(Pathway):
    """What is said behind somebody's back ends what they tell. Whoever shared it says so to them."""

    title = "Told what was shared without agreement"
    source = Source("Information sharing: people are told, unless that would put somebody at risk")
    answers_rows = ("LA21",)
    clock = HAPPENED
    begins_when = (InformationShared.where(InformationShared.to_be_told).because(SAYS)
                   | PlanVersion.where(PlanVersion.to_be_told).because(SAYS))

    tell = Duty("Tell them what was shared about them", owner=THE_RECORDER, due=end_of_working_day(SOON),
                done_when=ToldWhatWasShared.answers(), act="Write how they were told", escalate=climbs(5))
