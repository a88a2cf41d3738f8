"""What was decided with the safeguarding lead on the day of a red: who must know, what is done, what they were told."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.roles import SEXUAL_HEALTH

DECISIONS = {"refer": "Refer to children’s social care today", "share": "Tell others what they need to know",
             "stay": "It stays in the service for now"}


class RedDecided(Form):
    """Says what was decided about a red, with whom, and why. Deciding that it stays needs a reason too."""

    title = "Red: what was decided"
    label = "sealed"
    recorded_by = (SEXUAL_HEALTH,)
    important = True
    by_people = False
    line = "Red: {decision}."
    save = "Save the decision"

    lead = Text("Which safeguarding lead decided with you?", not_accepted=(*NO_REASON, "nobody"))
    decision = Choice("What did you decide?", DECISIONS)
    why = LongText("Why?", not_accepted=NO_REASON)
    told = Choice("Does the young person know what will be told, and to whom?",
                  {"yes": "Yes, and agrees", "against": "Yes, and does not agree", "later": "Not yet",
                   "unsafe": "No: telling them would not be safe"})
    next = LongText("What happens next, and by when?")
