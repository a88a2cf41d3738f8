"""A disagreement, from the page that says when to speak up to what became of it; and small worries that add up."""
import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from kith.access.models import Worker
from kith.engine.values import Values
from kith.forms.speaking_up.disagreement import ABOUT
from kith.intake.gates import standing
from kith.intake.receiving import receive
from kith.intake.rounds import misdrawn
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.language.roles import DRAWN, STEPS
from kith.records.models import Entry
from kith.web import steps
from kith.web.library.disagreeing import HEADS, LIKE
from kith.worklists.counted.disagreements import Alike, like
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text

REFUSED = {"what": "referral", "role": "csc_front_door", "worry": "He goes home to the same flat",
           "wish": "See the family this week"}
PAGE = "/how/disagree"


@pytest.fixture
def disagreed(rounds) -> str:
    """Yesterday a health visitor did not agree with social care; gives the key of the answer that is owed."""
    begun = says(rounds, rounds.place.priya, "disagreement", hours=24, **REFUSED)
    tick(AT - timedelta(hours=23))
    return next(one["id"] for one in begun.begun if one["duty"] == "decided")


def says(rounds, by: Worker, form: str, *cites: str, hours: int = 0, **raw):
    """Of Mia, so many hours before now."""
    at = AT - timedelta(hours=hours)
    said = Said(form, raw, happened=at.isoformat(), cites=cites)
    return receive(Statement("kith", f"{form} {by.pk} {hours}", Who(key=rounds.place.mia), (said,), at), by, at)


def answer(rounds, owed: str, outcome: str):
    return says(rounds, Worker.objects.get(username="lee.grant"), "disagreement_answered", owed, outcome=outcome,
                words="We go on Friday", who="Lee Grant")


def became(*cells) -> str:
    """A line of the table as it is read, each cell after its head."""
    return " ".join(f"{head} {cell}".strip() for head, cell in zip(HEADS, ("A referral that was not taken on", *cells),
                                                                  strict=False))


@row("CP08")
def test_whoever_is_unsure_reads_when_to_speak_whom_to_ask_and_by_when(rounds, signed_in):
    said = text(signed_in(rounds.place.jo).get(PAGE))
    assert "Whoever decided. They have 1 working day to answer." in said
    assert ("The children’s social care team manager, where the children’s social care duty desk or the social worker "
            "decided; the named midwife, where the midwife decided; the named GP, where the GP decided; otherwise the "
            "named nurse. They have 2 working days to answer.") in said
    assert "Nobody has disagreed in the last 12 months" in said


@row("CP08")
def test_the_form_offers_the_steps_that_are_drawn_and_says_who_stands_at_each(rounds, signed_in, drawn_here):
    form = f"/record/disagreement?about={rounds.place.mia}"
    usual = signed_in(rounds.place.jo).get(form)
    assert [f'value="{step}"' in usual.content.decode() for step in STEPS] == [True] * 4 + [False] * 2
    assert "Step 1: whoever decided (1 working day)" in text(usual)
    drawn_here("1 day: whoever_decided; 2 days: team_lead; 4 days: designated_nurse")
    page = signed_in(rounds.place.jo).get(form)
    assert [f'value="{step}"' in page.content.decode() for step in STEPS] == [True] * 3 + [False] * 3
    assert "Step 3: the designated nurse (4 working days)" in text(page)
    asks = text(signed_in(rounds.place.jo).get(PAGE))
    assert "Step 3: the designated nurse (4 working days)" in asks
    assert "where there is one" not in asks + text(page)
    with pytest.raises(Problems, match="At step 5 nobody stands here for a decision of “Midwife”"):
        says(rounds, rounds.place.jo, "disagreement", **REFUSED | {"role": "midwife", "step": "fifth"})


def test_what_was_asked_at_a_step_that_is_drawn_no_more_is_still_corrected_there(rounds, signed_in, drawn_here):
    says(rounds, rounds.place.priya, "disagreement", hours=24, **REFUSED | {"step": "fourth"})
    drawn_here("1 day: whoever_decided; 2 days: team_lead; 4 days: designated_nurse")
    root = Entry.objects.filter(form="disagreement").latest("seq").root
    page = signed_in(rounds.place.priya).get(f"/record/disagreement?about={rounds.place.mia}&corrects={root}")
    assert 'value="fourth" checked' in page.content.decode()


def test_steps_that_cannot_be_read_are_the_service_desks_to_mend_and_those_before_go_on(rounds, drawn_here):
    drawn_here("1 day: whoever_decided; 2 days: the_mayor")
    assert misdrawn.notice(AT) == 1
    assert misdrawn.notice(AT) == 1                       # said once a day, however often it is looked for
    (what,) = [one.answers["what"] for one in Entry.objects.filter(form="fault") if "steps" in one.answers["what"]]
    assert what.startswith("The steps of a disagreement from 2026-01-01 are not followed: step 2 names “the_mayor”")
    drawn_here("1 day: whoever_decided; 2 days: team_lead")
    assert misdrawn.notice(AT) == 0


@pytest.fixture
def drawn_here(monkeypatch):
    """Draws the steps anew, from the beginning of the year."""
    def draw(value: str) -> None:
        set_here = Values({DRAWN.name: ((datetime(2026, 1, 1, tzinfo=UTC), value),)})
        for module in (steps, standing, misdrawn):
            monkeypatch.setattr(module, "values", lambda: set_here)
    return draw


@row("CP08")
def test_anybody_reads_what_became_of_others_and_no_name(rounds, signed_in, disagreed):
    assert became(0, 0, 1, 1, 0) in text(signed_in(rounds.place.jo).get(PAGE))
    answer(rounds, disagreed, "changed")
    said = text(signed_in(rounds.place.jo).get(PAGE))
    assert became(1, 0, 0, 1, 1, "24 hours") in said
    assert "Mia" not in said
    assert "Priya" not in said


@row("CP08")
def test_what_was_corrected_is_counted_as_it_stands(rounds, signed_in, disagreed):
    root = Entry.objects.filter(form="disagreement").latest("seq").root
    said = Said("disagreement", REFUSED | {"what": "closing"}, happened=(AT - timedelta(hours=24)).isoformat(),
                how="whole", corrects=root, reason="Wrong line")
    receive(Statement("kith", "mended", Who(key=rounds.place.mia), (said,), AT), rounds.place.priya, AT)
    page = text(signed_in(rounds.place.jo).get(PAGE))
    assert became(0, 0, 1, 1, 0) not in page
    assert became(0, 0, 1, 1, 0).replace("A referral that was not taken on", ABOUT["closing"]) in page


@row("CP08")
def test_those_like_it_are_matched_by_kind_service_and_step_and_name_nobody(rounds, signed_in, disagreed):
    answer(rounds, disagreed, "changed")
    client = signed_in(rounds.place.jo)
    alike = text(client.get(f"{PAGE}?what=referral&service=csc_front_door&step=first"))
    mine = "A referral that was not taken on; Children’s social care duty desk; Step 1: whoever decided"
    assert said_of(mine, 1, 0, 0, 1, 1, "24 hours") in alike
    # Where there was none at that step, or of that service, those that are less like it are shown, and called so.
    wider = text(client.get(f"{PAGE}?what=referral&service=csc_front_door&step=third"))
    assert said_of("A referral that was not taken on; Children’s social care duty desk", 1, 0, 0, 1) in wider
    assert said_of("A referral that was not taken on", 1, 0, 0, 1) in text(
        client.get(f"{PAGE}?what=referral&service=gp&step=first"))
    assert "Of those like it there is nothing that can be shown" in text(client.get(f"{PAGE}?what=plan"))
    assert "Mia" not in alike + wider
    assert "Priya" not in alike + wider


def said_of(shared: str, *cells) -> str:
    return " ".join(f"{head} {cell}" for head, cell in zip(LIKE, (shared, *cells), strict=False))


def test_those_like_it_are_matched_to_the_concern_somebody_comes_from(rounds, signed_in, disagreed):
    page = text(signed_in(rounds.place.priya).get(f"{PAGE}?about={rounds.place.mia}&of={disagreed}&what=referral"))
    assert "A referral that was not taken on; Children’s social care duty desk; Step 1: whoever decided" in page


def test_a_step_at_which_nobody_stands_here_is_refused_with_the_one_that_is(rounds, disagreed):
    with pytest.raises(Problems) as refused:
        says(rounds, rounds.place.priya, "disagreement", **REFUSED | {"role": "gp", "step": "fifth"})
    assert refused.value.by_question == {
        "step": "At step 5 nobody stands here for a decision of “GP”. Choose step 3: the designated nurse."}


def rows_of(*counts: tuple[str, str, int, int]) -> list[tuple]:
    """Of each service and step so many that changed something and so many that stand."""
    return [("referral", service, step, "done", outcome, None, None) for service, step, changed, stands in counts
            for outcome in ["changed"] * changed + ["stands"] * stands]


LIKE_IT = Alike("referral", "gp", "first")


@pytest.mark.parametrize(("others", "shown"), [
    ([("gp", "first", 6, 7), ("camhs", "first", 8, 9)], [6, 7, 0, 13]),
    ([("gp", "first", 6, 2), ("camhs", "first", 8, 9)], None),            # two of them could be known
    ([("gp", "first", 6, 7), ("camhs", "first", 2, 9)], None),            # those of another could be worked out
    ([("gp", "first", 6, 7), ("gp", "second", 1, 0)], None),
    ([("gp", "first", 6, 0), ("camhs", "first", 0, 3)], None),            # the kind itself hides who stands
])
def test_few_like_it_are_worked_out_by_nobody_who_may_open_no_person(others, shown):
    found = like(rows_of(*others), LIKE_IT, hides=True)
    assert (found[1].cells if found else None) == shown
    assert like(rows_of(*others), LIKE_IT, hides=False)[1].cells[3] == others[0][2] + others[0][3]


def test_few_are_hidden_from_whoever_may_open_no_person(rounds, signed_in, disagreed):
    said = text(signed_in(Worker.objects.get(username="anwen.rhys")).get(PAGE))
    assert became(0, 0, "fewer than 5", "fewer than 5", "not shown", "not shown") in said


@row("CP08")
def test_one_whom_the_answer_does_not_satisfy_has_the_next_step_as_theirs(rounds, signed_in, disagreed):
    client = signed_in(rounds.place.priya)
    assert "Answer somebody who does not agree with a decision" in text(client.get("/"))
    read = answer(rounds, disagreed, "stands").begun
    seen = next(one["id"] for one in read if one["duty"] == "seen")
    says(rounds, rounds.place.priya, "disagreement_heard", seen, settled="no", note="Nobody has seen him")
    assert "Take a disagreement to the next step" in text(client.get("/"))


@row("CP08")
def test_the_third_small_worry_stands_on_a_leads_list_with_the_others(rounds, signed_in):
    for hours, by in ((30, rounds.place.jo), (20, rounds.place.jo), (1, rounds.place.priya)):
        says(rounds, by, "small_worry", hours=hours, what=["clothes"], words="The same wet coat", talk="no")
    said = text(signed_in(Worker.objects.get(username="sam.adeyemi")).get("/"))
    assert "Look at small worries together, and say what follows" in said
    assert "3 small worries about Mia were set down" in said


@row("CP08")
def test_how_many_small_worries_were_set_down_and_how_many_were_held_on_to(rounds, signed_in):
    assert "set down, by" not in text(signed_in(rounds.place.jo).get(PAGE))
    for hours, days_before in ((30, 0), (20, 31)):
        at = AT - timedelta(hours=hours)
        seen = at - timedelta(days=days_before)
        raw = {"what": ["clothes"], "words": "The same coat", "talk": "no"}
        said = Said("small_worry", raw, happened=seen.isoformat())
        receive(Statement("kith", f"held {hours}", Who(key=rounds.place.mia), (said,), at), rounds.place.jo, at)
    found = text(signed_in(rounds.place.jo).get(PAGE))
    assert ("In the last 12 months 2 small worries were set down, by 1 person. 1 of them had been held for more than "
            "30 days") in found
    assert "small worries were set down" not in text(signed_in(rounds.anwen).get(PAGE))
    # Mended by a colleague, it is still of whoever set it down
    root = Entry.objects.filter(form="small_worry").latest("seq").root
    raw = {"what": ["clothes"], "words": "The same wet coat", "talk": "no"}
    said = Said("small_worry", raw, happened=AT.isoformat(), corrects=root, reason="A slip")
    receive(Statement("kith", "mends", Who(key=rounds.place.mia), (said,), AT), rounds.place.priya, AT)
    assert "2 small worries were set down, by 1 person" in text(signed_in(rounds.place.jo).get(PAGE))


@row("CP08")
def test_from_any_concern_it_proposes_step_counterpart_time_and_words(rounds, signed_in, disagreed):
    mia = rounds.place.mia
    said = text(signed_in(rounds.place.priya).get(f"{PAGE}?about={mia}&of={disagreed}"))
    assert "Step 1: ask the children’s social care duty desk. They have until Wed 15 Jul, 17:00." in said
    assert "Because somebody did not agree on Mon 13 Jul with what was decided about Mia. I am worried that" in said
    seen = answer(rounds, disagreed, "stands").begun[0]["id"]
    says(rounds, rounds.place.priya, "disagreement_heard", seen, settled="no", note="Nobody has seen her")
    said = text(signed_in(rounds.place.priya).get(f"{PAGE}?about={mia}"))
    assert "An answer did not settle it. Step 2: ask the children’s social care team manager." in said
    says(rounds, rounds.place.priya, "disagreement", **REFUSED | {"step": "second"})   # it is asked, and waits
    assert "An answer did not settle it" not in text(signed_in(rounds.place.priya).get(f"{PAGE}?about={mia}"))


@row("CP08")
def test_what_was_proposed_is_chosen_on_the_form_and_two_answers_are_left_to_write(rounds, signed_in, disagreed):
    client = signed_in(rounds.place.priya)
    page = client.get(f"{PAGE}?about={rounds.place.mia}&of={disagreed}").content.decode()
    (led,) = re.findall(r'href="(/record/disagreement\?[^"]+)"[^>]*>Ask the children’s social care duty desk', page)
    form = client.get(f"{unescape(led)}&what=referral").content.decode()
    chosen = re.findall(r'value="(\w+)"[^>]* checked', form)
    assert {"referral", "csc_front_door", "first"} <= set(chosen)


@row("CP08")
def test_nobody_is_proposed_to_ask_themselves(rounds, signed_in):
    own = rounds.place.duty
    page = text(signed_in(rounds.place.priya).get(f"{PAGE}?about={rounds.place.mia}&of={own}"))
    assert "Step 1: ask whoever decided." in page


@row("CP08")
def test_nothing_is_proposed_of_a_child_whom_the_reader_may_not_open(rounds, signed_in, disagreed):
    said = text(signed_in(rounds.anwen).get(f"{PAGE}?about={rounds.place.mia}&of={disagreed}"))
    assert "For this one" not in said
    assert "Mia" not in said


@row("CP08")
def test_a_story_is_told_without_a_name_to_anybody_who_hesitates(rounds, signed_in, disagreed):
    seen = answer(rounds, disagreed, "changed").begun[0]["id"]
    for name in ("Mia", "kowalska", "Priya"):
        with pytest.raises(Problems, match="is a name"):
            says(rounds, rounds.place.priya, "disagreement_heard", seen, settled="yes", story=f"They went to {name}.")
    says(rounds, rounds.place.priya, "disagreement_heard", seen, settled="yes",
         story="I asked twice. A baby was seen the same week.")
    said = text(signed_in(rounds.place.jo).get(PAGE))
    assert ("I asked twice. A baby was seen the same week. A referral that was not taken on. The decision is changed."
            ) in said
    assert "I asked twice" not in text(signed_in(rounds.anwen).get(PAGE))    # who may open no person reads counts alone


@row("CP08")
def test_every_concern_leads_there(rounds, signed_in, disagreed):
    page = signed_in(rounds.place.priya).get(f"/duties/{disagreed}").content.decode()
    assert f"/how/disagree?about={rounds.place.mia}&amp;of={disagreed}" in page
