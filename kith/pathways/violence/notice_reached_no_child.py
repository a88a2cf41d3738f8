"""An adult in a notice of violence at home, of whom no child is on record: somebody finds out, within a day."""
from kith.forms.family.relationship import Relationship
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.children_looked_for import ChildrenLookedFor
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, end_of_working_day, when_overdue, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.statuses.expecting import PREGNANT
from kith.statuses.kin import CHILDREN

A_CHILD_KNOWN = Relationship.where(Relationship.kind.is_in(*CHILDREN, "grandchild"))


class NoticeReachedNoChild(Pathway):
    """A notice that is filed on a man of whom nobody knows that he has children has been sent to nobody."""

    title = "A notice that reached no child"
    source = Source("Locality policy on notices of domestic abuse")
    answers_rows = ("HV08",)
    clock = LEARNT
    begins_when = AdultInNotice.where().because("{name} was named on {when}, and no child is on record")

    find = Duty("Find out whether there are children around somebody named in a notice", owner=NAMED_NURSE,
                due=end_of_working_day(1), unless=A_CHILD_KNOWN | PREGNANT, done_when=ChildrenLookedFor.answers(),
                act="Write what you found out", waived_by=(DESIGNATED_NURSE,),
                escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
