"""A girl is born to a mother who has had FGM: the risk to her is written down before she goes home."""
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language import FOREVER, LEARNT, Duty, Pathway, Source, among, climbs, days, setting
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE
from kith.statuses.girls import BORN_A_GIRL, FAMILY_HISTORY, reads_history

NOTED = setting("fgm.days_to_note_at_birth", 1, "Days after the birth of a girl in which the risk of FGM to her is "
                "written down", "Local: before the usual discharge")


class FgmRiskAtBirth(Pathway):
    """It was known at booking, and again at the birth; the note of who should look, and when, was never written."""

    title = "FGM: the risk to a girl who is born"
    source = Source("Multi-agency statutory guidance on female genital mutilation (2016, updated 2020)")
    answers_rows = ("CP09",)
    clock = LEARNT
    look_back = FOREVER
    begins_when = among(BORN_A_GIRL, FAMILY_HISTORY)

    read_history = reads_history(MIDWIFE)
    note = Duty("Write the risk note on this girl before she goes home", owner=MIDWIFE, due=days(NOTED),
                level="urgent", done_when=FgmRiskNote.follows(), act="Write the note", waived_by=(NAMED_MIDWIFE,),
                escalate=climbs(1, again=1, first=NAMED_MIDWIFE))
