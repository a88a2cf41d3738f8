"""The sheet itself, as data: the page, the paper and what is kept of it say the same words."""
import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from kith.engine.days import in_words
from kith.engine.standing import Standing
from kith.language.beforehand import Beforehand
from kith.packs.beforehand.readers import Reader
from kith.records.subjects import Subject

UNBORN = "your baby"
OTHERS = ("Other services tell the meeting what they know. Sometimes the law asks us to keep something to ourselves: "
          "ask us about that.")
SAY = ("Tell us what is wrong, what is missing, and what you think. We put right what is wrong. What you say is "
       "written down in your words, and the meeting has it with the report.",
       "You can say it at the meeting too, and bring somebody who speaks for you.",
       "Do you want it read to you, in another language, or in larger letters? Ask us.")
KEEP = "Keep this where nobody finds it by chance. In danger now? Phone 999."
LARGE, USUAL = "19pt", "13pt"


def called(child: Subject) -> str:
    """As a parent says it."""
    return child.known_as or child.given_name if child.born else UNBORN


def title(one: Beforehand, child: Subject) -> str:
    return one.title.format(name=called(child))


def parts(one: Beforehand, child: Subject, written: Mapping[str, str], chosen: list[str]) -> dict[str, list[str]]:
    """Heading and words of each part that is laid out, in the order of the sheet; empty where nothing was written."""
    return {key: [heading.format(name=called(child)), written[key].strip()] for key, heading in one.parts.items()
            if key in chosen and isinstance(written.get(key), str) and written[key].strip()}


def contents(one: Beforehand, child: Subject, reader: Reader, told: list[list[str]], whom: str, at: datetime) -> dict:
    """``whom``: to whom they say what they think, and by which telephone."""
    return {"title": title(one, child), "why": one.why.format(name=called(child)), "name": reader.name,
            "parts": told, "whom": f"Whom to tell: {whom}.", "say": list(SAY), "others": OTHERS, "keep": KEEP,
            "made": in_words(at)}


def as_given(entry: Standing, one: Beforehand, child: Subject) -> dict:
    """Once more, word for word, of what was kept."""
    said = entry.answers
    told = [[row["heading"], row["words"]] for row in said.get("told") or ()]
    return {"title": said["title_read"], "why": one.why.format(name=called(child)), "name": said["name"], "parts": told,
            "whom": said["whom"], "say": list(SAY), "others": OTHERS, "keep": KEEP,
            "made": in_words(entry.moment)}


def mark(told: list[list[str]]) -> str:
    """The same words always have the same."""
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
