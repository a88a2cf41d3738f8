"""Whoever acts on one of several duties that belong together acts on all of them."""
from dataclasses import replace

from psycopg import Cursor

from kith.intake import citing
from kith.intake.citing import Cited
from kith.intake.entering import Draft

TOGETHER = {"accept": citing.taken_with, "pass_on": citing.passed_with, "send_back": citing.passed_with,
            "": citing.answered_with}


def taking_both(cur: Cursor, drafts: list[Draft], cited: list[Cited]) -> tuple[list[Draft], list[Cited]]:
    """Whoever takes one of two duties that are taken together takes both; they were asked whether they may of the one.
    What was sent is passed on with all its rungs, and whoever takes on an action answers whoever waits for that.
    """
    others: dict[str, list[str]] = {}
    for act in {draft.form.acts_as for draft in drafts} & TOGETHER.keys():
        named = {key for draft in drafts if draft.form.acts_as == act for key in draft.said.cites}
        others |= TOGETHER[act](cur, [one for one in cited if one.key in named]) if named else {}
    if not others:
        return drafts, cited
    drafts = [_citing_also(draft, others) if draft.form.acts_as in TOGETHER else draft for draft in drafts]
    named = {one.key for one in cited}   # cited twice, an act would count as two
    return drafts, [*cited, *citing.find(cur, [key for more in others.values() for key in more if key not in named])]


def _citing_also(draft: Draft, others: dict[str, list[str]]) -> Draft:
    more = (other for key in draft.said.cites for other in others.get(key, ()))
    return replace(draft, said=replace(draft.said, cites=tuple(dict.fromkeys((*draft.said.cites, *more)))))
