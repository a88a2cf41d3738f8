"""The maternity liaison meeting of a month about one practice’s families: whether it was held, and which side came."""
from kith.language import NO_REASON, Date, Form, LongText, YesNo
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_MIDWIFE, NAMED_NURSE


class LiaisonHeld(Form):
    """Says whether midwife and health visitor met about a practice’s families. Of whomever they could not speak
    together the side that was absent answers in writing.
    """

    title = "Maternity liaison meeting: held"
    about = "team"
    by_people = False
    led_to_by = ("links",)
    recorded_by = (NAMED_MIDWIFE, HEALTH_VISITING_LEAD, NAMED_NURSE)
    important = True
    line = "Maternity liaison meeting. Held: {held}. Midwife: {midwife}. Health visitor: {visitor}."
    save = "Save the meeting"

    held = YesNo("Was it held?")
    on = Date("On which day?", when=held.yes)
    midwife = YesNo("Was the midwife of this practice there, or a deputy?", when=held.yes)
    visitor = YesNo("Was its health visitor there, or a deputy?", when=held.yes)
    why = LongText("Why was it not held?", when=held.no, not_accepted=NO_REASON)
