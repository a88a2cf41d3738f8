"""A health assessment read against the tool by somebody who did not write it: it goes out, or is mended first."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo, setting
from kith.language.gates import RETURNED, ReadAgainstTool
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, LOOKED_AFTER_LEAD

DECIDED = {"approved": "It may go out"} | RETURNED
EMPTY = (*NO_REASON, "see above")
LEAST = setting("assessments.least_score", 4, "Points of five that a health assessment needs before it goes out",
                "Local")


class AssessmentReviewed(Form):
    """Scores a health assessment, a point for each of five questions. What is not met is said so that it can be mended.

    The questions are the tool. Whatever changes in them is another edition, and is never counted with this one.
    """

    title = "Health assessment: read against the tool"
    label = "sensitive"
    by_people = False
    of_a_reading = True
    recorded_by = (DESIGNATED_DOCTOR, LOOKED_AFTER_LEAD, DESIGNATED_NURSE)
    line = "A health assessment was read against the tool. {decided}."
    save = "Save the review"

    voice = YesNo("Do you hear the young person in it, in their own words?")
    voice_mend = LongText("What is to be mended there?", when=voice.no, not_accepted=EMPTY)
    needs = YesNo("Does the plan answer every need that is in it?")
    needs_mend = LongText("Which need is left, and where?", when=needs.no, not_accepted=EMPTY)
    goals = YesNo("Does each action say what should be different afterwards?")
    goals_mend = LongText("Which action does not?", when=goals.no, not_accepted=EMPTY)
    owners = YesNo("Does each action have somebody who took it on, and a day?")
    owners_mend = LongText("Which does not?", when=owners.no, not_accepted=EMPTY)
    sources = YesNo("Is what others know used in it, and what the SDQ says?")
    sources_mend = LongText("What was known and is not used?", when=sources.no, not_accepted=EMPTY)
    decided = Choice("Does it go out?", DECIDED)
    to = Text("Who mends it?", when=decided.is_in("returned"), optional=True,
              hint="First name and surname. If you leave it empty, whoever signed it mends it.")

    returned = decided.is_in("returned")
    gates = (ReadAgainstTool(decided, LEAST),)
