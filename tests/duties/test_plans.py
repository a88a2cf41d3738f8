"""What is asked for every message and every page reads by index, however many people, entries and duties there are."""
from collections.abc import Iterator

import pytest

from kith.access import staffing, viewing
from kith.duties import moving, refreshing, waiting, worlds
from kith.intake import locality
from kith.intake.doors import concerns, replying
from kith.intake.rounds import completeness, hidden, liaison_agendas, practice_children, succeeding
from kith.notices import outbox, sending
from kith.records import database
from kith.worklists import person
from kith.worklists.about import chronology, keeping, standing
from kith.worklists.counted import clauses, drop_ins, grave_harm, liaison, links, panel, profiled
from kith.worklists.counted import practice_agenda as agenda
from kith.worklists.desks import carers, left_care, lessons, missed, return_gaps
from kith.worklists.network.drawn import network
from kith.worklists.owed import mine, mylist, owing, tellings
from tests.access import invented
from tests.duties import asked_of_a_duty, asked_of_meetings
from tests.records import plans, town
from tests.records.invented import DAY, HOUR, MONDAY, add, entry

TABLES = ("records_subject", "records_entry", "records_cited", "duties_duty", "duties_telling", "duties_look_again",
          "notices_notice", "access_involvement")
# One duty for everybody, told and not yet answered; a few are borne, asked for, or done already.
FILL = """
insert into duties_duty (id, subject_id, person_id, pathway, duty, occasion, row_key, after_root, citation, edition,
        what, act, form, form_how, level, state, open, role, bearer_id, asked_by, start_at, due_at, happened_at,
        learnt_at, reasons, witnesses, trigger_root, closed_at, told_step, told_at, next_role, marks, label, print,
        reckoned_at)
    select 'd' || id, id, id, 'urgent_attendance', 'decide', 'V' || id, '', 0,
        jsonb_build_array('urgent_attendance', 'decide', id, 'V' || id, '', 0), 'e', 'Decide', 'Record decision',
        'visit_reviewed', 'answers', 'urgent', case when id % 7 = 0 then 'done' else 'due' end, id % 7 > 0,
        'health_visitor', case when id % 11 = 0 then others[1 + id % 300] end,
        case when id % 13 = 0 then others[1 + id % 300] end, made_at, made_at,
        made_at, made_at, '[]', array[id], id, case when id % 7 = 0 then made_at end, 0, made_at, '', '{}', 'ordinary',
        'p', made_at
    from records_subject, (select array_agg(id order by id) as others from access_worker) w where key like 'fill%';
insert into duties_telling (duty_id, step, reopening, told_at, record_id, citation, role, worker_ids, team_id, channel,
        words, passed)
    select id, 0, 0, learnt_at, subject_id, citation, role, '{}', null, 'list', what, '{}' from duties_duty;
insert into notices_notice (duty_id, step, reopening, role, main, subject_id, level, what, made_at, state, sent_at)
    select id, 0, 0, role, true, subject_id, level, '{}', learnt_at, 'sent', learnt_at from duties_duty;
insert into duties_look_again select person_id, due_at + interval '1 year' from duties_duty;
update access_involvement set ended = began where subject_id % 397 = 0;
update access_involvement set worker_id = (select array_agg(id order by id) from access_worker)[1 + subject_id % 300]
"""


@pytest.fixture
def cur(in_town, db) -> Iterator:
    """A cursor in the town's own database, in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture
def ids(cur) -> list[int]:
    """Forty of the people of a town where something is owed about everybody; five of them have just come to A&E."""
    found = town.fill(cur)
    for n in range(300):
        staffing.add_worker(f"worker{n}", f"Worker {n}", None, "")
    for words in FILL.split(";"):
        cur.execute(words)
    for one in found[:5]:
        add(cur, entry(one, "looked_after_began", "L1", MONDAY - HOUR), entry(one, occasion="now"))
    cur.execute("update records_subject set home_marked = true where id = any(%s)", (found[5:8],))
    town.count(cur, TABLES)
    return found


def of_duties(cur, ids) -> dict:
    """What the projection asks and writes."""
    some = ids[:5]
    made = refreshing.reckoned(worlds.read(cur, some), MONDAY)
    tell = [step for one in made.values() for step in one.tell]
    assert len(tell) > 5
    return {
        "what is known around some people": lambda: worlds.read(cur, some),
        "refreshing": lambda: refreshing.refresh(cur, some, MONDAY),
        "queueing": lambda: outbox.queue(cur, tell, MONDAY),
        "sending": lambda: sending.send_waiting(cur, MONDAY),
        "listing": lambda: waiting.list_for_reckoning(cur, some, MONDAY, around=True),
        "taking these": lambda: waiting.take_these(cur, some),
        "listing again": lambda: waiting.list_for_reckoning(cur, some, MONDAY, around=True),
        "taking what is listed": lambda: waiting.take_listed(cur, 50),
        "whose moment has come": lambda: waiting.ripe(cur, MONDAY, 50),
        "putting off": lambda: waiting.put_off(cur, some, MONDAY),
        "moving what is owed": lambda: moving.move(cur, some, MONDAY),
        "who lives with somebody who hides": lambda: cur.execute("select records_keep_homes(%s, true)", (ids[5:8],)),
        "the longest wait": lambda: (waiting.waiting_since(cur), sending.waiting_since(cur)),
    }


def of_pages(cur, ids) -> dict:
    """What my list, a person's page and a chronology ask."""
    priya = cur.execute("select min(id) from access_worker").fetchone()[0]
    posts = staffing.roles_of(cur, priya, MONDAY)
    whole = person.find(cur, cur.execute("select key from records_subject where id = %s", (ids[0],)).fetchone()[0])
    assert mylist.my_list(priya, posts, MONDAY).owed > 30
    return {
        "my list": lambda: (keeping.forget_everything(), mylist.my_list(priya, posts, MONDAY)),
        "how much is mine": lambda: mine.counts(priya, posts),
        "what is new": lambda: mine.new_since(priya, posts, MONDAY),
        "what is mine about somebody": lambda: mine.owed_on(cur, priya, posts, ids[:1]),
        "who was told": lambda: tellings.told(cur, [f"d{one}" for one in ids]),
        "statuses of a list": lambda: standing.statuses(cur, ids, MONDAY),
        "finding a person": lambda: person.find(cur, whole.subject.key),
        "the strip": lambda: (keeping.forget_everything(), person.strip(cur, whole, MONDAY)),
        "what is owed about somebody": lambda: keeping.forget_everything() or person.owed(cur, whole.ids, MONDAY),
        "every duty about somebody": lambda: owing.about(ids[0], MONDAY),
        "the family": lambda: person.family(cur, whole.ids),
        "who looked": lambda: viewing.looked(cur, whole.subject.id, ["person", "history"]),
        "a chronology": lambda: chronology.page(cur, whole.ids, MONDAY),
        "the rest of a chronology": lambda: chronology.page(cur, whole.ids, MONDAY, before=(MONDAY, 1)),
        "what services signed": lambda: grave_harm.returns(cur, grave_harm.period("", MONDAY)),
        "visits only": lambda: chronology.page(cur, whole.ids, MONDAY, forms=["ed_attendance"]),
    }


def of_desk(cur, ids) -> dict:
    """What the duty desk asks, to whom falls what nobody holds."""
    lynn = invented.holding("duty_desk", "duty_desk").pk
    posts = staffing.roles_of(cur, lynn, MONDAY)
    assert mylist.my_list(lynn, posts, MONDAY).owed > 30
    return {
        "the desk's list": lambda: mylist.my_list(lynn, posts, MONDAY),
        "how much is the desk's": lambda: mine.counts(lynn, posts),
        "what is new at the desk": lambda: mine.new_since(lynn, posts, MONDAY),
        "what is the desk's about somebody": lambda: mine.owed_on(cur, lynn, posts, ids[:1]),
    }


def of_practices(cur, ids) -> dict:
    """What a GP’s own list asks, and the agendas that are built of the patients of a practice."""
    posts = staffing.roles_of(cur, invented.holding("gp", "gp").pk, MONDAY)
    given = mine.whose(0, posts)
    cur.execute("update records_subject set gp_practice = 'team-gp' where id = any(%s::bigint[])", (ids,))
    cur.execute("update duties_duty set role = 'gp', bearer_id = null, open = true "
                "where subject_id = any(%s::bigint[])", (ids,))
    assert len(cur.execute(mine.sql(mine.OWED_ON, given), given | {"asked": ids}).fetchall()) > 30
    return {
        "a practice's list": lambda: cur.execute(mine.sql(mine.COUNT, given), given),
        "who missed what": lambda: cur.execute(missed.THEIRS, {
            "team": posts[0].team_id, "at": MONDAY, "decides": "", "asked": [], "answered": ""}),
        "who could be on an agenda": lambda: list(practice_children.read(cur, "team-gp", MONDAY.date(), MONDAY)),
        "families of maternity liaison": lambda: list(liaison_agendas._families(cur, ["team-gp"], MONDAY)),
    }


def of_leavers(cur, ids) -> dict:
    """What is asked of those who left care, and of the drop-ins at which they are seen."""
    return {
        "drop-ins, and who has the contact on their record": lambda: drop_ins.counted(cur, MONDAY),
        "how often it was tried": lambda: cur.execute(left_care.TRIED, (ids,)),
        "in which way they chose": lambda: cur.execute(left_care.CHOSE, (ids,)),
        "what the contract says, and what is so": lambda: clauses.clauses(cur, MONDAY),
    }


def of_what_is_counted(cur, ids) -> dict:
    """What the pages of measures, of lessons and of children in care ask, and a page for several children at once."""
    priya = cur.execute("select min(id) from access_worker").fetchone()[0]
    posts, of = staffing.roles_of(cur, priya, MONDAY), grave_harm.period("", MONDAY)
    return {
        "you said, we did": lambda: (panel.drafts(cur), panel.own(cur, ["hv-marsh"])),
        "training of carers": lambda: carers.coverage(cur, priya, posts, MONDAY),
        "what the return lacks": lambda: return_gaps.gaps(cur, priya, posts, MONDAY),
        "lessons": lambda: lessons.learnt(cur, MONDAY),
        "steps of grave harm": lambda: grave_harm.steps(cur, of, MONDAY),
        "what was begun by signs of it": lambda: grave_harm.begun(cur, of),
        "profile of care": lambda: profiled.profiled(cur, MONDAY),
        "link meetings": lambda: links.practices(cur, MONDAY),
        "children of practices on a plan": lambda: cur.execute(links.YOUNG, (MONDAY.date(), ["gp1", "gp2"])),
        "who was proposed since": lambda: cur.execute(links.WAITING, ("gp1", MONDAY)),
        "what practices answered": lambda: cur.execute(links.ANSWERS, {"at": MONDAY, "keys": ["gp1", "gp2"]}),
        "agendas of practices": lambda: cur.execute(agenda.ON_IT, {"keys": None}),
        "what came of agendas": lambda: cur.execute(agenda.COUNTED, (MONDAY, None, None)),
        "who read a lesson": lambda: cur.execute(lessons.READ),
        "carers to be trained": lambda: cur.execute(carers.OWED),
        "gaps to be decided about": lambda: cur.execute(profiled.DUTIES),
        "maternity liaison": lambda: liaison.counted(cur, MONDAY),
        "sisters and brothers": lambda: network(cur, ids[0], MONDAY, priya, posts),
    }


def of_each_minute(cur) -> dict:
    """What is asked again each minute, whether or not anything has come due."""
    return {
        "the locality": lambda: locality.key(cur, MONDAY),
        "who goes with their service": lambda: succeeding.move_due(MONDAY),
        "what follows its service": lambda: succeeding.follow_due(MONDAY),
        "what was counted": lambda: cur.execute(completeness.COUNTED, (MONDAY,)),
    }


POST = """
insert into intake_post (sender, number, received_at, text, outcome, sentence, answer, subject_ids)
values ('front-door', '1', %s, '', 'unfiled', '', '{}', '{}')
"""


def of_doors(cur) -> dict:
    """What is asked when somebody outside says something."""
    cur.execute(POST, (MONDAY,))
    return {
        "which concern a page raised": lambda: cur.execute(concerns.RAISED, ("front-door", "1")),
        "whether a reply came before": lambda: cur.execute(replying.SAID, ("reply", "1")),
    }


def test_nothing_asked_for_every_message_or_page_reads_a_whole_table(cur, ids):
    asked = of_pages(cur, ids) | of_desk(cur, ids) | of_duties(cur, ids) | asked_of_meetings.asked(cur, ids)
    asked |= asked_of_a_duty.asked(cur, ids)
    asked |= of_each_minute(cur) | of_leavers(cur, ids) | of_doors(cur)
    asked |= of_what_is_counted(cur, ids) | of_practices(cur, ids)
    assert plans.slow(cur, TABLES, asked) == {}


def test_the_guard_sees_a_list_that_reads_every_duty(cur):
    found = plans.slow(cur, TABLES, {"by words": lambda: cur.execute("select from duties_duty where what = ''")})
    assert list(found.values()) == [["duties_duty", "duties_duty"]] * len(plans.PLANS)


def test_no_child_of_a_town_is_held_against_every_relationship_in_the_nightly_search(cur, ids):
    asked = {"at": MONDAY, "since": MONDAY.date(), "roles": list(hidden.AROUND_CHILDREN)}
    plan = "\n".join(row[0] for row in cur.execute(f"explain {hidden.ON_NO_LIST}", asked))
    assert not {"SubPlan", "Materialize"}.intersection(plan.split()), plan


FEW = 2_000
READ = "select seq_scan, seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'duties_duty'"
INVOLVED = {
    "insert": "insert into access_involvement (subject_id, role, team_id, began, entry_seq)"
              " select subject_id, 'school_nurse', team_id, began, -entry_seq from access_involvement",
    "update": "update access_involvement set ended = began where role = 'health_visitor'",
    "delete": "delete from access_involvement where role = 'health_visitor'",
}


@pytest.mark.parametrize("act", INVOLVED)
def test_who_holds_what_is_owed_is_found_by_index_though_nothing_is_known_of_a_town_just_filled(cur, act):
    town.fill(cur, FEW)
    for words in FILL.split(";"):
        cur.execute(words)
    scans, before = cur.execute(READ).fetchone()
    cur.execute(INVOLVED[act])
    whole, after = cur.execute(READ).fetchone()
    assert (whole, after - before <= 2 * FEW) == (scans, True)
    wrong = "select count(*) from duties_duty where unheld <> (open and bearer_id is null"
    assert cur.execute(f"{wrong} and duties_nobody_holds(subject_id, role))").fetchone() == (0,)


# All that was ever sent about anybody waits; the people of one team were handed to the next, two days ago.
SENT = """
update duties_duty set pathway = 'referral_answered', duty = 'opened', start_at = start_at - interval '1 year';
update access_involvement set ended = began where team_id = (select id from access_team where key = 'team1');
insert into access_involvement (subject_id, role, team_id, began, entry_seq)
    select i.subject_id, i.role, new.id, i.began, -i.entry_seq from access_team old
    join access_involvement i on i.team_id = old.id join access_team new on new.key = 'team2' where old.key = 'team1'
"""
CARE = "select count(*) from access_involvement i join access_team t on t.id = i.team_id where t.key = 'team1'"


def test_what_follows_a_service_is_found_by_who_was_in_its_care_and_not_among_all_that_was_sent(cur, ids):
    for words in SENT.split(";"):
        cur.execute(words)
    one = cur.execute("select subject_id from access_team where key = 'team1'").fetchone()[0]
    told = {"team": "team2", "since": (MONDAY - 2 * DAY).date().isoformat()}
    add(cur, entry(one, "service_moved", "team1", MONDAY - 9 * DAY, answers=told))
    town.count(cur, TABLES)
    in_care = cur.execute(CARE).fetchone()[0]
    for plan in plans.PLANS:
        cur.execute(f"set local plan_cache_mode = {plan}")
        scans, before = cur.execute(READ).fetchone()
        found = cur.execute(succeeding.FOLLOWING, succeeding.sent_on(MONDAY)).fetchall()
        whole, after = cur.execute(READ).fetchone()
        assert (whole, len(found) > 100, after - before <= 2 * in_care) == (scans, True, True)
