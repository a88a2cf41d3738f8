"""Everybody who was ever in care, by the few entries that say so: who is still, what stands of them says."""
from psycopg import Cursor

# The form in so many words, as its index has it; a value would be planned for as if it could be any form.
EVER = """
select distinct s.person_id from records_entry e join records_subject s on s.id = e.subject_id
where e.form = 'looked_after_began'
"""


def people(cur: Cursor) -> list[int]:
    """Each person once, under whichever of their records it was said."""
    return [person for (person,) in cur.execute(EVER).fetchall()]
