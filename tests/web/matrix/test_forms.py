"""Every form asked for by everybody, at each address that takes the name of one: what no page offers them is refused.

What is offered is read from the pages themselves, and not from the program that refuses. `make test` asks a sample that
is another one each day, each form among it; `make drill` asks all of them.
"""
import random
import re
from itertools import product

import pytest

from kith.engine.catalogue import FORMS
from kith.records.database import cursor
from tests.contracts.test_by_hand import led_to
from tests.drilling import LONG
from tests.web.matrix import rules
from tests.web.matrix.asking import Asking, taken_back
from tests.web.matrix.test_matrix import SEED

MANY = 150
REFUSED = ("is not begun by hand", "is recorded by", "You cannot record anything", "You see who is here",
           "is read by others, or tells the family", "You see what was told to you")
KEPT = "select (select max(seq) from records_entry), (select count(*) from intake_draft)"
WAYS = ("get", "post", "alone", "draft", "draft of a duty")


def pairs() -> list[tuple[str, str]]:
    every = sorted(product(FORMS, rules.EVERY_ROLE))
    chance = random.Random(SEED)
    return every if LONG else [(form, chance.choice(sorted(rules.EVERY_ROLE))) for form in FORMS] + chance.sample(
        every, MANY)


def offered(asking: Asking, who: str) -> set[str]:
    """What the page that lists forms offers to somebody, and what pages lead to."""
    listed = re.findall(r'href="/(?:record/)?(\w+)', asking.page("record", who)) if who in rules.RECORD else []
    return {*listed, *led_to()} & FORMS.keys()


def ask(asking: Asking, who: str, form: str, way: str):
    """One form at one address, about somebody whose record is open to whoever asks."""
    client, record = asking.client(who), asking.place.record("owed", who)
    sent = {"about": record.key, "told_when": "now", "_number": "1"}
    match way:
        case "get":
            return client.get(f"/record/{form}", {"about": record.key})
        case "post":
            return client.post(f"/record/{form}", sent)
        case "alone":
            return client.get(f"/record/{form}/alone")
        case _:
            return client.post(f"/drafts/{form}", sent | ({"_of": "2222222222222222"} if way != "draft" else {}))


def let_in(asking: Asking, who: str, form: str, way: str) -> int:
    """The answer’s number, where it is no refusal in a sentence."""
    answer = ask(asking, who, form, way)
    page = answer.content.decode()
    return 0 if answer.status_code == 403 and any(words in page for words in REFUSED) else answer.status_code


def test_what_no_page_offers_is_refused_to_everybody(asking):
    shown = {who: offered(asking, who) for who in sorted(rules.EVERY_ROLE)}   # each list is read once
    wrong, tried = [], 0
    for form, who in pairs():
        if form in shown[who]:
            continue
        # What is written on a page of its own has its draft there.
        ways = [way for way in WAYS if not (way.startswith("draft") and FORMS[form].written_on)]
        tried += len(ways)
        with taken_back(), cursor() as cur:
            before = cur.execute(KEPT).fetchone()
            wrong += [f"{way} {form} by {who}: {status}" for way in ways if (status := let_in(asking, who, form, way))]
            if cur.execute(KEPT).fetchone() != before:
                wrong.append(f"{form} by {who}: something was kept")
    print(f"\n{tried:,} tried, {len(wrong)} wrong (KITH_SEED={SEED})")
    assert tried > MANY
    assert not wrong, "\n".join(wrong[:100])


@pytest.mark.parametrize("who", sorted(rules.RECORD - rules.RECEPTION - rules.OFFICERS - rules.KEEPERS))
def test_what_is_listed_is_open_to_whoever_it_is_listed_to(asking, who):
    listed = sorted(offered(asking, who) - led_to().keys())
    assert len(listed) > 30
    for form in random.Random(SEED).sample(listed, 4):
        answer = ask(asking, who, form, "get")
        assert answer.status_code in (200, 302), (form, answer.content.decode())


def test_whoever_meets_no_child_opens_the_forms_that_name_them_and_no_other(asking):
    """A commissioner drafts a clause of a contract, which their own page leads to."""
    with cursor() as cur:
        (team,) = cur.execute("select s.key from access_team t join records_subject s on s.id = t.subject_id "
                              "where t.key = 'team-looked_after_nurse'").fetchone()
    client = asking.client("commissioner")
    assert client.get(f"/record/clause_drafted?about={team}").status_code == 200
    assert client.get(f"/record/post_vacant?about={team}").status_code == 403
    record = asking.place.record("elsewhere", "commissioner")
    for form in ("clause_drafted", "contact_note"):
        page = client.get(f"/record/{form}?about={record.key}")
        assert page.status_code == 403
        assert not [word for word in record.words if word in page.content.decode()]
