"""What practice and health visitor decided about a child at their meeting, or that they could not speak of it."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText, Rows, Text, YesNo
from kith.language.gates import NamesWhatIsOpen
from kith.language.roles import GP, HEALTH_VISITOR, MIDWIFE, SCHOOL_NURSE

WHO = {GP.key: "The practice", HEALTH_VISITOR.key: "The health visitor", SCHOOL_NURSE.key: "The school nurse",
       MIDWIFE.key: "The midwife"}
ABSENT = {"visitor": "The health visitor was not there", "practice": "Nobody of the practice was there",
          "written": "They did not meet: each answers in writing", "time": "There was no time",
          "unwritten": "Nobody wrote down what was decided"}
BECOMES = {"done": "It is done", "goes_on": "It goes on, with the same owner", "dropped": "It is dropped, since it is "
           "not needed any more"}


class PracticeSpoken(Form):
    """Records what was decided about one child, with an owner and a day, or that it is carried over and why."""

    title = "Practice meeting: what was decided"
    label = "sensitive"
    important = True
    by_people = False
    liaises = True
    line = "Practice meeting: {outcome}."
    save = "Save it"
    by_right = InLaw("care", "Whoever cares for a child is asked what they know and do.")

    outcome = Choice("Was the child spoken of?", {"discussed": "Yes", "nothing": "Yes, and nothing more is to be done",
                                                  "carried": "No: it goes first next time"})
    discussed, carried = outcome.is_in("discussed"), outcome.is_in("carried")
    decision = LongText("What was decided?", when=discussed, not_accepted=(*NO_REASON, "monitor", "keep in view"))
    role = Choice("Who does it?", WHO, when=discussed)
    by_day = Date("By which day?", when=discussed)
    reason = LongText("Why is nothing more to be done?", when=outcome.is_in("nothing"), not_accepted=NO_REASON)
    still = YesNo("Is anything still open that an earlier meeting decided?", when=outcome.is_in("discussed", "nothing"))
    left = Rows("What becomes of each?", when=still.yes, what=Text("What was decided?"),
                becomes=Choice("What becomes of it?", BECOMES))
    absent = Choice("Why not?", ABSENT, when=carried)

    without_visitor = absent.is_in("visitor", "written")
    without_practice = absent.is_in("practice", "written")
    gates = (NamesWhatIsOpen(("link_decision_done",), still, left),)
