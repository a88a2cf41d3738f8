"""What is known of a mother or a sister is a risk to each girl of the family: somebody weighs it, and says when."""
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language import FOREVER, LEARNT, Duty, Pathway, Source, among, setting, working_days
from kith.language.roles import UNIVERSAL
from kith.statuses.girls import ASKED, BORN, FOUND, GIRL, OF_A_MONTH, reads_history
from kith.statuses.grave_harm import ENTITLED, SILENT

NOTED = setting("fgm.working_days_to_note", 5, "Working days in which the risk of FGM to a girl is written down, where "
                "the family’s history became known", "Local")


class FgmRiskToDaughters(Pathway):
    """The baby had a note, and her three sisters had none: nobody had asked who else was a girl."""

    title = "FGM: the risk to the girls of a family"
    source = Source("Multi-agency statutory guidance on female genital mutilation (2016, updated 2020)")
    answers_rows = ("CP09",)
    clock = LEARNT
    look_back = FOREVER
    # At a birth the midwife weighs what the mother was asked; what is found in a family is news for each girl of it.
    begins_when = among(OF_A_MONTH, among(GIRL, ASKED)) | among(BORN, among(GIRL, FOUND))

    read_history = reads_history(UNIVERSAL)
    note = Duty("Write the risk note on this girl", owner=UNIVERSAL, due=working_days(NOTED),
                when=FgmHistory.had.asked, unless=FgmRiskNote.where(), done_when=FgmRiskNote.follows(),
                act="Write the note", waived_by=ENTITLED, escalate=SILENT)
    # A note of years ago was written before this was known: it takes the place of none.
    anew = Duty("Write a new risk note on this girl", owner=UNIVERSAL, due=working_days(NOTED),
                when=FgmFinding.how.asked, done_when=FgmRiskNote.follows(), act="Write the note",
                waived_by=ENTITLED, escalate=SILENT)
