"""Learning from a review has begun: what is done at once, by whom and by which day, before its report is there."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Rows, Text, YesNo
from kith.language.roles import COMMISSIONER, DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_GP, NAMED_NURSE, TAKE_CONCERNS

WHO = TAKE_CONCERNS | {NAMED_GP.key: "The named GP", DESIGNATED_DOCTOR.key: "The designated doctor",
                       DESIGNATED_NURSE.key: "The designated nurse", COMMISSIONER.key: "The commissioner"}


class LearningBegun(Form):
    """Opens what is to be learnt, with measures that hold until the report is there; each has a day."""

    title = "Learning from a review or an incident, begun"
    about = "any"
    by_people = False
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE)
    line = "Learning from a review or an incident was begun."
    save = "Begin to learn from it"

    at_once = YesNo("Can something be made safer before the report is there?")
    meanwhile = Rows("What is done until then?", when=at_once.yes,
                     what=Text("What?", not_accepted=NO_REASON),
                     role=Choice("Who does it?", WHO), by_day=Date("By which day?"))
    why_not = LongText("Why can nothing be done yet?", when=at_once.no, not_accepted=NO_REASON)
