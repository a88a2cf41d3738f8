"""A report for a conference was drawn by chance, to be read against the tool before the conference sits."""
from kith.language import Choice, Form
from kith.language.roles import ON_A_PLAN, PROGRAM


class ReportDrawn(Form):
    """Says whose report was drawn. Nobody chooses which, and whoever wrote it did not know."""

    title = "Report for a conference: drawn to be read again"
    by_people = False
    recorded_by = (PROGRAM,)
    points_to = "conference_report"
    line = "The report was drawn to be read against the tool."
    save = "Draw it"

    role = Choice("Whose report is it?", ON_A_PLAN)
