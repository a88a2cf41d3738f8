"""What was said, under each record it is said of: a relationship reads on both, and whoever is new is introduced."""
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.intake import entering
from kith.intake.entering import Draft
from kith.intake.statement import Statement
from kith.intake.whom import naming, related
from kith.intake.whom.recognising import Recognised

Said = dict[int, list[Draft]]   # by the record it is said of


def by_record(cur: Cursor, statement: Statement, drafts: list[Draft], whose: Recognised, by: Worker | None,
               at: datetime) -> Said:
    """The drafts under the names of their occasions, and each relationship as it reads on the other's record."""
    if whose.made and not any(draft.form is related.DETAILS for draft in drafts):
        drafts = [related.introducing(statement.about), *drafts]
    drafts = [naming.in_rows(cur, related.others(cur, draft, whose, at, by), at) for draft in drafts]
    named = [entering.named(draft, statement, n) for n, draft in enumerate(drafts)]
    named = list({(draft.form.key, draft.occasion): draft for draft in named}.values())   # some name a mother twice
    said: Said = {whose.subject_id: named}
    for draft in named:
        if mirrored := related.inverse(draft, whose.key):
            towards = replace(mirrored, other_id=whose.subject_id, said=replace(mirrored.said, corrects=0))
            said.setdefault(draft.other_id, []).append(entering.named(towards, statement, 0))
        if draft.introduces:
            said.setdefault(draft.other_id, []).append(entering.named(related.introduced(draft), statement, 0))
    return said
