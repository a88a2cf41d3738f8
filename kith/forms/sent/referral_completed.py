"""What a referral that could not wait was sent without: answered afterwards, and read by whoever has the referral."""
from kith.language import Choice, Form, LongText


class ReferralCompleted(Form):
    """Adds to a referral what it was sent without; only what is missing is asked."""

    title = "Referral: what was missing"
    line = "What a referral was sent without was added."
    important = True
    by_people = False
    completes = "referral"
    save = "Add it to the referral"

    seen = LongText("What was seen?", unknowns=True, wanted="Say what was seen, by whom and when, or that nothing was.")
    said = LongText("What was said, and by whom?", unknowns=True,
                    wanted="Say what was said, and by whom, or that nothing was.")
    child_says = LongText("What does the child say, or show?", unknowns=True,
                          wanted="Write what the child says or shows; a baby shows something too.")
    family = LongText("Who is in the family and the home?", unknowns=True, offered="family",
                      wanted="Name who is in the family and the home.")
    siblings = LongText("Which sisters and brothers are there, half and unborn ones too?", unknowns=True,
                        offered="siblings", wanted="Name the sisters and brothers, or say that there are none.")
    tried = LongText("What has been tried?", unknowns=True, wanted="Say what has been tried, or why nothing could be.")
    wish = LongText("What do you ask social care to do?", wanted="Say what you ask social care to do.")
    agreed = Choice("Do the parents know and agree?",
                    {"agreed": "Yes, agreed", "told": "Told, did not agree",
                     "unsafe": "Not told: it would not be safe"},
                    wanted="Say whether the parents know and agree.")
    lawful = Choice("Without agreement, why is it lawful to share this?",
                    {"harm": "A child may come to serious harm", "asking": "To ask would put somebody in danger, or "
                     "warn them", "nobody": "Nobody who could agree can be asked in time",
                     "law": "A law or a court asks for it"}, hint="Leave this empty where they agree.",
                    wanted="Say why it is lawful to share this without agreement.")
