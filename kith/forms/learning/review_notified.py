"""Word came that a review begins, or that something serious has happened: learning begins before any report."""
from kith.language import Choice, Date, Form, Text
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE

KINDS = {"review": "A safeguarding practice review", "incident": "A serious incident", "death": "A child’s death",
         "inspection": "An inspection", "audit": "An audit or a complaint", "other": "Something else"}


class ReviewNotified(Form):
    """Says that a review or an incident was notified, so that nobody waits for its report to begin to learn."""

    title = "Notice of a review or an incident"
    about = "any"
    by_people = False
    led_to_by = ("lessons",)
    important = True
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE, NAMED_MIDWIFE, NAMED_GP)
    line = "Notice of a review or an incident: {called}."
    save = "Save the notice"

    kind = Choice("What is it?", KINDS)
    called = Text("What is it called here?", hint="Everybody who works here may read it: a number or a place, and no "
                  "name of a child or a family.")
    report_by = Date("By which day is its report expected?", optional=True)
