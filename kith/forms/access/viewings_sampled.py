"""A week’s ordinary viewings, drawn by chance, were read: how many, and whether anybody is to be asked."""
from kith.language import Form, LongText, Number, Text
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE


class ViewingsSampled(Form):
    """Says that the viewings drawn for a week were read, and of how many of them somebody is asked."""

    title = "Ordinary viewings, drawn by chance: read"
    about = "team"
    by_people = False
    written_on = ("oversight",)
    recorded_by = (CALDICOTT_GUARDIAN, NAMED_NURSE, DESIGNATED_NURSE)
    line = "{drawn:viewing} of the week of {week} were read; {asked} to ask about. {words}"
    save = "I have read these"

    week = Text("Of which week? Its Monday")
    drawn = Number("How many were drawn?", least=0)
    asked = Number("Of how many is somebody asked?", least=0)
    words = LongText("Whom did you ask, and what?", optional=True, hint="Name nobody whom it is about.")
