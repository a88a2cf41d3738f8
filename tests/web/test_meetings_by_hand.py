"""Who came to meetings and who reported, in a small world that is counted by hand, and again by a plain loop."""
from collections import Counter, defaultdict
from datetime import datetime, timedelta

import pytest

from kith.forms.meetings.meeting_held import SERVING
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.linkage import joining
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import CALLED, HELD, SOON, owed, say
from tests.web.test_meetings import baby as baby

DAY = timedelta(days=1)
END = AT + 40 * DAY
CAME = ("came", "wrote", "not_sent", "too_late", "unknown", "not_asked")
# As each entry stands: the last version of each root, and none that was struck out. No fold of the program's own.
STANDS = """
select distinct on (e.root) e.form, e.occasion, e.how, e.answers, first.citations, first.role from records_entry e
join records_entry first on first.root = e.root and first.seq = e.root where e.form = any(%s)
order by e.root, e.seq desc
"""


def people(**there: str) -> dict:
    """Each service with whether it came; ``two`` in a name is a second of the same."""
    return HELD | {"people": [{"name": name, "role": name.removesuffix("_two"), "there": said,
                               "why": "Nobody thought of them" if said == "not_asked" else ""}
                              for name, said in there.items()]}


@pytest.fixture
def world(place, baby):
    """Six meetings in five weeks, of which one is struck out, one is in confidence, and of one nobody said anything."""
    invented.said(baby, "involvement", role="health_visitor", team="hv-marsh", worker="jo.marsh", began="2026-05-14")
    # 1. Of both children, moved on the one record, told on the other, and mended there
    at = call(place.mia, place.priya, AT, SOON, agenda=[{"who": {"key": baby}}], short="emergency")
    then = AT + 20 * DAY
    mend(baby, "meeting_called", at, place.priya, AT + DAY, CALLED | {"begins": then.isoformat()})
    ticking.tick(then + timedelta(minutes=1))
    here = tell(baby, place.priya, then, people(health_visitor="came", health_visitor_two="absent", midwife="absent",
                                                gp="not_asked", police="came", social_worker="came"))
    mend(place.mia, "meeting_held", here, place.priya, then + 2 * DAY, people(
        health_visitor="came", health_visitor_two="absent", midwife="absent", gp="wrote", police="not_theirs",
        social_worker="came", education="came"))
    # 2. At short notice, of one child: who did not come was asked too late
    call(place.mia, place.priya, AT + DAY, AT + 3 * DAY, short="room")
    ticking.tick(AT + 3 * DAY + timedelta(minutes=1))
    tell(place.mia, place.priya, AT + 3 * DAY, people(health_visitor="came", midwife="absent", gp="absent",
                                                      social_worker="came", police="came"))
    # 3. Nobody called it here, so nobody knows how much notice there was; and 4. one that never was
    say(place.mia, place.priya, "meeting_held", people(health_visitor="absent", police="came", social_worker="came",
                                                       education="came"), AT + 4 * DAY)
    say(place.mia, place.priya, "meeting_held", people(midwife="came", police="came", social_worker="came"),
        AT + 5 * DAY)
    mend(place.mia, "meeting_held", occasions("meeting_held")[-1], place.priya, AT + 6 * DAY, {}, how="strike")
    # 5. Called, and nobody said a word; 6. in a service that is held in confidence
    call(place.mia, place.sam, AT + 2 * DAY, AT + 30 * DAY)
    inge = secret_service.around().inge
    say(place.mia, inge, "meeting_held", people(midwife="came", police="came", social_worker="came"), AT + 7 * DAY)
    return place


def call(about: str, by, at: datetime, begins: datetime, **raw) -> str:
    say(about, by, "meeting_called", CALLED | {"begins": begins.isoformat()} | raw, at)
    return occasions("meeting_called")[-1]


def tell(about: str, by, at: datetime, raw: dict) -> str:
    say(about, by, "meeting_held", raw, at + timedelta(hours=2), owed(about, "meeting_told_of"))
    return occasions("meeting_held")[-1]


def occasions(form: str) -> list[str]:
    return [one for (one,) in asked("select occasion from records_entry where form = %s order by seq", form)]


def mend(about: str, form: str, occasion: str, by, at: datetime, raw: dict, how: str = "whole") -> None:
    ((root,),) = asked("select distinct e.root from records_entry e join records_subject s on s.id = e.subject_id "
                       "where s.key = %s and e.form = %s and e.occasion = %s", about, form, occasion)
    said = Said(form, raw, happened=AT.isoformat(), how=how, corrects=root, reason="A slip")
    receive(Statement("web", f"mends {at}", Who(key=about), (said,), at), by, at)
    ticking.tick(at)


def counted():
    ticking.tick(END)
    with cursor() as cur:
        rights.look_across(cur)
        return counting.counted(cur, END)


def in_a_plain_loop() -> dict[str, list[int]]:
    """Every profession's line, worked out from the entries by nothing of the program but its list of professions."""
    stands = [one for one in asked(STANDS, ["meeting_called", "meeting_held"])
              if one[2] != "strike" and "sexual_health" not in one[5]]
    called = {occasion: answers for form, occasion, _, answers, *_ in stands if form == "meeting_called"}
    notice = {occasion: of_weekdays(occasion, answers["begins"]) for occasion, answers in called.items()}
    held, answers_to = {}, {}
    for form, occasion, _, answers, citations, _ in stands:
        if form == "meeting_held":
            held[occasion] = answers["people"]
            for cite in citations or ():
                answers_to[occasion] = cite[3]
    lines = defaultdict(Counter)
    for occasion, rows in held.items():
        days = notice.get(answers_to.get(occasion, ""))
        absent = "unknown" if days is None else "too_late" if days < 10 else "not_sent"
        for role in {one["role"] for one in rows}:
            said = {one["there"] for one in rows if one["role"] == role} - {"not_theirs"}
            found = [absent if one == "absent" else one for one in ("came", "wrote", "absent", "not_asked")
                     if one in said]
            lines[SERVING[role]].update(found[:1])
    return {name: [*(line[key] for key in CAME), sum(line.values())] for name, line in lines.items() if line}


def of_weekdays(occasion: str, begins: str) -> int:
    """Monday to Friday from when its present day was said; in these weeks no bank holiday falls."""
    versions = asked("select answers ->> 'begins', recorded_at from records_entry where occasion = %s and "
                     "form = 'meeting_called' order by seq", occasion)
    since = min(at for day, at in versions if day == begins)
    days = (datetime.fromisoformat(begins).date() - since.date()).days
    return sum((since + n * DAY).weekday() < 5 for n in range(1, days + 1))


@row("AN16", "CP05", "GP05", "P9")
def test_every_cell_of_who_came_is_what_a_hand_counts(world):
    found = counted()
    came = {name: line.cells for name, line in found.came.items()}
    assert came == {
        "GP": [0, 1, 0, 1, 0, 0, 2],                  # wrote, as it was mended; and once nobody came, asked too late
        "Health visitor": [2, 0, 0, 0, 1, 0, 3],      # two of them at one meeting are one
        "Midwife": [0, 0, 1, 1, 0, 0, 2],             # not sent to what was moved in time; too late to the other
        SERVING["police"]: [2, 0, 0, 0, 0, 0, 2],     # of the first it turned out that it was not theirs
        SERVING["education"]: [2, 0, 0, 0, 0, 0, 2],
        SERVING["social_worker"]: [3, 0, 0, 0, 0, 0, 3]}
    assert came == in_a_plain_loop()
    assert (found.meetings, found.unsaid) == (3, 1)
    assert {team: (line.short, sorted(line.notice)) for team, line in found.called.items()} == {
        "Marsh team": (1, [2, 13, 20])}
    assert found.late_calls == {"Marsh team": {"GP": 1, "Midwife": 1}}


@row("CP05", "P9")
def test_of_what_nobody_said_the_page_says_so(world, signed_in, monkeypatch):
    monkeypatch.setenv("KITH_AT", END.isoformat())
    ticking.tick(END)
    page = text(signed_in(world.sam).get("/measures-of-meetings"))
    assert "3 meetings recorded as held. Of 1 more meeting whose time is over nobody has said who came." in page


@row("CP05", "CP03")
def test_two_records_of_one_child_are_one_child_and_parted_again_nothing_is_lost(world, baby):
    before = counted()
    with cursor() as cur:
        ids = [one for (one,) in asked("select id from records_subject where key = any(%s) order by id",
                                       [world.mia, baby])]
        joining.join(cur, *ids, "same child", by=world.priya.pk, at=END)
    after = counted()
    assert {name: line.cells for name, line in after.came.items()} == {
        name: line.cells for name, line in before.came.items()}
    assert (after.meetings, after.unsaid) == (before.meetings, before.unsaid)


@row("CP05")
def test_of_a_child_who_was_adopted_nothing_is_counted_and_of_the_other_it_stays(world, baby):
    team = invented._team("adoption", "Adoption desk", "adoption")
    nell = invented._worker("nell.ackroyd", "Nell Ackroyd", team, "adoption_desk")
    invented._worker("rosa.whitby", "Rosa Whitby", team, "adoption_desk")
    sealing.seal(world.mia, {"ordered": "2026-08-20", "authority": "Notice by post", "second": "rosa.whitby"}, nell,
                 END)
    found = counted()
    # What was called for both stands on the record of the one who is left; all else was of the child alone
    assert (found.meetings, found.came["Health visitor"].cells, found.unsaid) == (1, [1, 0, 0, 0, 0, 0, 1], 0)
    assert {name: line.cells for name, line in found.came.items()} == in_a_plain_loop()


@row("HV05", "GP05", "P9")
def test_every_report_that_was_asked_for_is_in_one_cell(world, baby):
    sent = {"outcome": "written", "seen": "6 July, at home", "worries": "Thin", "goes_well": "Her gran",
            "child_says": "Not seen", "parents": "read", "who": "Priya Nair"}
    first = asked("select id, due_at from duties_duty where pathway = 'conference_told' and duty = 'health_visitor' "
                  "and open order by due_at limit 1")[0]
    say(world.mia, world.priya, "conference_report", sent, first[1] + DAY, [first[0]])
    found = counted().reports
    ((in_short,),) = asked("select distinct occasion from records_entry where answers ->> 'short' = 'room'")
    plain = defaultdict(Counter)
    for role, state, is_open, due, occasion in asked(
            "select role, state, open, due_at, occasion from duties_duty where pathway = 'conference_told'"):
        if state == "no longer owed":
            continue
        plain[role][{"done": "in_time", "done late": "late", "waived": "set_aside"}.get(
            state, ("too_late" if occasion == in_short else "not_sent")
            if (is_open and due <= END) or state == "not done" else "to_come")] += 1
    visitor = found["Health visitor"]
    assert (visitor.late, visitor.cells[6]) == (1, sum(plain["health_visitor"].values()))
    for role, line in (("health_visitor", visitor), ("gp", found["GP"])):
        assert {key: getattr(line, key) for key in plain[role]} == dict(plain[role])
        assert sum(line.cells[:6]) == line.cells[6]
