"""The receiving team's decision on a referral, which the sender is told."""
from kith.language import Choice, Form, InLaw, LongText, Text

DECISIONS = {"assess": "An assessment begins", "strategy": "A strategy discussion", "early_help": "Early help instead",
             "no_action": "No further action", "more": "More is needed from you"}


class ReferralDecided(Form):
    """Says what children's social care decided, who decided it, and why."""

    title = "Decision on a referral"
    service = "Children’s social care"
    line = "Referral decided: {decision}. {why} {next_steps}"
    important = True
    save = "Record the decision"
    by_right = InLaw("reply", "It goes back to whoever referred, and to each service that acts on it.")

    decision = Choice("What was decided?", DECISIONS)
    why = LongText("Why?", hint="Every service that works with the child reads this. Write nothing here by which they "
                   "could tell who referred.")
    next_steps = LongText("What happens next, and what is asked of whom?", optional=True)
    who = Text("Who decided?", hint="Name and job. By telephone counts: write who you spoke to.")
