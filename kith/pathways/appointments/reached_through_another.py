"""A service that sees somebody anyway is asked to reach them; it says how it tried, and what they said."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.appointments.reach_through import ReachThrough
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, end_of_working_day, setting, working_days
from kith.language.loops import CHASE
from kith.language.roles import WHOEVER_IS_ASKED
from kith.statuses.sending import OWN_TEXT, has_it, opened, seen

ANSWER_IN = setting("missed.working_days_to_reach_through", 5,
                    "Working days in which a service that is asked to reach somebody says how it tried", "Local")


class ReachedThroughAnother(Pathway):
    """She never opened a letter, and was at school each day. Nobody had asked the nurse who was there too."""

    title = "Reached through another service"
    source = Source("CAMHS policy on appointments that are missed")
    answers_rows = ("CM08", "CM11", "CP07")
    clock = HAPPENED
    begins_when = ReachThrough.where().because("you were asked on {when} to reach {name}, who was not seen")
    loop = Loop(
        sent=ReachThrough, to=WHOEVER_IS_ASKED, undelivered=NotDelivered, chase=CHASE,
        opened=opened("Open what you are asked about somebody who was not seen", end_of_working_day(1)),
        read=OWN_TEXT,
        acknowledged=has_it("reaches somebody who was not seen", end_of_working_day(2)),
        decided=Rung("Reach somebody who was not seen, for another service", end_of_working_day(ANSWER_IN),
                     MissFollowed.answers(), "Say how you tried"),
        seen=seen("Read how another service reached somebody", working_days(2)))
