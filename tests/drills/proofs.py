"""What must hold after a drill: everything acknowledged once and whole, nothing by half, everything told once."""

import json
from collections.abc import Iterable
from datetime import datetime

from kith.engine.calendar import LONDON
from tests.drills.running import House

# By the sender's number: how often it is in the post, with which entries, and how many of these are there.
POST = """
select p.number, count(*), min(p.outcome), min(jsonb_array_length(p.answer -> 'entries')),
    min((select count(*) from records_entry e where e.post_id = p.id)),
    min((select count(*) from records_entry e where e.post_id = p.id and e.form = %s))
from intake_post p where p.sender = %s group by 1
"""
WITHOUT = {
    "entries without the post they came in": """
        select count(*) from records_entry e where e.post_id is not null
            and not exists (select from intake_post p where p.id = e.post_id)""",
    "entries that an answer names and nobody kept": """
        select count(*) from intake_post p cross join jsonb_array_elements_text(p.answer -> 'entries') named (seq)
        where not exists (select from records_entry e where e.post_id = p.id and e.seq = named.seq::bigint)""",
    "happenings begun twice": """
        select count(*) from (select from records_entry where seq = root and form in ('ed_attendance', 'worried')
            group by subject_id, form, occasion having count(*) > 1) twice""",
    "duties without their cause": """
        select count(*) from duties_duty d
        where not exists (select from records_entry e where e.subject_id = d.subject_id and e.root = d.trigger_root)""",
    "notices that have not left": "select count(*) from notices_notice where state <> 'sent'",
    "notices that left and are not remembered as told": """
        select count(*) from notices_notice n where n.state = 'sent' and n.main and not exists (
            select from duties_telling t where (t.duty_id, t.step, t.reopening) = (n.duty_id, n.step, n.reopening))""",
    "tellings without their notice": """
        select count(*) from duties_telling t where not exists (select from notices_notice n
            where n.main and (t.duty_id, t.step, t.reopening) = (n.duty_id, n.step, n.reopening))""",
    "open duties nobody was told of": """
        select count(*) from duties_duty d where d.open and d.pathway = 'urgent_attendance' and not exists (
            select from duties_telling t where t.duty_id = d.id and t.step = 0)""",
    "records still to be reckoned": "select count(*) from duties_to_reckon",
}


def kept_once(house: House, sender: str, form: str, numbers: Iterable[str]) -> None:
    """Everything acknowledged is in the post once, with every entry its answer names and the one it is about."""
    numbers = set(numbers)   # of one sender’s things those of this form, acknowledged or not
    found = {number: tuple(rest) for number, *rest in house.ask(POST, form, sender) if rest[-1] or number in numbers}
    missing = [number for number in numbers if number not in found]
    assert not missing, f"Acknowledged and not kept: {missing[:5]}"
    wrong = {number: rest for number, rest in found.items()
             if rest[0] != 1 or rest[1] != "filed" or rest[2] != rest[3] or rest[4] != 1}
    assert not wrong, f"(times, outcome, entries named, entries kept, of the form): {dict(list(wrong.items())[:5])}"


def sheets_and_minutes_once(house: House, amended: int) -> None:
    """No sheet was sent twice, no line amended twice, and each that was acknowledged stands in its second version."""
    sheets = house.ask("select answers ->> 'decisions', count(*) from records_entry where form = 'decisions_issued'"
                       " group by 1 having count(*) > 1")
    assert not sheets, f"Sent twice: {sheets[:5]}"
    versions = house.ask("select count(*) from records_entry where form = 'minutes_issued' group by root")
    assert max(versions, default=(0,)) <= (2,), "A line was amended twice."
    assert versions.count((2,)) >= amended, f"{amended} answers were acknowledged, and {versions.count((2,))} amended."


def nothing_by_half(house: House) -> None:
    """None of what only half a transaction would leave."""
    found = {what: house.ask(words)[0][0] for what, words in WITHOUT.items()}
    assert found == dict.fromkeys(WITHOUT, 0)


def told_once_and_nothing_drifted(house: House) -> None:
    """A tick brings everything to a moment; a second one tells nobody; reckoning everybody changes nothing.

    All at one moment and with the worker at rest: after a long drill something falls due every minute.
    """
    house.rest("work")
    at = ("--at", datetime.now(LONDON).isoformat())
    first, second = (house.kith("tick", "--json", *at) for _ in range(2))
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert json.loads(second.stdout)["sent"] == 0
    checked = house.kith("rebuild", "--check", *at)
    assert checked.returncode == 0, checked.stdout + checked.stderr
