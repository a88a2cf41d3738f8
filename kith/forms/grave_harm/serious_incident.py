"""A child was badly harmed or died, and abuse or neglect is known or suspected: those who must know by law."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.harm import NOTHING_SAID

WHAT = {"died": "A child died", "harmed": "A child was badly harmed", "care": "A child in care died",
        "service": "Something a service did or did not do harmed a child badly"}


class SeriousIncident(Form):
    """Says what happened in two lines, so that it is notified by law and looked into for what can be learnt."""

    title = "Serious incident"
    label = "sensitive"
    important = True
    no_silence = True
    line = "A serious incident was written down."
    save = "Save, and see what is owed"

    what = Choice("What happened?", WHAT)
    abuse = YesNo("Is abuse or neglect known or suspected?", unknowns=True)
    words = LongText("What happened, in two lines?", not_accepted=NOTHING_SAID, hint="Facts, and nobody’s fault")
    safe = LongText("What was done at once for this child and others?", not_accepted=NOTHING_SAID)

    notified = what.is_in("care") | (what.is_in("died", "harmed") & (abuse.yes | abuse.not_known))
