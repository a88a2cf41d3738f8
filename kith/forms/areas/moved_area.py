"""A child moves out of this area: who must take over what, and who can be reached there."""
from kith.language import NO_REASON, Date, Form, InLaw, LongText, Place, Several, Text

TAKEN_OVER = {"health_visitor": "Health visiting", "school_nurse": "School nursing", "midwife": "Maternity care",
              "camhs": "CAMHS", "gp": "The GP practice"}


class MovedArea(Form):
    """Says that a child moves to another area, and what somebody there must take over.

    Until somebody there has accepted it, each of these services goes on as before.
    """

    title = "Moves to another area"
    label = "sensitive"
    important = True
    line = "Moves to another area."
    save = "Save the move"
    by_right = InLaw("care", "Whoever takes over the care of a child is told what they need for it.")

    to_area = Text("To which area?", not_accepted=NO_REASON,
                   hint="Not where the family lives. Where that is secret, the area is not told to anybody either.")
    since = Date("From which day?")
    takes_over = Several("What must somebody there take over?", TAKEN_OVER)
    team = Text("Which team there was asked, and how is it reached?", unknowns=True)
    place = Place("May a place there answer by itself?", "other_area", optional=True,
                  hint="Its name as it stands on our list. It is sent a link, and reads what you write here. Leave it "
                       "empty where you ask by telephone.")
    designated = Text("Who is the designated nurse there, and how are they reached?", unknowns=True)
    needs = LongText("What must they know at once?", optional=True)

    each_child = (takes_over, team, needs)
