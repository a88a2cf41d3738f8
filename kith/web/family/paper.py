"""A person’s family on paper: a tagged PDF whose words can be read, searched and heard."""
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from kith.web import typesetting, wording
from kith.web.leaving import PDF, Leaving
from kith.worklists.person import Who, other_name

SHEET = Path(__file__).with_suffix(".typ")
UPRIGHT = 680       # a wider drawing lies on the long side of the sheet
FONT = "Libertinus Serif"   # comes with the typesetter, so that paper looks the same on every machine


def printed(who: Who, family, by: str, at: datetime) -> Leaving:
    """The drawing and its list, for whoever may open the page; who printed it and when stands on every sheet."""
    subject = who.subject
    name = other_name(subject)
    parts = [("In words", [{"name": one.name, "words": one.words} for one in family.listed.people]),
             ("Couples, parents and children", _plain(family.listed.lines)), ("Homes", _plain(family.listed.homes)),
             ("Must not have contact", _plain(family.listed.apart)),
             ("Who we have not asked about", [{"name": one.title, "words": one.words} for one in family.roles])]
    told = {
        "title": f"The family of {name}", "heading": "Family", "who": name, "facts": _facts(who),
        "printed": f"Printed by {by}, {wording.moment(at)}. Shows what this reader may see.",
        "picture": str(family.picture).replace("Arial, sans-serif", FONT), "width": family.width,
        "wide": family.width > UPRIGHT, "alt": f"The family of {name}, drawn. The list below says the same.",
        "key": family.key, "more": f"{family.more} more in the list." if family.more else "",
        "parts": [{"heading": heading, "lines": lines} for heading, lines in parts if lines],
    }
    return Leaving(told, lambda told: typesetting.typeset(SHEET, told, int(at.timestamp())), PDF,
                   f"family-{subject.key}.pdf")


def _plain(lines: Iterable[str]) -> list[dict[str, str]]:
    return [{"name": "", "words": line} for line in lines]


def _facts(who: Who) -> str:
    subject = who.subject
    born = f"Born {wording.rough(subject.born, subject.born_precision)}" if subject.born else (
        f"Expected {wording.day(subject.expected)}" if subject.expected else "")
    number = f"NHS number {wording.nhs_number(subject.nhs_number)}" if subject.nhs_number else ""
    return ". ".join(filter(None, (born, number)))
