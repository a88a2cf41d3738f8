"""A link meeting was held, or a round in writing in its place: who took part; what was decided stands on each child."""
from kith.language import Choice, Date, Form, Number, Text, YesNo

HOW = {"together": "We met, in one place or by video", "written": "In writing, since we could not meet"}


class LinkMeetingHeld(Form):
    """Says that practice and health visitor met, or went through their children in writing, and who took part."""

    title = "Link meeting: held"
    about = "team"
    by_people = False
    led_to_by = ("links",)
    important = True
    line = "Link meeting: {way}. Spoken of: {children:child}."
    save = "Save the meeting"

    way = Choice("How was it held?", HOW)
    held = Date("On which day?")
    visitor = YesNo("Did the health visitor take part?")
    practice = YesNo("Did somebody of the practice take part?")
    who = Text("Who took part?", optional=True)
    children = Number("Of how many children was it spoken?", least=0,
                      hint="What was decided is recorded on each child’s own record.")

    together = way.is_in("together")
