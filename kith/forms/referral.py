"""A referral to children's social care: a record with steps, not an attachment."""
from kith.language import Choice, Form, LongText, Rows, Text, YesNo


class Referral(Form):
    """Asks children's social care to act for a child, with the risk, the family and what was tried."""

    title = "Referral to children’s social care"
    line = "Referral sent to children’s social care."
    important = True
    save = "Send referral"
    blanks_because = "blank_why"
    another_because = "another_why"

    risk = LongText("What are you worried about?")
    child_says = LongText("What does the child say, or show?", unknowns=True)
    family = LongText("Who is in the family and the home, sisters and brothers too?", unknowns=True)
    tried = LongText("What has been tried?", optional=True)
    danger_now = YesNo("Is anyone in danger now?")
    agreed = Choice("Do the parents know and agree?", {"agreed": "Yes, agreed", "told": "Told, did not agree",
                                                       "unsafe": "Not told: it would not be safe"})
    blank_why = LongText("If somebody around the child has not been asked about, why can this not wait until they are?",
                         when=danger_now.is_in("no"), optional=True, not_accepted=("n/a", "na", "none", "nil"),
                         hint="Leave this empty where it is known, or was asked, who is around the child.")
    another_why = LongText("Why is this something else than the referral that is open?", optional=True,
                           not_accepted=("n/a", "na", "none", "nil", "yes"),
                           hint="What is new about the same worry is added to that one.")
    documents = Rows("Documents sent with it", name=Text("Name of the document"), optional=True)
