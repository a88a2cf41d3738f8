"""A young person under 18 in the sexual health service: what is asked, so that a sensitive talk and help follow."""
from kith.language import Choice, Form, LongText, Number, Several, YesNo
from kith.language.roles import SEXUAL_HEALTH

SUPPORT = {"counselling": "Counselling", "substance": "Help with alcohol or drugs", "school_nurse": "The school nurse",
           "social_care": "Children’s social care", "none": "Nothing now"}


class SexualHealthAssessment(Form):
    """Asks about lifestyle, and what may make somebody vulnerable. Nobody outside the service sees it."""

    title = "Sexual health assessment under 18"
    label = "sealed"
    recorded_by = (SEXUAL_HEALTH,)
    line = "Sexual health assessment under 18."
    save = "Save the assessment"

    told = YesNo("Were they told, before you asked, what stays here and when others must be told?")
    lifestyle = LongText("How do they live: home, school, friends, alcohol, drugs?", unknowns=True)
    active = YesNo("Is there, or was there, sexual activity?", unknowns=True)
    partner_age = Number("How old is the partner?", least=0, most=120, when=active.yes, optional=True)
    gap = YesNo("Is the partner much older, or in a position of trust?", when=active.yes, unknowns=True)
    coerced = YesNo("Was there pressure, force, a threat, or something given in return?", when=active.yes,
                    unknowns=True)
    several = YesNo("Were there several partners?", when=active.yes, unknowns=True)
    missing = YesNo("Have they been missing from home or school?", unknowns=True)
    understands = YesNo("Do they understand what was advised, and decide for themselves?", unknowns=True)
    help_offered = Several("Which help was offered?", SUPPORT)
    words = LongText("In their words", optional=True)
    manner = Choice("Who was with them?", {"alone": "Seen alone", "friend": "A friend", "other": "Somebody else"})

    vulnerable = gap.yes | coerced.yes | several.yes | missing.yes
    important = vulnerable
