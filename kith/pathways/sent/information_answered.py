"""What one service asks another about a child is answered: that nothing is held is an answer, silence is none."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.sent.information_given import InformationGiven
from kith.forms.sent.information_request import InformationRequest
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, end_of_working_day, setting, working_days
from kith.language.roles import WHOEVER_IS_ASKED
from kith.statuses.sending import OWN_TEXT, UNHURRIED, has_it, opened, seen

ANSWER_IN = setting("information.working_days_to_answer", 3, "Working days in which information is given", "Local")


class InformationAnswered(Pathway):
    """Services waited for each other's answer and took the silence for "nothing known"."""

    title = "Information that was asked for is given"
    source = Source("Local agreement between the services; what is shared is necessary, proportionate and in time")
    answers_rows = ("CP01",)
    clock = HAPPENED
    begins_when = InformationRequest.where(InformationRequest.stands).because(
        "information about {name} was asked for on {when}")
    loop = Loop(
        sent=InformationRequest, to=WHOEVER_IS_ASKED, undelivered=NotDelivered,
        chase=UNHURRIED,
        opened=opened("Open a request for information", end_of_working_day(1)),
        read=OWN_TEXT,
        acknowledged=has_it("answers a request for information", end_of_working_day(1)),
        decided=Rung("Answer a request for information, or say that none is held", end_of_working_day(ANSWER_IN),
                     InformationGiven.answers(), "Answer it"),
        seen=seen("Read the answer to your request", working_days(2)))
