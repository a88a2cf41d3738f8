"""The report of a health assessment of a child in care went out: who saw the child, when, and what was missing."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Several, Text
from kith.language.assessing import KINDS, PLACES, PROFESSIONS, SOURCES


class AssessmentReported(Form):
    """Says that a health assessment was done and its report sent. An initial one counts if a registered doctor did it.
    """

    title = "Health assessment of a child in care: the report went out"
    important = True
    line = "{kind}: the report went out. Seen on {held_on} by {who}."
    save = "Save that the report went out"
    signs_when = ("assessment_signed_in_time", "assessment_assured", "assessment_mended")
    signs_whole = True
    signs_because = "unsigned"

    kind = Choice("Which assessment was it?", KINDS | {"before": "One from before they came into care"})
    held_on = Date("On which day was the child seen?")
    profession = Choice("What is whoever saw them?", PROFESSIONS)
    who = Text("Who saw them?", hint="First name and surname", not_accepted=NO_REASON)
    why_other = LongText("If it was neither whoever did the last one nor whoever was named: why?", optional=True,
                         not_accepted=NO_REASON)
    place_kind = Choice("Where?", PLACES, optional=True)
    used = Several("Whose information was used in it?", SOURCES, optional=True)
    without = Several("What had been asked for and was not there?", {"consent": "Consent in writing",
                      "sdq": "The strengths and difficulties questionnaire"} | SOURCES, optional=True)
    unsigned = LongText("If it is not signed or not approved: why does its report go out all the same?", optional=True,
                        not_accepted=NO_REASON)

    by_a_doctor = kind.is_in("initial") & profession.is_in("doctor")
