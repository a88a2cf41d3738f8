"""The addresses of the measures."""

from kith.web.measuring import completeness, deciding, grid, pages
from kith.web.routing import needs, page

MAY = needs("see_measures")
ADDRESSES = [
    page("measures", pages.all_measures, "measures", MAY),
    page("completeness", completeness.completeness, "completeness", MAY),
    page("measures/<str:key>.csv", pages.spreadsheet, "measures_csv", MAY),
    page("measures/<str:key>", pages.one_measure, "measure", MAY),
    page("measures/<str:key>/<str:table>.csv", pages.spreadsheet_of, "measure_csv", MAY),
    page("measures/<str:key>/<str:duty>/limits", deciding.limits, "limits", MAY),
    page("measures/<str:key>/<str:duty>/teams", grid.teams, "measure_teams", MAY),
    page("measures/<str:key>/<str:duty>/teams/<str:team>", grid.one_team, "measure_team", MAY),
]
