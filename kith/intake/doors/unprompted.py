"""What a place outside tells us although nobody asked: filed on whoever is recognised in it, or read by a person."""
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kith.engine.filling import fill
from kith.intake.answer import Answer
from kith.intake.doors.replying import REPLIED, SENDER
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language import Form
from kith.language.errors import Problems
from kith.language.ways import LINK
from kith.signing.kept import ground


@dataclass(frozen=True)
class Told:
    """What is told: by which form, of whom, who says so, since when; ``place``: in which role, and of which one."""

    form: type[Form]
    about: Who
    raw: Mapping
    who: str
    happened: str
    place: tuple[str, str]


def tell(told: Told, number: str, at: datetime) -> Answer:
    """Problems where an answer needs attention. Nobody new is believed in: whoever is not known waits as post.

    What cannot be taken as it stands is read by a person, who hears why.
    """
    form, raw = told.form, dict(told.raw) | {told.form.unprompted.by.key: told.who}
    if problems := fill(form, raw).problems:
        raise Problems(problems)
    replied = Said(REPLIED.key, {"said": form.unprompted.what, "who": told.who, "way": "link"}, happened=at.isoformat())
    says = (replied, Said(form.key, raw, happened=told.happened or at.isoformat()))
    text = ground(repr((told.about, sorted(raw.items(), key=str))), "what is told unasked").hex()
    statement = Statement(SENDER, number, told.about, says, at, text, known_only=True, said_in=told.place,
                          way=LINK)
    answer = receive(statement, None, at)
    if answer.outcome != "refused":
        return answer
    return receive(replace(statement, number=f"{number}:unsure", unsure=answer.sentence), None, at)
