"""Help to get to an appointment was offered to a young person in care."""
from kith.language import Choice, Form, LongText, Number, Several, Text

HELP = {"together": "Somebody goes with them", "transport": "A lift, or the fare",
        "reminder": "A reminder as they like",
        "introduced": "They meet whoever sees them beforehand", "carer": "The carer knows, and helps"}


class SupportOffered(Form):
    """Says how likely they think it is that they go, which help was offered, which they take, and who gives it."""

    title = "Help to an appointment"
    by_people = False
    line = "Help to an appointment was offered. Taken: {takes}."
    save = "Save"

    likely = Choice("Do they think that they will go?", {"yes": "Yes", "perhaps": "Perhaps", "no": "No",
                                                         "not_asked": "Could not be asked"})
    offered = Several("Which help was offered?", HELP)
    takes = Choice("Do they take it?", {"yes": "Yes", "part": "Part of it", "no": "No", "waits": "They will say"})
    who = Text("Who helps?", when=takes.is_in("yes", "part"))
    hours = Number("How many hours will it take?", least=0, most=24, optional=True)
    words = LongText("What do they say?", optional=True, sensitive=True)
