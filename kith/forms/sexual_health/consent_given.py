"""One line of consent: who agreed to what being shared, with whom, what for, and how they said so."""
from kith.language import Choice, Date, Form, LongText, Several, YesNo
from kith.language.roles import TOLD


class ConsentGiven(Form):
    """Keeps one thing that somebody agreed to. What is shared by agreement asks for a line that stands."""

    title = "Consent to share"
    label = "sensitive"
    line = "Consent to share. With: {with_whom}"
    save = "Save what was agreed"

    what = LongText("What may be shared?")
    with_whom = Several("With whom?", TOLD)
    purpose = LongText("What for?")
    gave = Choice("Who agreed?", {"young_person": "The young person", "parent": "A parent",
                                  "authority": "The local authority"})
    understands = YesNo("Do they understand what it means, and that they can take it back?")
    how = Choice("How did they say so?", {"signed": "Signed", "picture": "With pictures", "verbal": "In words"})
    words = LongText("What did they say?", when=how.is_in("verbal"))
    signed_off = YesNo("Do you sign that they said so?", when=how.is_in("verbal"), optional=True)
    until = Date("Until when?", optional=True)
    taken_back = YesNo("Was it taken back?", optional=True, hint="Leave this empty while it stands.")

    unsigned = how.is_in("verbal") & (signed_off.not_asked | signed_off.no) & (taken_back.not_asked | taken_back.no)
