"""The few marks every picture is made of; presentation attributes only, since the site allows no inline style."""
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

INK, GREY, LINE = "#212b32", "#4c6272", "#768692"
SIZE, LEADING = 16, 22
LETTER = 0.53        # of the size: a letter's usual width in Arial, a little on the safe side


@dataclass(frozen=True)
class Line:
    """One line of words in a box."""

    words: str
    bold: bool = False


def wrapped(words: str, width: float, bold: bool = False) -> list[Line]:
    """The words broken into lines that fit."""
    letters = max(8, int(width / (SIZE * (LETTER + 0.03 * bold))))
    return [Line(line, bold) for line in textwrap.wrap(words, letters)]


def picture(key: str, title: str, told: str, width: float, height: float, marks: Iterable[Markup]) -> Markup:
    """One image with a name and a description for whoever does not see it."""
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="kith-picture" role="img" width="{w:.0f}" height="{h:.0f}" '
        'viewBox="0 0 {w:.0f} {h:.0f}" aria-labelledby="{key}-title {key}-told" font-family="Arial, sans-serif">'
        '<title id="{key}-title">{title}</title><desc id="{key}-told">{told}</desc>{marks}</svg>'
    ).format(w=width, h=height, key=key, title=title, told=told, marks=Markup("").join(marks))


def mark(name: str, **attributes) -> Markup:
    """One empty SVG element; an underscore stands for the hyphen of an attribute's name."""
    said = Markup(" ").join(Markup('{}="{}"').format(key.replace("_", "-"), _plain(value))
                            for key, value in attributes.items() if value is not None)
    return Markup("<{} {}/>").format(name, said)


def text(words: str, x: float, y: float, *, size: int = SIZE, fill: str = INK, bold: bool = False,
         anchor: str = "start", turned: bool = False) -> Markup:
    """Words where they begin, end or have their middle; turned ones run upwards."""
    more = Markup(' font-weight="700"') if bold else Markup("")
    more += Markup(' transform="rotate(-90 {} {})"').format(_plain(x), _plain(y)) if turned else Markup("")
    return Markup('<text x="{}" y="{}" font-size="{}" fill="{}" text-anchor="{}"{}>{}</text>').format(
        _plain(x), _plain(y), size, fill, anchor, more, words)


def lines(said: list[Line], x: float, y: float) -> list[Markup]:
    """Lines of words one under another; ``y`` is the top of the first."""
    return [text(line.words, x, y + LEADING * n + SIZE, bold=line.bold) for n, line in enumerate(said)]


def _plain(value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
