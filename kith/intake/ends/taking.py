"""Every row about somebody leaves its table; what is only reckoned of them goes for good."""
from psycopg import Cursor

from kith.intake.ends.everything import Whole
from kith.records import vault

MINE = "t.subject_id = any(%(all)s::bigint[])"
SAID = f"({MINE} or t.root = any(%(cut)s::bigint[]))"
# A draft about them, and one of a sister or brother that is written of them too.
DRAFTED = ("(t.subject_key = any(%(keys)s::text[]) or jsonb_exists_any(t.raw -> '_also', %(keys)s::text[])"
           " or jsonb_exists_any(t.raw -> '_of_each', %(keys)s::text[]))")
# In this order: what is said last of others is taken first.
TAKEN = (
    ("duties_telling", "t.record_id = any(%(all)s::bigint[])"),
    ("notices_notice", MINE), ("notices_letter", MINE), ("access_involvement", MINE), ("access_plan_share", MINE),
    ("access_viewing", MINE),
    ("intake_post", "(t.subject_ids && %(all)s::bigint[] or t.id = any(%(posts)s::bigint[]))"),
    ("packs_decision", MINE), ("packs_given", MINE),
    ("intake_unfiled", MINE), ("intake_receipt", MINE), ("intake_draft", DRAFTED),
    ("linkage_decision", "(t.one = any(%(records)s::bigint[]) or t.other = any(%(records)s::bigint[]))"),
    ("linkage_pair", MINE),
    ("records_cited", f"(t.record_id = any(%(all)s::bigint[]) or exists (select from records_entry e where "
                      f"e.subject_id = t.subject_id and e.seq = t.seq and {SAID.replace('t.', 'e.')}))"),
    ("records_entry", SAID), ("records_subject", "t.id = any(%(all)s::bigint[])"),
)  # fmt: skip
# Reckoned, and reckoned again should the record be opened: nothing of it needs to be kept.
RECKONED = (
    "delete from duties_duty where subject_id = any(%(all)s::bigint[]) or person_id = any(%(all)s::bigint[])",
    "delete from duties_look_again where person_id = any(%(all)s::bigint[])",
    "delete from duties_to_reckon where subject_id = any(%(all)s::bigint[])",
    "delete from notices_reply where subject_id = any(%(all)s::bigint[])",
    "delete from notices_own_link where subject_id = any(%(all)s::bigint[])",
)


def take_away(cur: Cursor, sealed_id: int, whole: Whole) -> None:
    """Every row about them leaves its table, and whatever numbers were theirs lead nowhere."""
    for words in RECKONED:
        cur.execute(words, whole.asked)
    for table, which in TAKEN:
        vault.take(cur, sealed_id, table, which, whole.asked)
    vault.turn(cur, sealed_id, whole.asked["all"])
