"""A referral to children's social care: a record with steps, not an attachment."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Rows, Several, Text, YesNo
from kith.language.sharing import LAWFUL
from kith.language.telephone import ByTelephone

AGREED = {"agreed": "Yes, agreed", "told": "Told, did not agree", "unsafe": "Not told: it would not be safe"}
# The words of the Children Act 1989, sections 17 and 47, as questions. They are never added up, and refuse nothing.
THRESHOLDS = {"harm": "Is the child harmed, or likely to be harmed, and badly?",
              "development": "Would the child’s health or development suffer without help?",
              "disabled": "Is the child disabled?", "unsure": "I cannot tell: I want to talk it over"}


class Referral(Form):
    """Asks children's social care to act for a child, with the risk, the family and what was tried."""

    title = "Referral to children’s social care"
    line = "Referral sent to children’s social care."
    important = True
    save = "Send referral"
    blanks_because = gaps_because = "blank_why"
    another_because = "another_why"
    by_telephone = ByTelephone("social_care", here="Children’s social care", until="In danger now: phone 999. What "
                               "cannot wait is telephoned first, and written here after.")
    by_right = InLaw("safe", "Children Act 1989, sections 17 and 47. It asks for agreement, or for the reason "
                     "that makes it lawful without.")

    risk = LongText("What are you worried about?", hint="What you conclude from what you saw and heard.")
    seen = LongText("What was seen?", unknowns=True, hint="By whom, and when. What was seen, not what it means.",
                    wanted="Say what was seen, by whom and when, or that nothing was.")
    said = LongText("What was said, and by whom?", unknowns=True, hint="In their own words, where you have them.",
                    wanted="Say what was said, and by whom, or that nothing was.")
    child_says = LongText("What does the child say, or show?", unknowns=True,
                          wanted="Write what the child says or shows; a baby shows something too.")
    family = LongText("Who is in the family and the home?", unknowns=True, offered="family",
                      wanted="Name who is in the family and the home.")
    siblings = LongText("Which sisters and brothers are there, half and unborn ones too?", unknowns=True,
                        offered="siblings", wanted="Name the sisters and brothers, or say that there are none.")
    tried = LongText("What has been tried?", unknowns=True, wanted="Say what has been tried, or why nothing could be.")
    wish = LongText("What do you ask social care to do?", wanted="Say what you ask social care to do.")
    thresholds = Several("Which of these would you say yes to?", THRESHOLDS, optional=True,
                         hint="Questions to think with. No answer sends or stops a referral.")
    danger_now = YesNo("Is anyone in danger now?", hint="If so, it goes at once, and what is missing is asked after.")
    agreed = Choice("Do the parents know and agree?", AGREED, wanted="Say whether the parents know and agree.")
    lawful = Choice("Without agreement, why is it lawful to share this?", LAWFUL, when=agreed.is_in("told", "unsafe"),
                    wanted="Say why it is lawful to share this without agreement.")
    blank_why = LongText("If something is missing, or somebody around the child has not been asked about, why can this "
                         "not wait?", when=danger_now.is_in("no"), optional=True,
                         not_accepted=NO_REASON, hint="Leave this empty where nothing is missing.")
    another_why = LongText("Why is this something else than the referral that is open?", optional=True,
                           not_accepted=(*NO_REASON, "yes"),
                           hint="What is new about the same worry is added to that one.")
    documents = Rows("Documents sent with it", name=Text("Name of the document"), optional=True)
    cited = Rows("What of the record goes with it?", optional=True, offered="happened", what=Text("What it says"))
