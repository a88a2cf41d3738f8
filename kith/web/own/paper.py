"""A health passport on paper, with a square code that says what matters most without the net, and for a system."""
import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

import segno

from kith.packs import summary
from kith.records.subjects import Subject
from kith.web import typesetting
from kith.web.leaving import FHIR, PDF, Leaving

SHEET = Path(__file__).with_name("passport.typ")
FAST = ("allergies", "medicines", "conditions")   # what a doctor looks for who has never met them
SAYS = "A telephone reads this square without the internet. It says who I am and what a doctor must know."
MOST = 1_200   # letters: more of them make squares too small for an old telephone


def paper(told: dict, stamp: int) -> Leaving:
    """The same words as the page; the name of the file tells nothing of whose it is."""
    return Leaving(told, lambda told: typesetting.typeset(SHEET, told | {
        "code": square(in_short(told)), "code_says": SAYS}, stamp), PDF, "my-page.pdf")


def as_summary(told: dict, who: Subject, author: str, at: datetime) -> Leaving:
    """The same as an International Patient Summary, for a doctor’s system."""
    return Leaving(told, lambda told: json.dumps(summary.bundle(told, who, author, at), ensure_ascii=False, indent=1),
                   FHIR, "my-page.json")


def in_short(told: dict) -> str:
    """Name, birth date, number, and what matters most, shown or small; what is not shown is not here either."""
    lines = [told["name"], f"Born {told['born']}", f"NHS number {told['nhs_number']}" if told["nhs_number"] else ""]
    for one in told["sections"]:
        if one["key"] in FAST:
            said = "; ".join(line["what"] for line in (*one["lines"], *one["small"])) or "not known"
            lines.append(f"{one['title']}: {said}")
    return "\n".join(filter(None, lines)).replace("\u00a0", " ")[:MOST]


def square(words: str) -> str:
    """The square code, as SVG."""
    drawn = BytesIO()
    segno.make(words, error="m", micro=False).save(drawn, kind="svg", scale=4, border=4, light="#fff")
    return drawn.getvalue().decode()
