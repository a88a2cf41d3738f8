"""Each child on the agenda of a practice’s meeting is spoken of there, or goes first at the next."""
from kith.forms.teams.practice_listed import PracticeListed
from kith.forms.teams.practice_spoken import PracticeSpoken
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, months
from kith.language import working_days as days_of_work
from kith.language.roles import NAMED_GP, NAMED_NURSE, UNIVERSAL

WHAT, ACT = "Speak of a child at the practice meeting, or carry it over", "Write what was decided"
DUE, DONE = by_day(PracticeListed.until, months(1)), PracticeSpoken.answers()
ENTITLED = (NAMED_GP, NAMED_NURSE)
SILENT = climbs(5, again=10, by=days_of_work, then=NAMED_GP)


class PracticeSpokenOf(Pathway):
    """Practices met, and spoke of whomever somebody happened to remember; who was on a plan came up, or did not.

    Nobody has to think of a child: what is new, late or at risk since the last meeting puts it there. The child’s nurse
    sees that it is spoken of, since many practices only write and sign in nowhere.
    """

    title = "A child is spoken of at the practice meeting"
    source = Source("A formal offer of link meetings, after a published review found them missing or half attended")
    answers_rows = ("GP05", "GP01", "HV03")
    clock = HAPPENED
    begins_when = (
        PracticeListed.where(PracticeListed.first.no).because(
            "{name} came onto the agenda of the practice meeting on {when}: {why}")
        | PracticeListed.where(PracticeListed.first.yes).because(
            "{name} was carried over from one practice meeting to the next on {when}, and goes first"))

    speak = Duty(WHAT, owner=UNIVERSAL, due=DUE, level="routine", when=PracticeListed.first.no, done_when=DONE, act=ACT,
                 waived_by=ENTITLED, escalate=SILENT)
    first = Duty(WHAT, owner=UNIVERSAL, due=DUE, level="soon", when=PracticeListed.first.yes, done_when=DONE, act=ACT,
                 waived_by=ENTITLED, escalate=SILENT)
