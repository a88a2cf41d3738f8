"""The register says that a child has died, and nobody has given the notice of it: somebody asks why."""
from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.child_died import ChildDied
from kith.language import LEARNT, Duty, Pathway, Source, age_below, end_of_working_day
from kith.language.roles import NAMED_NURSE
from kith.statuses.grave_harm import ENTITLED, SILENT


class ChildDeathNoticed(Pathway):
    """Each of two hospitals took it that the other had told the panel."""

    title = "A child has died: no notice yet"
    source = Source("Child Death Review: statutory and operational guidance (England) 2018")
    answers_rows = ("CP09",)
    clock = LEARNT
    continues_after_death = True
    begins_when = PersonDetails.where(PersonDetails.died.yes, age_below(18)).because(
        "the register says since {when} that {name} has died, and nobody has given notice of it")

    notice = Duty("Give the notice of a child’s death, or see who did", owner=NAMED_NURSE, due=end_of_working_day(1),
                  level="urgent", unless=ChildDied.where(), done_when=ChildDied.follows(), act="Give the notice",
                  waived_by=ENTITLED, escalate=SILENT)
