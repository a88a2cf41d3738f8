"""Each page that was opened without a usual reason is read about by the next working day, by somebody else."""
from kith.forms.access.opened_without_reason import OpenedWithoutReason
from kith.forms.access.opening_reviewed import OpeningReviewed
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, at, climbs, setting, when_overdue, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE

DAYS = setting("glass.days_to_read", 1, "Working days in which somebody reads why a page was opened", "Local practice")
HOUR = setting("glass.hour_to_read", 10, "The hour of that day by which it is read", "Local practice")


class OpeningRead(Pathway):
    """A door that opens on anybody’s word is safe only while somebody reads each word; the day after, not in a year."""

    title = "Why a page was opened is read"
    source = Source("National Data Guardian: the work of a Caldicott guardian; its times are local")
    answers_rows = ("P2", "P11")
    clock = HAPPENED
    begins_when = OpenedWithoutReason.where().because("a page was opened without a usual reason on {when}")

    read = Duty("Read why a page was opened", owner=CALDICOTT_GUARDIAN, due=at(HOUR, of=working_days(DAYS)),
                when=OpenedWithoutReason.guardian.no, level="urgent", done_when=OpeningReviewed.answers(),
                act="Read it", escalate=climbs(2, again=2, first=NAMED_NURSE, then=DESIGNATED_NURSE))
    guardians = Duty("Read why a guardian opened a page", owner=NAMED_NURSE, due=at(HOUR, of=working_days(DAYS)),
                     when=OpenedWithoutReason.guardian.yes, level="urgent", done_when=OpeningReviewed.answers(),
                     act="Read it",
                     escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
