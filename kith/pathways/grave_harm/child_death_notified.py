"""A child has died: those who review every death are told in time, and somebody stays with the family."""
from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.child_died import ChildDied
from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.language import HAPPENED, Duty, Law, Pathway, Source, age_below, end_of_working_day, hours, setting
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, SILENT, TODAY, step

TELL = setting("deaths.hours_to_notify", 48, "Hours in which the child death overview panel is told of a death",
               "Child Death Review: statutory and operational guidance (England) 2018")
CONTACT = setting("deaths.working_days_to_contact", 1, "Working days in which a family has somebody by name to turn to "
                  "after a death", "Local: Child Death Review guidance (2018) asks for a key worker")
AGREED = setting("deaths.hours_to_respond", 2, "Hours in which the agencies speak together after a death nobody "
                 "expected", "Local: Sudden unexpected death in infancy and childhood (2016) asks for it at once")


class ChildDeathNotified(Pathway):
    """A letter about his jabs came a week after the funeral. A death is told to everybody by people, once."""

    title = "A child has died: told to those who must know"
    source = Source("Children Act 2004, sections 16M to 16P (Children and Social Work Act 2017), in force from "
                    "29 June 2018; Child Death Review statutory guidance")
    answers_rows = ("CP09",)
    clock = HAPPENED
    law = Law(began="2018-06-29")
    continues_after_death = True
    begins_when = ChildDied.where(age_below(18)).because("{name} died on {when}")

    respond = step("Speak with police, social care and the doctor on call", hours(AGREED), when=ChildDied.sudden)
    notify = step("Notify the death to the child death overview panel", hours(TELL))
    harm = step("Tell the designated nurse that abuse or neglect may come into it", when=ChildDied.may_be_harm)
    # The local authority has five working days by law from the day it knows, and it knows by somebody.
    incident = Duty("Write down the serious incident, so that it is notified by law", owner=THE_RECORDER, due=TODAY,
                    level="urgent", when=ChildDied.may_be_harm, unless=SeriousIncident.where(),
                    done_when=SeriousIncident.follows(), act="Write it down", waived_by=ENTITLED, escalate=SILENT)
    # From then on nothing is sent to the family by itself.
    written = Duty("Write the death into who they are, so that nobody writes as before", owner=THE_RECORDER, due=TODAY,
                   level="urgent", done_when=PersonDetails.follows(PersonDetails.died.yes), act="Write it",
                   waived_by=ENTITLED, escalate=SILENT)
    contact = step("Give the family somebody by name to turn to", end_of_working_day(CONTACT))
