"""One service asks another what it knows about a child."""
from kith.language import NO_REASON, ByConsent, Choice, Form, LongText, YesNo
from kith.language.roles import ASKED
from kith.language.sharing import LAWFUL


class InformationRequest(Form):
    """Asks another service what it knows, for a reason it can judge; it answers, or says that it holds nothing."""

    title = "Ask another service for information"
    liaises = True
    line = "Information was asked for."
    save = "Ask for it"
    by_right = ByConsent("help", whom="role", basis="agreed", despite="lawful", presumed=True)

    role = Choice("Which service do you ask?", ASKED, own_page="shown")
    what = LongText("What do you need to know?", not_accepted=(*NO_REASON, "everything", "all"))
    why = LongText("What is it needed for?", not_accepted=NO_REASON,
                   hint="Whoever is asked decides by this what they may share.")
    agreed = Choice("Do the parents, or the young person, know and agree?",
                    {"agreed": "Yes, agreed", "told": "Told, did not agree",
                     "unsafe": "Not told: it would not be safe"})
    lawful = Choice("Without agreement, why is it lawful to share this?", LAWFUL, when=agreed.is_in("told", "unsafe"))
    over = YesNo("Is it over?", optional=True, hint="Leave this empty while it stands.", own_page="shown")

    stands = over.not_asked | over.no
