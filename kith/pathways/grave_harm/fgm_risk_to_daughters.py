"""What is known of a mother or a sister is a risk to each girl of the family: somebody weighs it, and says when."""
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language import FOREVER, LEARNT, Duty, Pathway, Source, among, setting, working_days
from kith.language.roles import UNIVERSAL
from kith.statuses.girls import FAMILY_HISTORY, GIRL, OF_A_MONTH, reads_history
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
    begins_when = among(OF_A_MONTH, among(GIRL, FAMILY_HISTORY))

    read_history = reads_history(UNIVERSAL)
    note = Duty("Write the risk note on this girl", owner=UNIVERSAL, due=working_days(NOTED),
                unless=FgmRiskNote.where(), done_when=FgmRiskNote.follows(), act="Write the note",
                waived_by=ENTITLED, escalate=SILENT)
