"""Paper that cannot be found or read is an incident, and somebody reports it."""
from kith.forms.identity.gap_mended import GapMended
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.paper_lost_reported import PaperLostReported
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, end_of_working_day, overdue_by, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE


class PaperLost(Pathway):
    """Nobody can say what a lost record held; so its loss is reported, not only regretted."""

    title = "A paper record that is lost"
    source = Source("Locality plan for moving records from paper")
    answers_rows = ("AM07",)
    clock = HAPPENED
    begins_when = (PaperCompared.where(PaperCompared.found.is_in("lost"))
                   | GapMended.where(GapMended.done.is_in("lost"))).because(
        "the paper record of {name} could not be found or read on {when}")

    report = Duty("Report the lost paper record as an incident", owner=NAMED_NURSE, due=end_of_working_day(1),
                  level="urgent", done_when=PaperLostReported.answers(), act="Write the incident’s number",
                  escalate=Escalate(overdue_by(working_days(1), DESIGNATED_NURSE), again=working_days(2)))
