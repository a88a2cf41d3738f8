"""A post in a team is vacant: since when, how often nobody was found, and who covers it by name."""
from kith.language import NO_REASON, Date, Form, Number, Text, YesNo


class PostVacant(Form):
    """Says that a post is vacant and who does its work meanwhile. Nobody who covers it is said as that, not left out.
    """

    title = "A post is vacant"
    about = "team"
    by_people = False
    led_to_by = ("in_care",)
    important = True
    line = "Vacant: {post}, since {since}."
    save = "Save the vacancy"

    post = Text("Which post?", hint="For example, leaving-care nurse", not_accepted=NO_REASON)
    since = Date("Since which day?")
    rounds = Number("How many rounds found nobody?", least=0)
    filled = YesNo("Is it filled now?", optional=True, hint="Leave this empty while it is vacant.")

    stands = filled.not_asked | filled.no
