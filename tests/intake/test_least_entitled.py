"""What is stored as a notice, sent, exported or printed by a command tells nothing that is kept in confidence."""
from argparse import Namespace
from contextlib import redirect_stdout
from io import StringIO

import pytest
from django.core import mail

from kith.access import staffing
from kith.access.sensitivity import STRANGER, kept_in
from kith.config.commands import chronology, duties
from kith.engine.catalogue import FORMS
from kith.engine.phrasing.saying import IN_CONFIDENCE, because
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language import questions
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.worklists.owed import lates, mine, mylist
from kith.worklists.owed.board.reading import board
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, said
from tests.scenarios.rows import row

SENTINEL = "Zanzibar"
WHOLE = sorted(key for key, form in FORMS.items() if form.label != "ordinary" and form.about in ("person", "any")
               and not form.signs_when)
SIGNS = sorted(kept_in(FORMS["ed_attendance"]))
REASONS = "select id, role, label, reasons from duties_duty"
LATER = MONDAY + 3 * DAY
NAMED = {"route_meant.which": "Team hv-marsh"}   # what must be known by its name, or nobody is asked
NO_OPTIONS = {"at": None, "nhs": None, "subject": None, "team": None, "by": ""}


def answer(question) -> object:
    """Something said to any question: of a list the first, of an open one a word that must never be met again."""
    if repr(question) in NAMED:
        return NAMED[repr(question)]
    match question:
        case questions.Rows():
            return [{key: answer(column) for key, column in question.columns.items()}]
        case questions.Who():
            return {"given_name": "Noor", "family_name": "Named"}   # who is named may become somebody, with a name
        case questions.Date():
            return "2026-07-10"
        case questions.Moment():
            return (MONDAY - HOUR).isoformat()
        case questions.Number():
            return question.least or 1
    first = next(iter(question.choices()), SENTINEL)
    return [first] if isinstance(question, questions.Several) else first


def printed(command, **options) -> str:
    """What a command prints, as sentences and for machines."""
    shown = StringIO()
    for as_json in (True, False):
        with redirect_stdout(shown):
            command.run(Namespace(**(NO_OPTIONS | options), json=as_json))
    return shown.getvalue()


def everything_told(*keys: str) -> list[str]:
    """Every word that leaves, is kept to leave, or is printed for nobody in particular."""
    kept = ("select what::text from notices_notice", "select what::text || text from notices_letter",
            "select words || role from duties_telling", "select answer::text || sentence from intake_post")
    told = [str(one) for words in kept for (one,) in asked(words)]
    told += [letter.subject + letter.body for letter in mail.outbox]
    told += [printed(duties), printed(duties, at=LATER.isoformat())]
    told += [printed(duties, subject=key) + printed(duties, subject=key, at=LATER.isoformat()) for key in keys]
    return told + [printed(chronology, subject=key) for key in keys]


def others_read(at) -> list[str]:
    """The sentences of what fell silent, and of a team's board, as somebody reads them who may not know."""
    late = [one.line for teams in lates.climbed(at, STRANGER).values() for those in teams.values() for one in those]
    held = board("hv-marsh", at)
    lines = [*late, *(one.line for one in (*held.late, *held.today, *held.nobodys)), *held.waiting]
    return [because(line.reasons, line.first_name, at, line.kept) for line in lines]


def kept_sentences() -> set[str]:
    """What every reason that is kept would say to whoever may know, and the words it is made from."""
    said = {because([one], name, MONDAY, kept=True).removeprefix("Because ").removesuffix(".")
            for *_, reasons in asked(REASONS) for one in reasons if one.get("kept") for name in ("Mia", "Ada")}
    templates = {one["says"] for *_, reasons in asked(REASONS) for one in reasons if one.get("kept")}
    return (said | templates) - {""}


def whoever_may(key: str, form: str, by) -> None:
    """The whole form, from a worker, or from a machine where it is for others or answers a duty."""
    wanted = SIGNS if form == "ed_attendance" else FORMS[form].questions
    told = Said(form, {key: answer(FORMS[form].questions[key]) for key in wanted}, happened=MONDAY.isoformat())
    for who, sender in ((by, "web"), (None, "demo")):
        try:
            given = receive(Statement(sender, f"{form} {key}", Who(key=key), (told,), MONDAY), who, MONDAY)
        except (Problems, Refused):
            continue
        assert given.outcome == "filed", given.sentence
        return
    raise AssertionError(f"Nobody could say {form}.")


@pytest.fixture
def home(workers) -> tuple[str, str]:
    """Mia, and Ada who is her mother and has a worker of her own."""
    mia, ada = child(), child("Ada", "1996-02-01")
    said(mia, "relationship", place.LONG_AGO, kind="mother", who={"key": ada})
    said(ada, "involvement", place.LONG_AGO, role="adult_mental_health", team="amh", worker="lena", began="2025-01-01")
    return mia, ada


@row("HV08")
@pytest.mark.parametrize("form", [*WHOLE, "ed_attendance"])
def test_no_output_tells_a_word_of_what_is_kept(home, workers, form):
    for key in home:
        whoever_may(key, form, workers["lena"])
    ticking.tick(MONDAY + HOUR)
    ticking.tick(LATER)
    outputs = everything_told(*home) + others_read(LATER)
    kept = kept_sentences()
    for text in outputs:
        assert SENTINEL not in text
        assert not [sentence for sentence in kept if sentence in text]


def test_the_label_stands_on_the_row_and_the_sentence_is_left_out_of_what_is_printed(home):
    mia, _ = home
    given = said(mia, "ed_attendance", self_harm="yes")
    (label,) = {label for _, _, label, reasons in asked(REASONS) if any(one.get("kept") for one in reasons)}
    assert label == "sensitive"
    assert {one["why"] for one in given.notices} == {IN_CONFIDENCE}
    assert IN_CONFIDENCE in printed(duties, subject=mia)
    said(mia, "ed_attendance", MONDAY + HOUR, injury="yes", injury_kind="bruise")
    assert {label for _, _, label, reasons in asked(REASONS) if not any(one.get("kept") for one in reasons)
            } == {"ordinary"}


def listed(worker) -> set[str]:
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, MONDAY)
    found = mylist.my_list(worker.pk, posts, MONDAY)
    assert mine.counts(worker.pk, posts)["My list"] == found.owed
    return {line.key for lines in found.bands.values() for line in lines}


def test_what_nobody_holds_falls_to_the_safeguarding_desk_where_the_duty_desk_may_not_know_why(home, workers):
    mia, _ = home
    gone = {"role": "health_visitor", "team": "hv-marsh", "began": "2025-01-01", "ended": "2026-07-01"}
    said(mia, "involvement", MONDAY, **gone)
    given = said(mia, "ed_attendance", self_harm="yes")
    (urgent,) = [one for one in given.notices if one["role"] == "health_visitor" and one["level"] == "urgent"]
    assert (urgent["team_key"], urgent["to"]) == ("safe", "Angela")
    assert urgent["duty"] in listed(workers["angela"])
    assert urgent["duty"] not in listed(workers["lynn"])
    ticking.tick(MONDAY + HOUR)
    assert asked("select worker_ids from duties_telling where duty_id = %s and step = 0", urgent["duty"]) == [
        ([workers["angela"].pk],)]


def test_what_the_duty_desk_may_know_falls_to_it_as_ever(home, workers):
    mia, _ = home
    gone = {"role": "health_visitor", "team": "hv-marsh", "began": "2025-01-01", "ended": "2026-07-01"}
    said(mia, "involvement", MONDAY, **gone)
    given = place.came(mia)
    (urgent,) = [one for one in given.notices if one["role"] == "health_visitor"]
    assert urgent["team_key"] == "desk"
    assert urgent["duty"] in listed(workers["lynn"])
    assert urgent["duty"] not in listed(workers["angela"])


def test_what_a_machine_recorded_in_confidence_is_owed_by_the_safeguarding_desk_not_the_duty_desk(home):
    mia, _ = home
    assert said(mia, "safe_contact", channels=["letter"], forced_marriage="yes").outcome == "filed"
    assert asked("select role, label from duties_duty where pathway = 'honour_abuse_acted_on' "
                 "and duty = 'refer'") == [
        ("named_nurse", "sensitive")]


def test_that_a_way_is_not_safe_is_not_printed(home, monkeypatch):
    mia, _ = home
    said(mia, "ed_attendance", self_harm="yes")
    with cursor() as cur:
        cur.execute("update duties_duty set marks = marks || jsonb_build_object('held', jsonb_build_array('letter'))")
        assert "held" not in printed(duties, subject=mia)
        cur.execute("update duties_duty set marks = marks - 'held'")
