"""What is done where fewer were in time than a contract says: by the provider, and by whoever pays."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE

OUTCOMES = {"mends": "The provider mends it, by a day", "enforced": "What the clause says for this was done",
            "changed": "The clause is to be changed, since it cannot be kept"}


class ClauseAnswered(Form):
    """Answers once for a quarter in which a clause was not kept. That it was noted is no answer."""

    title = "Contract: what is done where fewer were in time than agreed"
    about = "team"
    by_people = False
    recorded_by = (COMMISSIONER, DESIGNATED_NURSE)
    important = True
    line = "A clause of the contract was not kept: {outcome}."
    save = "Save the answer"

    outcome = Choice("What becomes of it?", OUTCOMES)
    why = LongText("Why were fewer in time, as the provider says?", not_accepted=NO_REASON)
    who = Text("Who of the provider said so?", not_accepted=NO_REASON)
    what = LongText("What is done, and by whom?", not_accepted=(*NO_REASON, "noted", "monitor", "discussed"))
    by_day = Date("By which day is it mended?", when=outcome.is_in("mends"))
