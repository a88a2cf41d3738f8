"""What is wanted of a form and not there: shown before it leaves, and asked in full of whoever completes it."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.engine import wanting
from kith.intake import citing, entering
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.language.errors import Problems

OR_WHY = "Or write here why it is sent without {what}."


def gaps(draft: Draft) -> dict[str, str]:
    """A sentence for each answer that is wanted, by question, and where to say why it is sent without.

    Nothing where a reason was given, or where none is asked for: what cannot wait leaves at once, its gaps are owed.
    """
    why = entering.unanswered(draft, draft.form.gaps_because)
    if why is None:
        return {}
    found = wanting.missing(draft.form, draft.answers)
    said = {one.key: one.wanted for one in found}
    return said | {why.key: OR_WHY.format(what="it" if len(found) == 1 else "these")} if said else {}


def complete(cur: Cursor, drafts: Iterable[Draft], cited: Iterable[Cited]) -> None:
    """Whoever answers what was left out answers all of it: also that it was asked and is not known."""
    for draft in drafts:
        if draft.form.completes and draft.said.how == "whole":
            mine = [one.citation for one in cited if one.key in draft.said.cites]
            began = [entry for _, entry in citing.what_began(cur, mine, [draft.form.completes])]
            if missing := wanting.still_missing(draft.form, began, draft.answers):
                raise Problems({one.key: one.wanted for one in missing})
