"""Each week some routine visits are drawn by chance and read again, so that what the rules miss is measured."""
from kith.forms.emergency.reread import Reread
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import LIAISON_NURSE


class SampleReadAgain(Pathway):
    """Without re-reading, a filter that hides a baby's bruise looks exactly like a filter that works."""

    title = "Routine visits read again"
    source = Source("Locality policy on A&E visits by children")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = WeeklySample.where().because("this visit was drawn by chance on {when} to be read again")

    again = Duty("Read a routine A&E visit again", owner=LIAISON_NURSE, due=working_days(5), level="routine",
                 for_each=WeeklySample.visits, done_when=Reread.answers(), act="Read again", escalate=climbs(5))
