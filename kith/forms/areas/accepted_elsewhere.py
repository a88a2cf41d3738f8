"""Somebody in another area has accepted what was handed over to them; until then it is ours."""
from kith.language import NO_REASON, Date, Form, Text, YesNo


class AcceptedElsewhere(Form):
    """Says who in the other area accepted, by name, and from which day on they do it."""

    title = "Accepted by the other area"
    label = "sensitive"
    by_people = False
    line = "The other area has accepted."
    save = "Save that it was accepted"

    who = Text("Who accepted it?", hint="Name, job and team. By telephone counts: write who you spoke to.",
               not_accepted=NO_REASON)
    since = Date("From which day on?")
    all_of_it = YesNo("Has the other area now accepted all that was handed over?",
                      hint="With the last of it, the child no longer stands as out of area and not accepted.")
