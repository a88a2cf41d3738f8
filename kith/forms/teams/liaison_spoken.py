"""What midwife and health visitor decided about a family, or that they could not speak of it."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText
from kith.language.roles import GP, HEALTH_VISITOR, MIDWIFE

WHO = {MIDWIFE.key: "The midwife", HEALTH_VISITOR.key: "The health visitor", GP.key: "The GP"}
ABSENT = {"visitor": "The health visitor was not there", "midwife": "The midwife was not there",
          "both": "The meeting was not held", "time": "There was no time"}


class LiaisonSpoken(Form):
    """Records what was decided about a family, with an owner and a day, or that it is carried over and why."""

    title = "Maternity liaison: what was decided"
    label = "sensitive"
    important = True
    by_people = False
    liaises = True
    line = "Maternity liaison: {outcome}."
    save = "Save it"
    by_right = InLaw("care", "Whoever cares for a family that is expecting is asked what they know and do.")

    outcome = Choice("Was the family spoken of?", {"discussed": "Yes", "carried": "No: it goes first next month"})
    discussed = outcome.is_in("discussed")
    decision = LongText("What was decided?", when=discussed,
                        not_accepted=(*NO_REASON, "monitor", "keep in view"))
    role = Choice("Who does it?", WHO, when=discussed)
    by_day = Date("By which day?", when=discussed)
    absent = Choice("Why not?", ABSENT, when=outcome.is_in("carried"))

    without_visitor = absent.is_in("visitor", "both")
    without_midwife = absent.is_in("midwife", "both")
