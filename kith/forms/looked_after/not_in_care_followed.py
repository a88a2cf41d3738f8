"""The local authority said that a child is not in its care: what follows for a child who was said to be."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

FOLLOWS = {"so": "It is so, and I know with whom the child lives and by whose wish",
           "private": "The child lives with somebody else by a private arrangement: social care was told",
           "disagreed": "I do not believe it: their head of service was told why",
           "referred": "I am worried about the child, and referred"}


class NotInCareFollowed(Form):
    """Says what is done about a child of whom somebody says that they are in care, and the local authority that not."""

    title = "Not in care, says the local authority: what follows"
    important = True
    by_people = False
    line = "The local authority said that the child is not in care. What follows: {after}."
    save = "Save what follows"

    after = Choice("What follows?", FOLLOWS)
    lives_with = Text("With whom does the child live, and who looks after them?", sensitive=True,
                      not_accepted=NO_REASON)
    whom = Text("Whom did you tell, and when?", when=after.is_in("private", "disagreed", "referred"),
                not_accepted=NO_REASON)
    words = LongText("What makes you think so?", sensitive=True, not_accepted=NO_REASON)
