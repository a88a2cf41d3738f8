"""A letter that nobody prints is a family that nobody wrote to: its team owes it, until it has left."""
from kith.forms.appointments.letter_waits import LetterWaits
from kith.forms.appointments.letter_waits_no_more import LetterWaitsNoMore
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import DUTY_DESK, NAMED_NURSE, TEAM_LEAD

IN = setting("letters.days_to_print", 1, "Working days in which a letter to a home is printed and posted", "Local")


class LetterPrinted(Pathway):
    """A mother was counted as written to; the letter lay in a list that nobody opened."""

    title = "Letters to homes leave"
    source = Source("Locality practice on letters to homes")
    answers_rows = ("CM08",)
    clock = HAPPENED
    begins_when = LetterWaits.where().because("something to be sent to a home has waited since {when}")

    leave = Duty("Print a letter to a home, or say why it cannot leave", owner=TEAM_LEAD, due=end_of_working_day(IN),
                 level="routine", done_when=LetterWaitsNoMore.answers(), act="See the letters",
                 waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(2, again=2, first=DUTY_DESK))
