"""A place outside that is to answer by itself: named as it stands on our list, or refused with those there are."""
from collections.abc import Iterable
from dataclasses import replace

from psycopg import Cursor

from kith.intake.entering import Draft
from kith.language import Place
from kith.language.errors import Problems

PLACES = "select name from access_team where outside and kind = %s order by name"
NONE = "No such place is on our list. Leave this empty, and ask by telephone."


def complete(cur: Cursor, drafts: Iterable[Draft], by_a_person: bool) -> list[Draft]:
    """The drafts, with each place as our list spells it.

    What is called so in no list of ours would become the name of somebody who owes, and of another kind it would be
    told what is none of its business: a person is asked again, and of a machine, which cannot be asked, the rest of
    what it said is kept.
    """
    return [_complete(cur, draft, by_a_person) for draft in drafts]


def _complete(cur: Cursor, draft: Draft, by_a_person: bool) -> Draft:
    answers, wrong = dict(draft.answers), {}
    for key, question in draft.form.questions.items():
        if isinstance(question, Place) and answers.get(key):
            named = [name for (name,) in cur.execute(PLACES, (question.of_kind,)).fetchall()]
            said = " ".join(str(answers.pop(key)).split())
            found = next((name for name in named if name.casefold() == said.casefold()), None)
            answers |= {key: found} if found else {}
            wrong |= {} if found else {key: _unknown(said, named)}
    if wrong and by_a_person:
        raise Problems(wrong)
    return replace(draft, answers=answers) if answers != draft.answers else draft


def _unknown(said: str, named: list[str]) -> str:
    return f"No place on our list is called “{said[:60]}”. There are: {'; '.join(named)}." if named else NONE
