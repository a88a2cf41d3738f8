"""One person leads what several services do for somebody, and has agreed to it."""
from kith.language import NO_REASON, Form, InLaw, Text, YesNo


class LeadNamed(Form):
    """Names the lead professional. Whoever has not agreed to lead does not lead."""

    title = "Lead professional named"
    important = True
    line = "Lead professional: {lead}. Agreed: {agreed}."
    save = "Save who leads"
    by_right = InLaw("safe", "Those who keep the child safe together know who leads.")

    lead = Text("Who leads?", hint="Name, job and telephone. It may be somebody of another agency.",
                not_accepted=(*NO_REASON, "nobody"))
    agreed = YesNo("Have they agreed to it?")

    leads = agreed.yes
