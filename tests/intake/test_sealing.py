"""An adopted child's record is sealed in one act: nothing finds it, nothing connects it, and nothing owed is lost."""

import pytest
from django.db import IntegrityError, transaction

from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.linkage import mentions
from kith.records import rights, sealed, search, subjects
from kith.records.database import cursor
from tests.intake import place
from tests.intake.place import DAY, HOSPITAL, HOUR, MONDAY, asked, came, child, header, owed, said
from tests.scenarios.rows import row

OF_ONE = "select count(*) from records_entry e join records_subject s on s.id = e.subject_id where s.key = %s"
ENTRIES = "select count(*) from records_entry where form not like 'record_%%'"
LATER = MONDAY + HOUR
NOTICE = {"ordered": "2026-07-10", "authority": "Notice of the General Register Office, by post", "second": "rosa"}


@pytest.fixture
def family(workers):
    """A boy with a bruise, his mother and his sister."""
    boy, mother = child("Jaydon", "2021-03-04", 91), child("Marcia", "1996-02-01", 92)
    sister = child("Tia", "2019-09-09", 93)
    for one in (boy, sister):
        said(one, "relationship", kind="mother", who={"key": mother})
    said(boy, "relationship", kind="sibling", who={"key": sister})
    came(boy)
    return boy, mother, sister


def seal(boy: str, workers: dict, **more) -> str:
    return sealing.seal(boy, NOTICE | more, workers["nell"], LATER)


def everything() -> str:
    """Every word of every row of every table but those in which sealed rows are kept."""
    tables = [name for (name,) in asked(
        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' "
        "and table_name not in ('records_sealed_row', 'records_identifier')")]
    return "\n".join(row for table in tables for (row,) in asked(f"select t::text from {table} t"))


@row("CP03")
def test_nothing_is_left_of_it_in_any_table(family, workers):
    boy, _, _ = family
    before = header(boy)
    assert before.nhs_number in everything()
    seal(boy, workers)
    left = everything()
    for word in (boy, before.nhs_number, "Jaydon"):
        assert word not in left


@row("CP03")
def test_nobody_finds_it(family, workers):
    boy, _, _ = family
    number = header(boy).nhs_number
    seal(boy, workers)
    with cursor() as cur:
        assert search.search(cur, "Jaydon Jaydonsen") == []
        assert search.search(cur, number) == []
        assert subjects.by_number(cur, "nhs", number) is None
        assert subjects.by_key(cur, boy) is None
    assert asked("select count(*) from records_entry e where not exists "
                 "(select from records_subject s where s.id = e.other_id) and other_id is not null") == [(0,)]


@row("CP03")
def test_what_was_owed_is_begun_again_by_the_adoption_desk(family, workers):
    boy, _, _ = family
    open_before = [one.duty for one in owed(boy) if one.open]
    assert open_before
    key = seal(boy, workers)
    again = owed(key, "begin_again")
    assert len(again) == len(open_before)
    assert {one.role for one in again} == {"adoption_desk"}
    said(key, "begun_again", MONDAY + DAY + HOUR, workers["nell"], outcome="begun", cites=(again[0].id,))
    assert sorted(one.open for one in owed(key, "begin_again")) == [False] + [True] * (len(again) - 1)


@row("CP03")
def test_what_was_told_before_is_not_taken_back(family, workers):
    boy, _, _ = family
    assert asked("select count(*) from duties_telling t join records_subject s on s.id = t.record_id where s.key = %s",
                 boy) != [(0,)] or asked("select count(*) from notices_notice") != [(0,)]
    seal(boy, workers)
    assert not [row for row in asked("select what::text from notices_notice") if "no longer" in row[0]]
    assert place.differences(MONDAY + DAY) == []


@row("AE03")
def test_a_message_under_the_old_number_waits_for_the_adoption_desk_alone(family, workers):
    boy, _, _ = family
    message = place.heard("A04", boy, "V9", MONDAY + 2 * DAY, reason="Fell")
    key = seal(boy, workers)
    people = asked("select count(*) from records_subject where kind = 'person'")
    answer = receive(message, None, MONDAY + 2 * DAY)
    assert (answer.outcome, answer.subjects, answer.notices) == ("unfiled", [], [])
    assert asked("select count(*) from records_subject where kind = 'person'") == people
    assert asked("select count(*) from intake_unfiled") == [(0,)]
    (waits,) = owed(key, "sealed_post")
    assert (waits.open, waits.role) == (True, "adoption_desk")
    said(key, "sealed_post_read", MONDAY + 2 * DAY, workers["nell"], outcome="sender_told", words="A&E, by phone",
         cites=(waits.id,))
    assert not owed(key, "sealed_post")[0].open


@pytest.mark.parametrize("how", ["name", "local number", "earlier number", "relative"])
def test_nothing_links_by_any_other_way(family, workers, how):
    boy, mother, _ = family
    old = header(boy)
    seal(boy, workers)
    new = child("Jude", "2021-03-04", 95, at=MONDAY + DAY)
    before = asked(OF_ONE, new)
    number = header(new).nhs_number
    details = {"family_name": "Jaydonsen", "given_name": "Jaydon", "born": "2021-03-04"}
    about = {"name": Who(**details), "local number": Who(local=(("RCB:PAS", f"N{old.id}"),), **details),
             "earlier number": Who(nhs_number=number, **details), "relative": Who(key=mother)}[how]
    says = (Said("person_details", details),) if how != "relative" else (
        Said("relationship", {"kind": "child", "who": details | {"nhs_number": old.nhs_number}}),)
    same = (Who(nhs_number=old.nhs_number),) if how == "earlier number" else ()
    later = MONDAY + 2 * DAY
    answer = receive(Statement(HOSPITAL, f"M{how}", about, says, later, same_person=same), None, later)
    assert answer.outcome == ("filed" if how == "relative" else "unfiled")
    assert asked(OF_ONE, new) == before
    assert old.nhs_number not in str(asked("select answers::text from records_entry"))
    assert asked("select count(*) from linkage_decision") == [(0,)]


def test_nobody_gives_the_old_number_to_anybody(family, workers):
    boy, _, sister = family
    number = header(boy).nhs_number
    seal(boy, workers)
    with pytest.raises(Problems, match="not in use any more"):
        said(sister, "person_details", MONDAY + DAY, workers["priya"], family_name="Tiasen", given_name="Tia",
             born="2019-09-09", nhs_number=number)


def test_only_the_adoption_desk_seals_and_only_with_a_second_reader(family, workers):
    boy, _, _ = family
    for who in ("angela", "lynn", "judith", "priya"):
        with pytest.raises(Refused, match="seal the record"):
            sealing.seal(boy, NOTICE, workers[who], MONDAY)
    for second in ("nell", "nobody"):
        with pytest.raises(Problems):
            seal(boy, workers, second=second)
    with pytest.raises(Problems):
        seal(boy, workers, authority="")
    assert header(boy).given_name == "Jaydon"


@row("CP03")
def test_it_is_opened_again_by_somebody_else_of_the_desk_and_is_as_it_was(family, workers):
    boy, _, _ = family
    states = [(one.id, one.state) for one in owed(boy)]
    entries = asked(ENTRIES)
    key = seal(boy, workers)
    with pytest.raises(Refused, match="You sealed this record"):
        sealing.open_again(key, "The order was for another child", workers["nell"], LATER)
    with pytest.raises(Refused, match="seal the record"):
        sealing.open_again(key, "The order was for another child", workers["angela"], LATER)
    assert sealing.open_again(key, "The order was for another child", workers["rosa"], LATER) == boy
    assert [(one.id, one.state) for one in owed(boy)] == states
    assert asked(ENTRIES) == entries
    assert not [one for one in owed(key, "begin_again") if one.open]
    assert came(boy, "V2", MONDAY + 2 * DAY).outcome == "filed"
    with cursor() as cur:
        assert sealed.every(cur) == []
    assert place.differences(MONDAY + 2 * DAY) == []
    seal(boy, workers)                                       # and may be sealed again, should the order come after all
    assert "Jaydon" not in everything()


def test_what_is_said_still_cannot_be_taken_away_by_hand(family, workers):
    for words in ("delete from records_entry", "truncate records_entry", "update records_entry set reason = 'x'",
                  "delete from records_sealed_row"):
        seal_first = words.endswith("sealed_row")
        if seal_first:
            seal(family[0], workers)
        with cursor() as cur, rights.owning(cur), pytest.raises(IntegrityError), transaction.atomic():
            cur.execute(words)


def writes(whose: str, workers: dict, note: str, at=MONDAY) -> None:
    """Somebody of a service for adults writes about a client."""
    said(whose, "adult_note", at, workers["lena"], kind="contact", note=note)


def named(key: str) -> list[str]:
    """What still names the child, as the adoption desk is shown it."""
    with cursor() as cur:
        return [one.standing.answers.get("note", one.standing.form)
                for one in mentions.of(cur, subjects.by_key(cur, key).id)]


@row("CP03")
def test_what_others_wrote_of_the_child_is_read_by_the_desk_and_stays_theirs(family, workers):
    boy, mother, _ = family
    writes(mother, workers, "Says Jaydon lives with a couple in Northbrook now")
    writes(mother, workers, "Slept badly")
    before = asked(OF_ONE, mother), len(asked("select 1 from records_entry where form = 'adult_note'"))
    key = seal(boy, workers)
    (duty,) = owed(key, "sealed_named")
    assert (duty.role, duty.state) == ("adoption_desk", "due")
    assert named(key) == ["Says Jaydon lives with a couple in Northbrook now"]
    assert len(asked("select 1 from records_entry where form = 'adult_note'")) == before[1]
    ((root,),) = asked("select root from records_entry where answers ->> 'note' like '%%Jaydon%%'")
    said(mother, "adult_note", MONDAY + DAY, workers["lena"], corrects=root, reason="Says where a child is",
         kind="contact", note="Spoke of a child")
    assert named(key) == []                                  # whoever wrote it mended it, and the list says so
    said(key, "sealed_named_read", MONDAY + DAY, workers["nell"], cites=(duty.id,), outcome="mended",
         words="Asked Lena")
    assert not owed(key, "sealed_named")[0].open


@pytest.mark.parametrize(("note", "whose", "names"), [
    ("JAYDON came along", "mother", True),
    ("Jaydon’s bruise", "mother", True),
    ("He is called jaydon jaydonsen at school", "mother", True),
    ("Number 999 100 0917 on the letter", "mother", True),
    ("Nobody came", "mother", False),
    ("Her son came", "mother", False),
    ("The Jaydonsen family moved", "mother", False),
    ("Jaydon came along", "stranger", False),
], ids=range(8))
def test_a_name_is_a_name_however_it_is_written_and_only_in_the_family(family, workers, note, whose, names):
    boy, mother, _ = family
    assert header(boy).nhs_number == "9991000917"
    writes({"mother": mother, "stranger": child("Otto", "1980-01-01")}[whose], workers, note)
    key = seal(boy, workers)
    assert named(key) == ([note] if names else [])
    assert bool(owed(key, "sealed_named")) is names


def test_where_another_of_the_family_has_the_first_name_only_the_whole_name_is_the_child(workers):
    boy, father = child("Jaydon", "2021-03-04", 91), child("Jaydon", "1990-02-01", 92)
    said(boy, "relationship", kind="father", who={"key": father})
    said(father, "person_details", MONDAY, family_name="Brown", given_name="Jaydon", born="1990-02-01")
    writes(father, workers, "Jaydon slept badly")
    writes(father, workers, "His boy Jaydon Jaydonsen was there")
    assert named(seal(boy, workers)) == ["His boy Jaydon Jaydonsen was there"]


def test_rows_that_name_the_child_are_read_too(family, workers):
    boy, mother, _ = family
    writes_rows = [{"who": {"given_name": "Jaydon"}, "kind": ["lives_with"], "lives": "Here", "other_parent": "Otto"}]
    said(mother, "children_asked", MONDAY, workers["lena"], living="yes", visited="no", cared_for="no", expected="no",
         partners="no", others="no", who_said="client", said_on="2026-07-13", children=writes_rows)
    assert named(seal(boy, workers)) == ["children_asked"]
