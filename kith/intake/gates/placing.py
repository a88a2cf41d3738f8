"""A place of another area that is to answer by itself: named as it stands on our list, or refused with those there are.
"""
from collections.abc import Iterable
from dataclasses import replace

from psycopg import Cursor

from kith.forms.areas.moved_area import MovedArea
from kith.intake.entering import Draft
from kith.language.errors import Problems

OTHER_AREA = "other_area"   # the kind of team that is of another area: to no other is it said where a child goes
PLACES = "select name from access_team where outside and kind = %s order by name"
NONE = "No place of another area is on our list. Leave this empty, and have them accept by telephone."


def complete(cur: Cursor, drafts: Iterable[Draft], by_a_person: bool) -> list[Draft]:
    """The drafts, with the place as our list spells it.

    What is called so in no list of ours would become the name of somebody who owes: a person is asked again, and of a
    machine, which cannot be asked, the rest of what it said is kept.
    """
    return [_complete(cur, draft, by_a_person) if draft.form is MovedArea and draft.answers.get("place") else draft
            for draft in drafts]


def _complete(cur: Cursor, draft: Draft, by_a_person: bool) -> Draft:
    said = " ".join(str(draft.answers["place"]).split())
    named = [name for (name,) in cur.execute(PLACES, (OTHER_AREA,)).fetchall()]
    found = next((name for name in named if name.casefold() == said.casefold()), None)
    if found is None and not by_a_person:
        return replace(draft, answers={key: one for key, one in draft.answers.items() if key != "place"})
    if found is None:
        known = f"No place on our list is called “{said[:60]}”. There are: {'; '.join(named)}." if named else NONE
        raise Problems({"place": known})
    return replace(draft, answers=draft.answers | {"place": found})
