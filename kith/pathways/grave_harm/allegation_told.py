"""What is said against somebody who works with children reaches the designated officer by the next working day."""
from kith.forms.grave_harm.allegation import Allegation
from kith.forms.grave_harm.allegation_child import AllegationChild
from kith.forms.grave_harm.allegation_decided import AllegationDecided
from kith.forms.grave_harm.allegation_step import AllegationStep
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import DESIGNATED_NURSE, THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, step

TELL = setting("allegations.working_days_to_tell", 1, "Working days in which the local authority’s designated officer "
               "is told of what is said against somebody who works with children", "Working Together to Safeguard "
               "Children (2023): within one working day")
HEAR = setting("allegations.working_days_to_hear", 10, "Working days in which whoever told the designated officer "
               "hears what was decided", "Local: not verified")
FIND = setting("allegations.working_days_to_find_the_child", 5, "Working days in which it is found out which child "
               "something that was said against somebody is about", "Local: not verified")
# Never to the lead of the team: it may be about them, or about somebody they work with every day.
SILENT = climbs(1, again=1, first=DESIGNATED_NURSE, then=DESIGNATED_NURSE)


class AllegationTold(Pathway):
    """A manager who had known him for years asked him about it first. By the evening there was nothing left to find."""

    title = "Said against somebody who works with children"
    source = Source("Working Together to Safeguard Children (2023): allegations against people who work with children")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the child: whoever it was said of works with others
    begins_when = Allegation.where().because("something was said on {when} that must be told to the right person")

    officer = step("Tell the designated officer of the local authority", end_of_working_day(TELL),
                   done_when=AllegationStep.answers(), escalate=SILENT)
    police = step("Tell the police what was said", when=Allegation.crime.yes, done_when=AllegationStep.answers(),
                  escalate=SILENT)
    child = step("See that the child, if there is one, is referred and safe", done_when=AllegationStep.answers(),
                 escalate=SILENT)
    # The officer says when: told first, they would ask the one it is about.
    employer = step("Tell the senior person of where they work, and nobody else", end_of_working_day(TELL),
                    after="officer", done_when=AllegationStep.answers(), escalate=SILENT)
    hear = step("Hear what the designated officer decided", end_of_working_day(HEAR), after="officer", level="soon",
                done_when=AllegationStep.answers() | AllegationDecided.of_the_same(), escalate=SILENT)
    # What the law asks for waits for no name; and a child whom nobody looks for has nobody who speaks with them.
    find = Duty("Find out which child it is about", owner=THE_RECORDER, due=end_of_working_day(FIND),
                when=Allegation.whose.is_in("unknown"), done_when=AllegationChild.answers(AllegationChild.settles),
                act="Say which child it is", waived_by=ENTITLED, escalate=SILENT)
