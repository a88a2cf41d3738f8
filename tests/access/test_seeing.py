"""May you do it, may it be done at all, and may you see it: each refusal is a sentence."""

import pytest

from kith.access import opening, permission, policy, roles, viewing, visibility
from kith.audit import events
from kith.audit.events import Event
from kith.language.errors import Refused
from kith.records import subjects
from tests.access.invented import DAY, HOUR, MONDAY, child, holding, involve
from tests.records.invented import add, entry

PAGES = ("person", "history", "join")


def seen(cur, worker, *subject_ids, at=MONDAY, owed=()):
    """Which of these this worker may see."""
    found = visibility.visible(cur, worker.id, subject_ids, at, owed)
    if not owed:    # what is owed to somebody the database looks up itself
        opened = {one for one in subject_ids if opening.opens(cur, worker.id, one, at)}
        assert opened == found, "the database must open what the rules let them see, and nothing else"
    return found


def test_a_team_sees_those_it_is_involved_with(cur, service):
    hers, other = child(cur), child(cur)
    involve(cur, hers)
    assert seen(cur, service.priya, hers, other) == {hers}
    assert seen(cur, service.priya, hers, at=MONDAY - 365 * DAY) == set()


def test_a_joined_record_is_seen_with_the_person(cur, service):
    hers, other = child(cur), child(cur)
    involve(cur, hers)
    subjects.set_person(cur, {other: hers})
    assert seen(cur, service.priya, other) == {other}


def test_a_duty_is_a_reason_to_see(cur, service):
    one, other = child(cur), child(cur)
    assert seen(cur, service.priya, one, other, owed={other, 0}) == {other}


@pytest.mark.parametrize("role", sorted(visibility.SEE_EVERYONE))
def test_some_answer_for_everybody(cur, service, role):
    one = child(cur)
    assert seen(cur, holding(role), one) == {one}


@pytest.mark.parametrize("role", ["commissioner", "service_desk", "clinical_safety_officer"])
def test_some_never_meet_a_name(cur, service, role):
    one = child(cur)
    worker = holding(role)
    assert seen(cur, worker, one, owed={one}) == set()
    with pytest.raises(Refused, match="You cannot open a person's page as"):
        visibility.require(cur, worker.id, one, MONDAY, owed={one})


def test_the_department_sees_those_who_came(cur, service):
    came, long_ago, never = child(cur), child(cur), child(cur)
    add(cur, entry(came, happened=MONDAY - HOUR), entry(long_ago, happened=MONDAY - 9 * DAY))
    assert seen(cur, service.ruth, came, long_ago, never) == {came}
    assert seen(cur, service.priya, came) == set()


def test_a_page_opened_on_ones_word_closes_again(cur, service):
    one = child(cur)
    with pytest.raises(Refused, match="your team is not involved"):
        visibility.require(cur, service.priya.id, one, MONDAY)
    until = MONDAY + 4 * HOUR
    viewing.open_without_reason(cur, one, " He is in the waiting room ", by=service.priya.id, at=MONDAY, until=until)
    visibility.require(cur, service.priya.id, one, MONDAY + HOUR)
    assert seen(cur, service.priya, one, at=until) == set()
    assert seen(cur, service.ruth, one) == set()
    (looked,) = viewing.looked(cur, one, PAGES)
    assert (looked.worker_name, looked.reason, looked.until) == ("Priya Nair", "He is in the waiting room", until)
    assert viewing.opened_without_reason(cur, MONDAY) == [looked]
    assert viewing.opened_without_reason(cur, MONDAY + HOUR) == []


def test_a_page_closed_early_is_closed_in_the_database_too_from_that_moment(cur, service):
    one, until = child(cur), MONDAY + 4 * HOUR
    first, second = (viewing.open_without_reason(cur, one, "He is here", by=service.priya.id, at=MONDAY, until=until)
                     for _ in range(2))
    assert viewing.end(cur, first, by=service.ruth.id, at=MONDAY + HOUR) == one
    assert seen(cur, service.priya, one, at=MONDAY + HOUR) == {one}     # the second stands by itself
    assert viewing.end(cur, second, by=service.priya.id, at=MONDAY + 2 * HOUR) == one
    assert seen(cur, service.priya, one, at=MONDAY + 2 * HOUR - HOUR / 60) == {one}
    assert seen(cur, service.priya, one, at=MONDAY + 2 * HOUR) == set()
    assert viewing.end(cur, second, by=service.priya.id, at=MONDAY + 2 * HOUR) is None
    assert [one.until for one in viewing.looked(cur, one, PAGES)] == [MONDAY + 2 * HOUR, MONDAY + HOUR]


@pytest.mark.parametrize("reason", ["", "  ", "ok"])
def test_opening_needs_a_reason_in_words(cur, service, reason):
    one = child(cur)
    with pytest.raises(Refused, match="Say why you need to open this page"):
        viewing.open_without_reason(cur, one, reason, by=service.priya.id, at=MONDAY, until=MONDAY + HOUR)
    assert viewing.looked(cur, one, PAGES) == []


def test_every_look_is_kept_newest_first(cur, service):
    one, other = child(cur), child(cur)
    subjects.set_person(cur, {other: one})
    look(cur, service.priya, "person", MONDAY, one)
    look(cur, service.ruth, "history", MONDAY + HOUR, other)
    look(cur, service.sam, "join", MONDAY + 2 * HOUR, child(cur), other)
    look(cur, service.sam, "join", MONDAY + 3 * HOUR, one, other)
    look(cur, service.theo, "person", MONDAY + HOUR, one, ended="refused")
    look(cur, service.theo, "my_list", MONDAY + HOUR, one)
    look(cur, service.theo, "person", MONDAY + HOUR, child(cur))
    assert [(one.page, one.worker_name) for one in viewing.looked(cur, one, PAGES)] == [
        ("join", "Sam Adeyemi"), ("join", "Sam Adeyemi"), ("history", "Ruth Imrie"), ("person", "Priya Nair"),
    ]  # fmt: skip


def test_whoever_looked_is_shown_in_the_role_and_team_of_that_day(cur, service):
    one = child(cur)
    look(cur, service.priya, "person", MONDAY, one, posts=f"health_visitor:{service.marsh.pk}")
    look(cur, service.ruth, "person", MONDAY, one)
    looked = viewing.looked(cur, one, PAGES)
    assert viewing.in_which_posts(cur, looked) == {"": [], looked[1].posts: [("health_visitor", service.marsh.name)]}


def look(cur, worker, page, at, *subject_ids, ended="shown", posts=""):
    events.add(cur, Event(at, worker.id, posts, "", page, "GET", ended, subject_ids=subject_ids))


@pytest.mark.parametrize(
    ("role", "can", "cannot"),
    [
        ("health_visitor", ["see_person", "record", "accept", "waive"], ["file_post", "see_oversight", "see_measures"]),
        ("ed_receptionist", ["see_person", "record"], ["waive", "hand_over", "open_without_reason"]),
        ("post_clerk", ["file_post", "join_records", "see_person"], ["waive", "open_without_reason"]),
        ("designated_officer", ["record", "accept"], ["waive", "open_without_reason", "file_post", "see_measures"]),
        ("marac_coordinator", ["record", "accept"], ["waive", "open_without_reason", "join_records", "see_measures"]),
        ("commissioner", ["see_measures"], ["see_person", "record", "accept", "see_team"]),
        ("caldicott_guardian", ["see_oversight", "open_without_reason"], ["file_post"]),
        ("liaison_nurse", ["read_sample", "see_measures"], ["see_oversight"]),
        ("named_nurse", ["see_oversight"], []),
    ],
)
def test_each_role_may_do_its_own_work(role, can, cannot):
    assert [act for act in can if not permission.may({role}, act)] == []
    assert [act for act in cannot if permission.may({role}, act)] == []


def test_what_nobody_wrote_down_nobody_may_do():
    assert not permission.may(permission.EVERYONE, "remove_everything")
    assert set(permission.ALLOWED) == set(permission.SAID)


def test_every_role_there_is_may_do_something():
    idle = [role for role in roles.PLACES if not any(permission.may({role}, act) for act in permission.ALLOWED)]
    assert idle == []


def test_a_refusal_says_as_whom_and_what_to_do():
    with pytest.raises(Refused, match="as the post clerk"):
        permission.require({"post_clerk"}, "waive")
    with pytest.raises(Refused, match="you hold no post today"):
        permission.require(set(), "record")
    permission.require({"named_nurse", "post_clerk"}, "waive")


def test_what_has_ended_is_not_acted_on():
    policy.act_on_duty("accept", "overdue")
    with pytest.raises(Refused, match="cannot be handed over: it is done late"):
        policy.act_on_duty("hand_over", "done late")


def test_a_waiver_needs_a_reason_the_pathway_takes():
    policy.waive("seen at home")
    policy.waive("moved", ["moved", "died"])
    with pytest.raises(Refused, match="The reasons are: moved, died"):
        policy.waive("too busy", ["moved", "died"])
    with pytest.raises(Refused, match="Say why"):
        policy.waive("  ")


def test_a_form_is_for_its_own_kind_of_subject():
    policy.record("A&E visit", "person")
    with pytest.raises(Refused, match="cannot be recorded about a team"):
        policy.record("A&E visit", "team")


def test_a_role_is_said_in_words():
    assert roles.title("health_visitor") == "the health visitor"
    assert roles.title("some_new_role") == "some new role"
    assert roles.place("some_new_role").key == "duty_desk"
