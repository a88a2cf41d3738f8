"""The family of a person in sentences: every sign of a family drawing has its words here."""

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup

from kith.engine.catalogue import FORMS
from kith.web import wording
from kith.web.rows import safe
from kith.worklists.person import Relative

RESPONSIBLE = {
    "yes": "Has parental responsibility.",
    "no": "Does not have parental responsibility.",
    "not_known": "Parental responsibility: asked, not known.",
    "refused": "Parental responsibility: refused to say.",
    "not_safe": "Parental responsibility: not safe to ask.",
}


def relatives(family: Iterable[Relative], at: datetime) -> Markup:
    """Everybody in the family or home, one under the other; nothing when nobody is known."""
    drawn = "".join([f"<li><b>{_name(one)}</b>, {safe(kin(one, at))}</li>\n" for one in family])
    return Markup(f'<ul class="kith-family">\n{drawn}</ul>\n' if drawn else "")


def _name(relative: Relative) -> str:
    name = safe(relative.name)
    return f'<a href="/people/{relative.key}">{name}</a>' if relative.key else name


def kin(relative: Relative, at: datetime) -> str:
    """One relative as a sentence: every sign of a family drawing has its words here."""
    other, today = relative.subject, wording.local(at).date()
    age = wording.age(today, other.born, other.born_precision, other.expected) if other and not other.died else ""
    known = [age] if age and age != "age not known" else []
    said = [f"{', '.join([*known, *map(_kind, relative.kinds)])}."]
    if other and other.died:
        said.append(f"{wording.death(other.born, other.born_precision, other.died_on)}.")
    return " ".join([*said, RESPONSIBLE.get(relative.responsible, "")]).strip()


def _kind(kind: tuple[str, str]) -> str:
    """mother; partner until Mon 4 May 2026."""
    word, ended = kind
    called = FORMS["relationship"].questions["kind"].choices().get(word, "related").lower()
    return f"{called} until {wording.rough(*_rough(ended))}" if ended else called


def _rough(said: str):
    day = datetime.fromisoformat(f"{said}-01" if len(said) == 7 else said).date()
    return day, "month" if len(said) == 7 else "day"
