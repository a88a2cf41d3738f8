"""Somebody who works here did a training that they need."""
from kith.language import Choice, Date, Form, YesNo
from kith.language.pages import OnPage
from kith.language.roles import PROGRAM

TRAININGS = {
    "information_governance": "Information governance",
    "safeguarding_1": "Safeguarding children, level 1",
    "safeguarding_2": "Safeguarding children, level 2",
    "safeguarding_3": "Safeguarding children, level 3 or above",
}


class TrainingRecorded(Form):
    """Says which training a worker did, and until when it is in date."""

    title = "Training recorded"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    answered_on = OnPage("/account", "Do the training; your lead then records it")
    line = "Training recorded: {what}, in date until {until}."

    what = Choice("Which training?", TRAININGS)
    done = Date("When did they do it?")
    until = Date("Until when is it in date?", hint="It stands on the certificate; else ask whoever gave it.")
    tell_on = Date("From which day on are they told that it ends?")
    replaced = YesNo("Was the same training recorded again before that day?", optional=True)

    stands = replaced.not_asked
