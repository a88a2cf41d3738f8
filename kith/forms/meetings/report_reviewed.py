"""A report for a conference read against a tool by somebody who did not write it: good enough, or mended first."""
from kith.language import NO_REASON, Choice, Form, LongText, YesNo, setting
from kith.language.gates import RETURNED, BySomebodyElse, ReadAgainstTool
from kith.language.roles import ASKED, DESIGNATED_NURSE, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE

DECIDED = {"approved": "It is good enough as it is"} | RETURNED
EMPTY = (*NO_REASON, "see above")
LEAST = setting("meetings.least_score_of_a_report", 3, "Points of five that a report for a conference needs", "Local")


class ReportReviewed(Form):
    """Scores a report for a conference, a point for each of five questions. What is not met is said so that it can be
    mended before the conference.

    The questions are the tool. Whatever changes in them is another edition, and is never counted with this one.
    """

    title = "Report for a conference: read against the tool"
    by_people = False
    of_a_reading = True
    recorded_by = (NAMED_NURSE, NAMED_GP, NAMED_MIDWIFE, DESIGNATED_NURSE)
    line = "A report for a conference was read against the tool. {decided}."
    save = "Save the reading"

    dated = YesNo("Has each thing that was seen its day, and where it is from?")
    dated_mend = LongText("What has none?", when=dated.no, not_accepted=EMPTY)
    child = YesNo("Do you see the child in it: what they say, or how they are?")
    child_mend = LongText("What is to be mended there?", when=child.no, not_accepted=EMPTY)
    apart = YesNo("Is what was seen told apart from what others say and what is thought?")
    apart_mend = LongText("Where is it not?", when=apart.no, not_accepted=EMPTY)
    means = YesNo("Does it say what worries and what goes well, and what that means for the child?")
    means_mend = LongText("What is left out?", when=means.no, not_accepted=EMPTY)
    parents = YesNo("Did the parents read it first, or is it said why that is not safe?")
    parents_mend = LongText("What is to be done about that?", when=parents.no, not_accepted=EMPTY)
    decided = Choice("Is it good enough?", DECIDED)
    role = Choice("Which service mends it?", ASKED, when=decided.is_in("returned"))

    returned = decided.is_in("returned")
    gates = (BySomebodyElse(decided, wrote=("conference_report",)), ReadAgainstTool(decided, LEAST))
