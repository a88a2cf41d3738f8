"""The addresses of the measures."""

from kith.web.measuring import (
    assessments,
    assured,
    capacity,
    completeness,
    deciding,
    gaps,
    grave_harm,
    grid,
    links,
    meetings,
    pages,
    panel,
    profile,
    themes,
    waits,
)
from kith.web.measuring import needs as plans
from kith.web.routing import ACROSS, needs, page, signed_in

MAY = needs("see_measures")
ADDRESSES = [
    # They count over all records and name nobody.
    page("measures", pages.all_measures, "measures", MAY, ACROSS),
    page("completeness", completeness.completeness, "completeness", MAY, ACROSS),
    page("measures-of-gaps", gaps.gaps, "gaps", MAY, ACROSS),
    page("measures-of-waits", waits.waits, "waits", MAY, ACROSS),
    page("measures-of-plans", plans.needs, "needs", MAY, ACROSS),
    # The families for whom there was no capacity, by name to those alone who may open them.
    page("measures-of-capacity", capacity.capacity, "capacity", MAY, ACROSS),
    page("measures-of-meetings", meetings.meetings, "measured_meetings", MAY, ACROSS),
    # What each service signed of the pathways with law behind them, beside what was written here.
    page("measures-of-grave-harm", grave_harm.grave_harm, "grave_harm", MAY, ACROSS),
    page("measures-of-care", assessments.care, "care_measures", MAY, ACROSS),
    # Needs of all children in care, as the program counted them: no record is opened for it.
    page("profile-of-care", profile.profile, "profile_of_care", MAY, ACROSS),
    page("measures-of-reviews", assured.assured, "assured", MAY, ACROSS),
    page("learning", themes.themes, "themes", needs("see_learning"), ACROSS),
    # A practice sees its own line, whoever may see the measures all of them.
    page("links", links.links, "links", signed_in, ACROSS),
    # What young people said together, and no word of it is one’s alone.
    page("you-said", panel.panel, "panel", signed_in, ACROSS),
    page("measures/<str:key>.csv", pages.spreadsheet, "measures_csv", MAY, ACROSS),
    page("measures/<str:key>", pages.one_measure, "measure", MAY, ACROSS),
    page("measures/<str:key>/<str:table>.csv", pages.spreadsheet_of, "measure_csv", MAY, ACROSS, gives="text/csv"),
    page("measures/<str:key>/<str:duty>/limits", deciding.limits, "limits", MAY, ACROSS, sent=True),
    page("measures/<str:key>/<str:duty>/teams", grid.teams, "measure_teams", MAY, ACROSS),
    page("measures/<str:key>/<str:duty>/teams/<str:team>", grid.one_team, "measure_team", MAY, ACROSS),
]
