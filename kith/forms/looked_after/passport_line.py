"""One thing in a young person's health passport: what it is, in whose words, and whether it is shown."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text

SECTIONS = {"me": "About me", "allergies": "Allergies", "medicines": "Medicines I take",
            "conditions": "Health problems I have", "history": "What happened before",
            "immunisations": "Vaccinations", "people": "People I want you to phone", "help": "Where I can get help"}
SHOWN = {"yes": "It is shown", "small": "It is shown small, because a doctor may have to see it fast",
         "no": "It is not shown"}
WHY_NOT = {"another": "It is about another person as well.", "asked": "You asked us to leave it out.",
           "talk": "Your nurse wants to talk with you about it first.",
           "checking": "We do not know yet if it is true. We are finding out."}
WHOSE = {"young_person": "The young person’s", "together": "Ours, written together", "mine": "Mine, in plain words"}


class PassportLine(Form):
    """Keeps one thing of a health passport. Mending it keeps what stood before, and who changed it."""

    title = "Health passport: one thing in it"
    line = "Health passport, {section}: {what}"
    save = "Put it in the passport"

    section = Choice("Where does it belong?", SECTIONS, own_page="always")
    there = Choice("Is there something to write?", {"yes": "Yes", "none": "No: there is none that anybody knows of"},
                   own_page="shown")
    is_there = there.is_in("yes")
    what = Text("What is it, in a few words?", hint="For example, penicillin, or asthma", when=is_there,
                not_accepted=(*NO_REASON, "nkda"), own_page="shown")
    words = LongText("How does the passport say it?", optional=True, when=is_there,
                     hint="Short sentences that a child of 10 can read. Say “you” or “I”.", own_page="shown")
    day = Date("Since when, or on which day?", optional=True, when=is_there, own_page="shown")
    whose = Choice("Whose words are they?", WHOSE, own_page="shown")
    shown = Choice("Is it shown?", SHOWN, own_page="hides")
    why_not = Choice("Why is it not shown? They read this sentence", WHY_NOT, when=shown.is_in("no"), own_page="always")
    known_from = Text("How do we know?", hint="For example, the GP’s letter of 3 May", optional=True)
