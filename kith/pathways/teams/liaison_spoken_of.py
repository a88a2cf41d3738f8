"""Each family on the agenda of maternity liaison is spoken of in its month, or goes first in the next."""
from kith.forms.teams.liaison_listed import LiaisonListed
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, months
from kith.language import working_days as days_of_work
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE

WHAT, ACT = "Speak of a family at maternity liaison, or carry it over", "Write what was decided"
DUE, DONE = by_day(LiaisonListed.until, months(1)), LiaisonSpoken.answers()
ENTITLED = (NAMED_MIDWIFE, NAMED_NURSE)
SILENT = climbs(5, again=10, by=days_of_work, first=NAMED_MIDWIFE)


class LiaisonSpokenOf(Pathway):
    """Midwives sit by clusters of practices and health visitors by one; of a family both knew, neither told the other.

    Nobody has to think of a family: who is on a plan, vulnerable, a cause for concern or was not seen stands there.
    """

    title = "A family is spoken of at maternity liaison"
    source = Source("Locality standard: midwifery and health visiting meet each month, cluster by cluster")
    answers_rows = ("AN02",)
    clock = HAPPENED
    begins_when = (
        LiaisonListed.where(LiaisonListed.first.no).because(
            "{name} came onto the agenda of maternity liaison on {when}")
        | LiaisonListed.where(LiaisonListed.first.yes).because(
            "{name} was carried over from one maternity liaison to the next on {when}, and goes first"))

    speak = Duty(WHAT, owner=MIDWIFE, due=DUE, level="soon", when=LiaisonListed.first.no, done_when=DONE, act=ACT,
                 waived_by=ENTITLED, escalate=SILENT)
    first = Duty(WHAT, owner=MIDWIFE, due=DUE, level="urgent", when=LiaisonListed.first.yes, done_when=DONE, act=ACT,
                 waived_by=ENTITLED, escalate=SILENT)
