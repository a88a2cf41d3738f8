"""Each family on the agenda of maternity liaison is spoken of in its month, or goes first in the next."""
from kith.forms.teams.liaison_listed import LiaisonListed
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, by_day, months, overdue_by, when_overdue
from kith.language import working_days as days_of_work
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE


class LiaisonSpokenOf(Pathway):
    """Midwives sit by clusters of practices and health visitors by one; of a family both knew, neither told the other.

    Nobody has to think of a family: who is on a plan, vulnerable, a cause for concern or was not seen stands there.
    """

    title = "A family is spoken of at maternity liaison"
    source = Source("Locality standard: midwifery and health visiting meet each month, cluster by cluster")
    answers_rows = ("AN02",)
    clock = HAPPENED
    begins_when = LiaisonListed.where().because("{name} came onto the agenda of maternity liaison on {when}")

    speak = Duty("Speak of a family at maternity liaison, or carry it over", owner=MIDWIFE,
                 due=by_day(LiaisonListed.until, months(1)), level="soon", done_when=LiaisonSpoken.answers(),
                 act="Write what was decided", waived_by=(NAMED_MIDWIFE, NAMED_NURSE),
                 escalate=Escalate(when_overdue(NAMED_MIDWIFE), overdue_by(days_of_work(5), NAMED_NURSE),
                                   again=days_of_work(10)))
