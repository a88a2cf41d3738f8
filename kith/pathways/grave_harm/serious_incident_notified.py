"""A serious incident: the local authority hears today, since it has five working days; the commissioner in two."""
from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.language import HAPPENED, Law, Pathway, Source, end_of_working_day, setting
from kith.language.roles import DESIGNATED_NURSE
from kith.statuses.grave_harm import TODAY, step

PANEL = setting("incidents.working_days_to_the_panel", 5, "Working days in which the local authority notifies the "
                "national panel of a serious incident", "Children Act 2004, section 16C; Working Together to Safeguard "
                "Children: from 29 June 2018", verified=True)
LEARN = setting("incidents.working_days_to_learn", 5, "Working days in which the notice of a serious incident stands "
                "under Lessons, so that learning begins before any report", "Local: not verified")
COMMISSIONER = setting("incidents.working_days_to_the_commissioner", 2, "Working days in which the commissioner is "
                       "told of a serious incident", "Local: NHS Serious Incident Framework (2015), until each service "
                       "moved to the framework of 2022")


class SeriousIncidentNotified(Pathway):
    """The hospital held its own inquiry and the town heard of it from the newspaper."""

    title = "A serious incident: told to those who must know"
    source = Source("Children Act 2004, section 16C (Children and Social Work Act 2017), in force from 29 June 2018")
    answers_rows = ("CP09",)
    clock = HAPPENED
    law = Law(began="2018-06-29")
    continues_after_death = True
    begins_when = SeriousIncident.where().because("what happened to {name} on {when} must be told to those who look "
                                                  "into it")

    authority = step("Tell the local authority, which must notify it", when=SeriousIncident.notified)
    designated = step("Tell the designated nurse of the incident", TODAY)
    commissioner = step("Tell the commissioner of the incident", end_of_working_day(COMMISSIONER),
                        owner=DESIGNATED_NURSE)
    panel = step("See that the national panel was notified", end_of_working_day(PANEL), owner=DESIGNATED_NURSE,
                 when=SeriousIncident.notified)
    # Learning begins on the notice; what holds until a report is there may keep the next child safe.
    learn = step("Write its notice under Lessons, so that learning begins", end_of_working_day(LEARN),
                 owner=DESIGNATED_NURSE, level="soon")
