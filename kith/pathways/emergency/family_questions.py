"""The hidden child: who is at home is asked in A&E of children, and of adults whose visit tells of children."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.ed_family import EdFamily
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    age_at_least,
    age_below,
    at,
    days,
    overdue_by,
    setting,
    working_days,
)
from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.ages import CHILD

MORNING = setting("ed.family_questions_hour", 9, "The hour at which unanswered family questions are owed",
                  "Local practice: the next morning's list")
TELLS_OF_CHILDREN = (EdAttendance.overdose.yes | EdAttendance.domestic_abuse.yes | EdAttendance.intoxication.yes
                     | EdAttendance.self_harm.yes)

# Who is at home is the question of a child. Of an adult it is which children they live with or see, at home or not.
ASKED = (EdFamily.home.asked & age_below(CHILD)) | EdFamily.asked_of_children


class FamilyQuestions(Pathway):
    """A blank family section hides a child; by the next morning somebody must have asked, or have been refused."""

    title = "Family questions in A&E"
    source = Source("Locality A&E assessment")
    answers_rows = ("AE05", "CP12")
    clock = HAPPENED          # asked at the visit is asked, however long the department's message takes to come
    begins_when = (
        EdAttendance.where(EdAttendance.injury.yes, age_below(CHILD))
        .because("nobody has written who is at home with {name}, who came to A&E on {when}")
        | EdAttendance.where(TELLS_OF_CHILDREN, age_at_least(CHILD))
        .because("nobody has asked {name}, who came to A&E on {when}, about children")
    )

    ask = Duty("Ask the family questions A&E did not ask", owner=ED_SAFEGUARDING_NURSE, due=at(MORNING, of=days(1)),
               level="soon", done_when=EdFamily.follows(ASKED), act="Write what was said", waived_by=(NAMED_NURSE,),
               escalate=Escalate(overdue_by(working_days(1), TEAM_LEAD), overdue_by(working_days(3), NAMED_NURSE),
                                 again=working_days(2)))
