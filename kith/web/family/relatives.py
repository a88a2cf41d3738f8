"""The family of a person in sentences, as the person’s own page has it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from markupsafe import Markup

from kith.engine.catalogue import FORMS
from kith.web import wording
from kith.web.rows.escaped import safe
from kith.worklists.network.missing import Missing
from kith.worklists.network.people import Gap
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


ROLES = {
    "mother": ("Mother of {}", "the mother"), "father": ("Father of {}", "the father"),
    "partners": ("Partners of a parent of {}", "partners"), "siblings": ("Sisters and brothers of {}", "them"),
    "home": ("Others in the home of {}", "the home"), "carer": ("Who looks after {}", "who looks after them"),
}
STATES = {"not_asked": "not asked yet", "not_known": "asked, not known", "refused": "refused",
          "not_safe": "not safe to ask"}


def missing(asked: Missing, gaps: Iterable[Gap], at: datetime) -> Markup:
    """How many of the roles are settled, and each in which nobody is recorded, with the way to the form."""
    if not asked.roles:
        return Markup("")
    drawn = Markup("").join(_missing(one, at) for one in gaps)
    return MISSING.format(said=_settled(asked, drawn), drawn=GAPS.format(drawn) if drawn else "")


def _settled(asked: Missing, gaps: Markup) -> str:
    name, every = asked.called[asked.own][1], len(asked.roles)
    settled = sum(not one.blank for one in asked.roles)
    if settled == every:
        of_others = " Still to ask, of others in the family:" if gaps else ""
        return f"Every role around {name} is known, or was asked about.{of_others}"
    return f"{settled} of {every} roles around {name} are known, or were asked about."


def _missing(gap: Gap, at: datetime) -> Markup:
    called, asks = ROLES[gap.role]
    whose = called.format(" and ".join(gap.names))
    if gap.letter:
        whose = f"Father {gap.letter}, of {' and '.join(gap.names)}"
    verb = "Ask" if gap.state == "not_asked" else "Ask again"
    return GAP.format(whose=whose, said=answered(gap, at), key=gap.key, role=gap.role, names=gap.names[0],
                      asks=f"{verb} about {asks}")


def answered(gap: Gap, at: datetime) -> str:
    """Asked, not known. Tried Mon 6 Jul, asking the mother. Next try by Fri 24 Jul."""
    return " ".join(_answered(gap, at))


def _answered(gap: Gap, at: datetime) -> Iterator[str]:
    yield f"{STATES[gap.state]}."
    if not gap.attempts:
        return
    last, today = gap.attempts[-1], wording.local(at).date()
    who = FORMS["network_asked"].questions["who_said"].choices().get(last.who_said, "").partition(":")[0].lower()
    times = f"Tried {len(gap.attempts)} times, last" if len(gap.attempts) > 1 else "Tried"
    if last.when:
        asked = "" if who in ("", "nobody") else f", asking {who}"
        yield f"{times} {wording.day(wording.local(last.when).date(), today)}{asked}."
    if gap.again:
        due = wording.day(gap.again, today)
        yield f"Next try was due {due}." if gap.stale else f"Next try by {due}."


MISSING = Markup('<h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">Who is missing</h3>\n<p>{said}</p>\n{drawn}')
GAPS = Markup('<ul class="kith-family">\n{}</ul>\n')
GAP = Markup('<li><b>{whose}</b>: {said} <a href="/record/network_asked?about={key}#{role}">{asks}'
             '<span class="nhsuk-u-visually-hidden">, {names}</span></a></li>\n')


def _name(relative: Relative) -> str:
    name = safe(relative.name)
    return f'<a href="/people/{relative.key}">{name}</a>' if relative.key else name


def kin(relative: Relative, at: datetime) -> str:
    """One relative as a sentence."""
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
    called = FORMS["relationship"].questions["kind"].choices().get(word, "related").lower().removesuffix(" with")
    return f"{called} until {wording.rough(*_rough(ended))}" if ended else called


def _rough(said: str):
    day = datetime.fromisoformat(f"{said}-01" if len(said) == 7 else said).date()
    return day, "month" if len(said) == 7 else "day"
