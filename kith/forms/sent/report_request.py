"""A GP or another service is asked for a report about a child, by a day."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText
from kith.language.roles import ASKED

PURPOSES = {"conference": "A child protection conference", "review": "A review of a plan",
            "looked_after": "A review of a looked-after child", "court": "A court",
            "strategy": "A strategy discussion", "other": "Something else"}


class ReportRequest(Form):
    """Asks for a report by a day, for a purpose, with the questions it should answer."""

    title = "Ask for a report"
    line = "A report was asked for, for {purpose}."
    save = "Ask for the report"
    by_right = InLaw("duty", "Working Together, and the courts: those who know the child are asked for what is "
                     "decided on.")

    role = Choice("Who is asked?", ASKED)
    purpose = Choice("What is it for?", PURPOSES)
    by_day = Date("By which day is it needed?")
    questions_asked = LongText("What should the report answer?", not_accepted=(*NO_REASON, "usual"),
                               hint="For example: what worries you, what goes well, who lives there, what has changed.")
