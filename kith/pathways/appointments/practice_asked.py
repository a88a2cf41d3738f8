"""A practice asks the health visitor or school nurse to see a child who was not seen; the answer comes in five days."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.appointments.practice_decided import PracticeDecided
from kith.forms.sent.information_given import InformationGiven
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, end_of_working_day, setting, working_days
from kith.language.roles import WHOEVER_IS_ASKED
from kith.statuses.sending import OWN_TEXT, UNHURRIED, has_it, opened, seen

ANSWER_IN = setting("missed.working_days_to_answer_a_practice", 5,
                    "Working days in which a health visitor or school nurse answers a practice about a missed "
                    "appointment", "Local")


class PracticeAsked(Pathway):
    """“Health visitor to chase” stood in the notes, and no health visitor had ever read it."""

    title = "What a practice asks of a health visitor or school nurse is answered"
    source = Source("The practice of weekly meetings over children of concern, after a published review")
    answers_rows = ("GP02",)
    clock = HAPPENED
    begins_when = PracticeDecided.where(PracticeDecided.asks).because(
        "on {when} the practice of {name} asked you to see {name} after a missed appointment")
    loop = Loop(
        sent=PracticeDecided, to=WHOEVER_IS_ASKED, undelivered=NotDelivered,
        chase=UNHURRIED,
        opened=opened("Open what a practice asks", end_of_working_day(2)),
        read=OWN_TEXT,
        acknowledged=has_it("answers a practice", end_of_working_day(2)),
        decided=Rung("Answer a practice about a child who was not seen", end_of_working_day(ANSWER_IN),
                     InformationGiven.answers(), "Answer it"),
        seen=seen("Read the answer to what your practice asked", working_days(5)))
