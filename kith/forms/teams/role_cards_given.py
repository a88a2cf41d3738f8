"""The cards of who does what were agreed here, and are given to everybody who works with children to read."""
from kith.language import NO_REASON, Form, Text
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD, NAMED_MIDWIFE, NAMED_NURSE


class RoleCardsGiven(Form):
    """Gives the role cards to everybody. Whenever a card changes from then on, they are given again by themselves."""

    title = "Who does what: give the cards to everybody to read"
    about = "any"
    by_people = False
    led_to_by = ("how_roles",)
    recorded_by = (DESIGNATED_NURSE, NAMED_NURSE, NAMED_MIDWIFE, LOOKED_AFTER_LEAD)
    line = "The cards of who does what were given to everybody to read."
    save = "Give them to everybody"

    agreed_with = Text("Which services agreed to their card?", not_accepted=NO_REASON,
                       hint="Each service says for itself what it does and does not do.")
