"""A child is found about whom something was said against somebody: they are seen to be safe the same day."""
from kith.forms.grave_harm.allegation_about import AllegationAbout
from kith.forms.grave_harm.allegation_step import AllegationStep
from kith.language import LEARNT, Pathway, Source, climbs
from kith.language.roles import DESIGNATED_NURSE
from kith.statuses.grave_harm import step


class AllegationReachedChild(Pathway):
    """The officer was told within the day, of a boy nobody could name. When his name was known, the file was closed."""

    title = "A child found about whom something was said against somebody"
    source = Source("Working Together to Safeguard Children (2023): allegations against people who work with children")
    answers_rows = ("CP09",)
    clock = LEARNT
    continues_after_death = True   # of the child: whoever it was said of works with others
    begins_when = AllegationAbout.where().because(
        "it became known on {when} that something said against somebody is about this child")

    safe = step("See that the child who was found is referred and safe", done_when=AllegationStep.answers(),
                escalate=climbs(1, again=1, first=DESIGNATED_NURSE, then=DESIGNATED_NURSE))
