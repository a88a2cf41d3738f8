"""A record whose time is over is destroyed on the word of two: nothing of it is left, and nothing brings it back."""
import json
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, InternalError, transaction

from kith.access import all_teams, staffing, viewing
from kith.audit import events
from kith.audit.events import Event
from kith.engine.calendar import LONDON
from kith.intake.ends import destroying
from kith.intake.ends.everything import everything_of
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Refused
from kith.records import gone, rights, search, subjects
from kith.records.database import cursor
from kith.worklists.desks import ending
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, header
from tests.scenarios.rows import row

CANARY = "canaryword"
LATER = MONDAY + HOUR


@pytest.fixture
def audit(tmp_path, settings):
    settings.KITH_AUDIT = tmp_path / "audit"
    return settings.KITH_AUDIT


@pytest.fixture
def desk(workers):
    """Two of the records desk."""
    team = all_teams.add_team("records", "Records", "records", "Community", at=LONG_AGO)
    made = []
    for name in ("edith", "marlon"):
        made.append(staffing.add_worker(name, name.title(), None, ""))
        staffing.put_on(made[-1], team, "records_desk", LONG_AGO)
    return made


@pytest.fixture
def old(workers):
    """A man of 33 of whom the last was written when he was nine, and his mother."""
    man, mother = child("Leander", "1993-02-01", 91), child("Marcia", "1960-02-01", 92)
    then = datetime(2002, 5, 6, tzinfo=LONDON)
    says(man, "relationship", then, kind="mother", who={"key": mother})
    says(man, "home_visit_ticked", then, came_of_it="seen", note=f"He likes {CANARY}s.")
    says(man, "person_details", then, given_name="Leander", family_name="Leandersen", born="1993-02-01")
    return man, mother


def says(about: str, form: str, when: datetime, by=None, **raw):
    number = f"{form} {about} {when.isoformat()} {sorted(raw.items())}"
    told = (Said(form, raw, happened=when.isoformat()),)
    return receive(Statement("PAS@RCB", number, Who(key=about), told, when), by, max(when, LATER))


def proposed(about: str, by, decision: str = "destroy", at=LATER) -> None:
    says(about, "disposal_proposed", at, by, decision=decision, why="Read through; nothing of it is needed.")


def destroy(about: str, by, at=LATER) -> str:
    return destroying.destroy(about, ending.one, by, at)


def everything() -> str:
    tables = [name for (name,) in asked("select table_name from information_schema.tables "
                                        "where table_schema = 'public' and table_type = 'BASE TABLE'")]
    return "\n".join(line for table in tables for (line,) in asked(f"select t::text from {table} t"))


@row("P8")
def test_it_is_on_the_list_with_its_class_and_its_rule(old, desk):
    with cursor() as cur:
        found, many = ending.over(cur, LATER, 50)
    one = next(one for one in found if one.subject.key == old[0])
    assert (one.lasts.kind, one.lasts.until.isoformat()) == ("child", "2018-02-01")
    counted = {one["class"]: one["over"] for one in ending.counts(LATER)}
    assert (counted["child"], sum(counted.values())) == (1, many)


@row("P8")
def test_nothing_of_it_is_left_in_any_table_and_nobody_finds_it(old, desk, audit):
    man, mother = old
    number = header(man).nhs_number
    assert CANARY in everything()
    proposed(man, desk[0])
    stands = destroy(man, desk[1])
    left = everything()
    for word in (CANARY, "Leander", number):
        assert word not in left
    with cursor() as cur:
        assert search.search(cur, "Leander Leandersen") == []
        assert subjects.by_number(cur, "nhs", number) is None
        assert subjects.by_key(cur, stands).kind == gone.KIND
        assert subjects.by_key(cur, mother) is not None
        assert cur.execute("select count(*) from records_leaving").fetchone() == (0,)
    (told,) = asked("select answers from records_entry e join records_subject s on s.id = e.subject_id "
                    "where s.key = %s", stands)[0]
    assert told["kind"] == "child"
    assert int(told["rows"]) > 3


def test_it_takes_two_and_neither_alone(old, desk, audit):
    man, _ = old
    with pytest.raises(Refused, match="Somebody else of the records desk must have looked through it"):
        destroy(man, desk[0])
    proposed(man, desk[0])
    with pytest.raises(Refused, match="You said that it may be destroyed"):
        destroy(man, desk[0])
    assert not destroying.listed(audit)


def test_nothing_is_destroyed_before_its_time_or_while_somebody_needs_it(old, desk, audit, workers):
    man, _ = old
    girl = child("Tia", "2019-09-09", 93)
    proposed(girl, desk[0])
    with pytest.raises(Refused, match="time is not over"):
        destroy(girl, desk[1])
    proposed(man, desk[0])
    says(man, "must_be_kept", LATER, desk[0], authority="A public inquiry")
    with pytest.raises(Refused, match="must not be destroyed"):
        destroy(man, desk[1])
    assert header(man)


def test_an_inquiry_holds_every_record(old, desk, audit, monkeypatch):
    man, _ = old
    proposed(man, desk[0])
    now = ending.known_values(LATER) | {"retention.held_by_an_inquiry": "The inquiry of 2027"}
    monkeypatch.setattr(ending, "known_values", lambda at: now)
    with pytest.raises(Refused, match="The inquiry of 2027"):
        destroy(man, desk[1])
    assert {one["class"] for one in ending.counts(LATER)} == {"held"}


def test_what_is_still_owed_is_settled_first(old, desk, audit):
    man, _ = old
    proposed(man, desk[0])
    says(man, "record_asked_for", LATER, desk[0], who="self")
    with pytest.raises(Refused, match="Something is still owed"):
        destroy(man, desk[1])


def test_said_to_stay_it_leaves_the_list_for_a_year(old, desk):
    man, _ = old
    proposed(man, desk[0], "keep")
    with cursor() as cur:
        assert man not in {one.subject.key for one in ending.over(cur, LATER, 50)[0]}
        assert man in {one.subject.key for one in ending.over(cur, LATER + 366 * DAY, 50)[0]}


def test_the_database_lets_no_row_leave_otherwise(old, desk):
    with cursor() as cur, rights.owning(cur):
        for words in ("delete from records_entry", "delete from records_gone",
                      "insert into records_gone (gone_id, proposed_by, by_id, at, kind, until, what) "
                      "values (1, 7, 7, now(), 'child', now(), '{}')",
                      "insert into records_leaving (gone_id, source, mark) values (1, 'records_entry', 'x')"):
            if "delete from records_gone" in words:
                cur.execute("insert into records_gone (gone_id, proposed_by, by_id, at, kind, until, what) "
                            "values (2, 7, 8, now(), 'child', now(), '{}')")
            with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
                cur.execute(words)


def test_the_reasons_that_the_audit_log_knows_are_not_missing(old, desk, audit, workers):
    man, _ = old
    reason = "His sister asked for help."
    with cursor() as cur:
        record = subjects.by_key(cur, man).id
        viewing.open_without_reason(cur, record, reason, by=workers["angela"].pk, at=LATER,
                                    until=LATER + HOUR)
        events.add(cur, Event(LATER, workers["angela"].pk, "", "", "why", "POST", "shown", subject_ids=[record],
                              reason=events.digest(reason)))
        assert viewing.reason_changed(cur) is None
    proposed(man, desk[0])
    destroy(man, desk[1])
    with cursor() as cur:
        assert viewing.reason_changed(cur) is None


@row("P8")
def test_an_older_state_that_is_put_back_does_not_bring_it_back(old, desk, audit, django_capture_on_commit_callbacks):
    man, _ = old
    record = header(man).id
    with cursor() as cur:
        one = gone.Gone(999_999, desk[0].pk, desk[1].pk, LATER, "child", LATER.date(),
                        gone.wanted(everything_of(cur, header(man)).asked))
    destroying.write_down(one)          # it was destroyed in a time that this state of the database knows nothing of
    assert CANARY in everything()
    assert destroying.again(audit, LATER) == 1
    assert CANARY not in everything()
    assert destroying.again(audit, LATER) == 0
    with cursor() as cur:
        assert [one.what["records"] for one in gone.every(cur)] == [[record]]


def test_the_list_outside_holds_numbers_and_no_name(old, desk, audit, django_capture_on_commit_callbacks):
    man, _ = old
    number = header(man).nhs_number
    proposed(man, desk[0])
    with django_capture_on_commit_callbacks(execute=True):
        destroy(man, desk[1])
    written = (audit / destroying.LIST).read_text()
    assert "Leander" not in written
    assert number not in written
    assert json.loads(written)["kind"] == "child"
    assert destroying.settle(LATER) == 0
    (audit / destroying.LIST).unlink()
    assert destroying.settle(LATER + timedelta(days=1)) == 1
