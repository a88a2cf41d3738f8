"""What is shared because it was agreed to asks for a consent that stands; what passed a threshold asks for none."""

from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties import worlds
from kith.engine import agreeing
from kith.intake.entering import Draft
from kith.language.errors import Problems
from kith.records import subjects

AGREED = "agreed"


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int, at: datetime) -> None:
    """Refuses to tell somebody by agreement what was not agreed, is not signed, or was agreed before life changed."""
    for draft in drafts:
        form = draft.form
        if draft.said.how == "strike" or draft.answers.get("over") == "yes" or draft.answers.get(
                form.agreed_by) != AGREED:
            continue
        world, born = worlds.of_forms(cur, [subject_id], agreeing.READ), subjects.header(cur, subject_id).born
        own = {record for record, person in world.person.items() if person == world.oldest(subject_id)} | {subject_id}
        said = [one for (person, _), entries in world.standing.items() for one in entries if person in own]
        if wrong := agreeing.missing(draft.answers.get(form.opens_to or form.shared_with) or (), said, born, at):
            raise Problems({form.agreed_by: " ".join(wrong)})
