"""The copy as it will be given: a letter in plain words, the record year by year, and what was left out and why."""
import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from kith.access.roles import title
from kith.engine.calendar import local
from kith.engine.days import in_words
from kith.packs.deciding import Decided, as_given, left_out
from kith.packs.pieces import Told
from kith.packs.proposing import TITLES
from kith.packs.requests import Request

NO_YEAR = "No date"
ROLES = {
    "health_visitor": "A nurse who visits families with children under five.",
    "school_nurse": "A nurse who looks after the health of children at school.",
    "midwife": "Looks after women and babies before, at and after the birth.",
    "looked_after_nurse": "A nurse for children in care.",
    "gp": "A family doctor.",
    "social_worker": "Works for the council to keep children safe and families going.",
    "camhs": "Somebody who helps children and young people with how they feel and think.",
    "named_nurse": "A nurse who answers for how this service keeps children safe.",
    "designated_nurse": "A nurse who answers for how all health services here keep children safe.",
    "liaison_nurse": "A nurse who passes news between the hospital and nurses near home.",
    "ed_nurse_in_charge": "The nurse who runs the A&E department on that shift.",
    "ed_clinician": "A doctor or nurse who sees people in A&E.",
    "duty_desk": "Whoever answers first that day and passes things on.",
    "records_desk": "Those who look after records and give copies of them.",
}
ALWAYS = ("The law lets us leave out what is about somebody else, and what would be likely to cause serious harm. We "
          "do not always say where that is. Some services keep a record of their own, which is in no copy of ours: ask "
          "such a service itself.")
WHY = {"third": "It is about somebody else, who has not agreed that you see it.",
       "informant": "It would say who told us something.",
       "adult": "It comes from an adult’s own record.",
       "home": "It says where somebody else lives.", "request": "It is about asking for this record.",
       "private": "It is private to somebody.", "harm": "We think it could harm somebody."}
RIGHTS = (
    ("If something is wrong", "Tell us what, and what is right. We write the correction beside it, and whoever reads "
     "the record sees it. What was written stays: it shows what people knew when they decided something."),
    ("If you are not content with this copy", "Tell us first, and we look at it again. You may also complain to the "
     "Information Commissioner: ico.org.uk, or telephone 0303 123 1113. A court can decide too."),
    ("Keep it safe", "It may say things that you do not want others to read. Keep it where nobody finds it by chance."),
)


def contents(one: Request, record: Sequence[Told], decided: Decided, at: datetime, phone: str, by: str) -> dict:
    """All of it as data: the page and the paper say the same words."""
    kept = [(told, _answers(told, decided)) for told in record if left_out(told, decided) is None]
    name = " ".join(filter(None, (one.subject.known_as or one.subject.given_name, one.subject.family_name)))
    return {
        "name": name, "made": in_words(at), "by": by, "phone": phone,
        "letter": _letter(one, at, name, len(kept)), "years": _years(kept),
        "roles": sorted({(_role(told.role), ROLES[told.role]) for told, _ in kept if told.role in ROLES}),
        "withheld": _withheld(record, decided), "rights": [list(pair) for pair in RIGHTS],
    }


def mark(told: Mapping) -> str:
    """The SHA-256 of a copy: the same words always have the same."""
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _letter(one: Request, at: datetime, name: str, many: int) -> list[str]:
    own = one.asked.answers.get("who") == "self"
    whose = "you" if own else name
    who = name if own else one.asked.answers.get("asker") or "Sir or Madam"
    return [f"Dear {who},", f"On {in_words(one.asked.moment)} you asked to see what we keep about {whose}. Here "
            f"is your copy. It has {many} {'entry' if many == 1 else 'entries'}, the oldest first.",
            "Each entry says when something happened, what was written, and who wrote it. The names of those who work "
            "here are in it, because they wrote as part of their work. At the end is a list of what each of them does.",
            "Some of it may be hard to read. You can read it together with somebody who works here. Telephone us and "
            "we find a time.", ALWAYS]


def _years(kept: Sequence[tuple[Told, list]]) -> list[dict]:
    years: dict[str, list] = {}
    for told, answers in kept:
        when = local(told.happened) if told.happened else None
        years.setdefault(str(when.year) if when else NO_YEAR, []).append(
            {"when": _when(when, told.precision), "title": told.title, "answers": answers,
             "by": ", ".join(filter(None, (told.by, _role(told.role))))})
    return [{"year": year, "entries": entries} for year, entries in years.items()]


def _when(when: datetime | None, precision: str) -> str:
    if when is None:
        return "When is not known"
    return f"{when:%B %Y}" if precision == "month" else in_words(when)


def _answers(told: Told, decided: Decided) -> list[list[str]]:
    return [[piece.asks, as_given(piece, decided)[0]] for piece in told.pieces]


def _withheld(record: Sequence[Told], decided: Decided) -> list[list]:
    """How often and why, by kind; nothing of what only saying it could harm."""
    counted: dict[str, int] = {}
    for told in record:
        gone = left_out(told, decided)
        kinds = [gone.kind] if gone and not gone.serious else []
        if gone is None:
            kinds = [kind for piece in told.pieces for kind in as_given(piece, decided)[1]]
        for kind in kinds:
            counted[kind] = counted.get(kind, 0) + 1
    return [[TITLES[kind], many, WHY[kind]] for kind, many in sorted(counted.items())]


def _role(role: str) -> str:
    return title(role).removeprefix("the ") if role else ""
