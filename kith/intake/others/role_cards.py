"""The cards of who does what are put before everybody once they were given, and again as soon as one changes."""
import hashlib
from datetime import datetime

from kith.access.permission import CLINICAL
from kith.access.role_cards import CARDS, card
from kith.access.roles import title
from kith.intake.following import follow_up
from kith.intake.others.untold import put_before
from kith.records.database import committed, cursor

TO_READ = "role_cards_to_read"
GIVEN = """
select 1 from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'locality' and e.form = 'role_cards_given' limit 1
"""
KINDS = "select distinct kind from access_team where not outside"
LONGEST_MARK = 16


def tell_due(at: datetime) -> int:
    """Puts the cards as they are before whoever was not given this edition; returns how many were."""
    with cursor() as cur:
        if cur.execute(GIVEN).fetchone() is None:
            return 0
    with committed() as cur:
        kinds = [kind for (kind,) in cur.execute(KINDS).fetchall()]
        answers = {"edition": edition(), "cards": words()}
        told = put_before(cur, kinds, CLINICAL, TO_READ, edition(), answers, at)
    if told:
        follow_up(told, at)
    return len(told)


def words() -> str:
    """All cards, a line each, by the name of the role."""
    return "\n".join(sorted(f"{title(role)[:1].upper()}{title(role)[1:]}. {card(role)}" for role in CARDS))


def edition() -> str:
    """The mark of the cards as they are: another word in one of them is another edition."""
    return hashlib.sha256(words().encode()).hexdigest()[:LONGEST_MARK]
