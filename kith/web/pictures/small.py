"""Small charts side by side: one a team, all with the same axes, so that the eye compares and nobody ranks."""
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from kith.engine.phrasing.grammar import number
from kith.web.pictures import charts
from kith.web.pictures.charts import Axis, Frame, Scale
from kith.web.pictures.drawing import GREY, mark, picture, text
from kith.worklists.counted.series import SHARE, Series
from kith.worklists.counted.spoken import sentence

FRAME = Frame(220, 120, 4, 216, 26, 112, 3)
SIZE = 13


def shared(many: Sequence[Series]) -> Axis:
    """The one axis on which all of these can be drawn."""
    each = [charts.axis(series) for series in many]
    return Axis(min(one.low for one in each), max(one.high for one in each), max(one.places for one in each))


def draw(series: Series, key: str, axis: Axis) -> Markup:
    """One small chart with its latest value and how many that was out of in its corner."""
    scale = Scale(series, FRAME, axis)
    edge = mark("rect", x=0.5, y=0.5, width=FRAME.width - 1, height=FRAME.height - 1, fill="#ffffff", stroke="#d8dde0")
    marks = [edge, *charts.marks_of(series, scale), *_corner(series), *_gap(series, scale)]
    return picture(f"small-{key}", series.title, sentence(series), FRAME.width, FRAME.height, marks)


def _corner(series: Series) -> Iterator[Markup]:
    if series.latest and not series.not_returned:
        point, value = series.latest
        yield text(series.said(value), 8, 18, size=16, bold=True)
        if not series.shy and point.owed:
            yield text(f"of {point.owed}", FRAME.width - 8, 18, size=SIZE, fill=GREY, anchor="end")


def _gap(series: Series, scale: Scale) -> Iterator[Markup]:
    """For how many days nothing has come, in words over the grey."""
    if missing := series.not_returned:
        days = sum(point.days for point in missing)
        yield text(f"Not returned: {number(days, 'day')}", 8, 18, size=SIZE, bold=True)


def ends(axis: Axis, kind: str) -> str:
    """What the lowest and the highest place of every chart mean."""
    unit = "%" if kind == SHARE else ""
    return f"Every chart goes from {axis.low:.0f}{unit} to {axis.high:.0f}{unit}."
