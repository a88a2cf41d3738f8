"""The family drawing as one image: outlines beneath, then lines, then signs and words."""
from collections.abc import Iterator

from markupsafe import Markup

from kith.web.pictures.drawing import INK, LEADING, lines, mark, picture, text, wrapped
from kith.web.pictures.family import lines as joined
from kith.web.pictures.family import signs
from kith.web.pictures.family.homes import Corner, Outline
from kith.web.pictures.family.lines import DASHED, DOTTED, SOLID, Line
from kith.web.pictures.family.placed import Plan

BLUE, PALE = "#005eb8", "#eef4fa"
ROUND = 10          # the corners of an outline
DASHES = {SOLID: None, DASHED: "8 5", DOTTED: "2 5"}
BROAD = {"bar": 6, "slash": 2.5}
NARROWEST, EDGE = 360, 12    # of a drawing with its key under it, and how far the key keeps from its edge


def draw(plan: Plan, key: str, title: str, told: str, under: str = "") -> Markup:
    """One picture with its name and, in words, everything that is in it; ``under``: its key, where it stands alone."""
    if not under:
        return picture(f"family-{key}", title, told, plan.width, plan.height, marks(plan))
    width = max(plan.width, NARROWEST)
    words = wrapped(under, width - 2 * EDGE)
    height = plan.height + LEADING * len(words) + 2 * EDGE
    return picture(f"family-{key}", title, told, width, height, [*marks(plan), *lines(words, EDGE, plan.height + EDGE)])


def marks(plan: Plan) -> Iterator[Markup]:
    """From the ground up: what is drawn later covers what is beneath it."""
    for outline in plan.outlines:
        yield mark("path", d=_path(outline), fill=PALE, fill_rule="evenodd")
    for outline in plan.outlines:
        yield mark("path", d=_path(outline), fill="none", stroke=BLUE, stroke_width=2.5, stroke_dasharray="1 6",
                   stroke_linecap="round")
    for line in joined.lines(plan):
        yield _line(line)
    for x, y in joined.unsaid(plan):
        yield mark("circle", cx=x, cy=y, r=9, fill="#ffffff")
        yield text("?", x, y + 6, size=17, bold=True, anchor="middle")
    for outline in plan.outlines:
        if outline.home.words:
            yield text(outline.home.words, *outline.label, size=15, fill="#003087", bold=True)
    yield from _people(plan)


def _people(plan: Plan) -> Iterator[Markup]:
    for one in plan.chosen.family.people:
        x, row = plan.x[one.key], plan.rows[plan.chosen.rows[one.key]]
        yield from signs.noted(plan.words[one.key], x, row)
        yield from signs.sign(one, x, row.middle, one.key == plan.chosen.family.about)
        yield from signs.named(plan.words[one.key], x, row)


def _line(line: Line) -> Markup:
    d = " ".join(f"{'M' if n == 0 else 'L'}{x:.1f} {y:.1f}" for n, (x, y) in enumerate(line.points))
    return mark("path", d=d, fill="none", stroke=INK, stroke_width=BROAD.get(line.of, 2),
                stroke_dasharray=DASHES[line.look], stroke_linecap="round" if line.look == DOTTED else None)


def _path(outline: Outline) -> str:
    return " ".join(_rounded(loop) for loop in outline.loops)


def _rounded(loop: tuple[Corner, ...]) -> str:
    """A closed line whose corners are rounded, as far as its sides are long enough."""
    said = []
    for before, at, after in zip((loop[-1], *loop[:-1]), loop, (*loop[1:], loop[0]), strict=True):
        a, b = _towards(at, before), _towards(at, after)
        said.append(f"{'L' if said else 'M'}{a[0]:.1f} {a[1]:.1f} Q{at[0]:.1f} {at[1]:.1f} {b[0]:.1f} {b[1]:.1f}")
    return " ".join([*said, "z"])


def _towards(at: Corner, other: Corner) -> Corner:
    far = abs(other[0] - at[0]) + abs(other[1] - at[1])
    share = min(ROUND, far / 2) / far if far else 0
    return at[0] + (other[0] - at[0]) * share, at[1] + (other[1] - at[1]) * share
