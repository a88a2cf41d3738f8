"""What leaves a service that keeps the rest: those named here are told this much, and whom to phone."""
from kith.language import NO_REASON, ByConsent, Choice, Form, LongText, Several, Text, YesNo
from kith.language.roles import TOLD

TOLD_OR_NOT = {"yes": "Yes, and agrees", "against": "Yes, and does not agree", "later": "Not yet",
               "unsafe": "No: telling them would not be safe"}


class ToldToOthers(Form):
    """Records that a risk passed the threshold, or that somebody agreed, and what those who need it are told. What was
    said before stays where it is.
    """

    title = "What others are told in confidence"
    label = "sealed"
    important = True
    opens_to = "needs"
    opens = ("what", "decided", "speak_to")
    by_right = ByConsent("help", whom="needs", basis="basis", despite="passed")
    line = "Told in confidence: {what}. What was decided: {decided}. Phone: {speak_to}."
    save = "Tell them this"

    basis = Choice("Why may they be told?", {"threshold": "A risk passed the threshold", "agreed": "They agreed to it"})
    passed = LongText("Which risk passed which threshold?", when=basis.is_in("threshold"),
                      not_accepted=NO_REASON, hint="Those who are told do not see this.")
    told = Choice("Does the young person know what is told, and to whom?", TOLD_OR_NOT, when=basis.is_in("threshold"))
    needs = Several("Who needs to know?", TOLD)
    what = LongText("What do they need to know?", hint="The least that lets them act. Only this, what was decided and "
                    "whom to phone are shown to them.")
    decided = LongText("What was decided?", optional=True)
    speak_to = Text("Whom can they phone?", hint="A name and a telephone number")
    over = YesNo("Is it over, or was it raised in error?", optional=True,
                 hint="Leave this empty while it stands. Then nobody sees it but your service.")

    stands = over.not_asked | over.no
    by_threshold = basis.is_in("threshold")
