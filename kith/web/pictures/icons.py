"""The icons of variation and assurance: a letter in a ring, always beside its words, and never red, amber or green."""
from markupsafe import Markup

from kith.web.pictures.drawing import GREY, mark, text

BLUE, ORANGE, PURPLE = "#005eb8", "#c25700", "#702082"
SIZE, MIDDLE = 44, 22
COLOURS = {"improving": BLUE, "concerning": ORANGE, "neither": PURPLE, "common cause": GREY}
ASSURED = {"will keep meeting": ("P", BLUE), "hit and miss": ("?", GREY), "will keep missing": ("F", ORANGE)}
WORDS = {"common cause": "Common cause: only chance", "improving": "Improving", "concerning": "Concerning",
         "neither": "Unusual, neither better nor worse", "will keep meeting": "Will keep meeting its target",
         "hit and miss": "Will meet its target in some months and miss it in others",
         "will keep missing": "Will keep missing its target"}


def beside(varied: str, assured: str) -> list[Markup]:
    """Those that a chart has: without limits there is none, and without a target no assurance."""
    return [*([variation(varied)] if varied else []), *([assurance(assured)] if assured else [])]


def variation(found: str) -> Markup:
    """What the latest point says: chance alone, better, worse or neither, and whether high or low."""
    kind, _, side = found.partition(", ")
    words = f"{WORDS[kind]}, {side}" if side else WORDS[kind]
    return _ring(words, COLOURS[kind], _inside(kind, side))


def assurance(found: str) -> Markup:
    """Whether, as things are, the target will keep being met."""
    letter, colour = ASSURED[found]
    return _ring(WORDS[found], colour, [_letter(letter, colour)])


def _inside(kind: str, side: str) -> list[Markup]:
    """A wave for chance, H or L for better and worse, an arrow where neither is better."""
    if kind == "common cause":
        return [mark("path", d="M10 24 q6 -12 12 0 t12 0", fill="none", stroke=GREY, stroke_width=3)]
    if kind == "neither":
        arrow = "M22 12 l8 10 h-5 v10 h-6 v-10 h-5 z" if side == "high" else "M22 32 l8 -10 h-5 v-10 h-6 v10 h-5 z"
        return [mark("path", d=arrow, fill=PURPLE)]
    return [_letter("H" if side == "high" else "L", COLOURS[kind])]


def _letter(letter: str, colour: str) -> Markup:
    return text(letter, MIDDLE, MIDDLE + 7, size=20, fill=colour, bold=True, anchor="middle")


def _ring(words: str, colour: str, inside: list[Markup]) -> Markup:
    """The ring itself says nothing to whoever hears the page: the words stand beside it."""
    ring = mark("circle", cx=MIDDLE, cy=MIDDLE, r=19, fill="#ffffff", stroke=colour, stroke_width=4)
    return Markup(
        '<span class="kith-icon"><svg xmlns="http://www.w3.org/2000/svg" width="{s}" height="{s}" '
        'viewBox="0 0 {s} {s}" aria-hidden="true" focusable="false" font-family="Arial, sans-serif">'
        "{ring}{inside}</svg> <span>{words}</span></span>"
    ).format(s=SIZE, ring=ring, inside=Markup("").join(inside), words=words)
