"""Two times on one page are told apart, and what belongs to a correction is asked of nobody who writes first."""
import pytest

from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_meetings import LINES, SOON, called, held, owed, say
from tests.web.test_meetings import baby as baby

ROOT = """
select e.root from records_entry e join records_subject s on s.id = e.subject_id where s.key = %s and e.form = %s
"""
HAPPENED = """
select e.happened_at from records_entry e join records_subject s on s.id = e.subject_id
where s.key = %s and e.form = %s order by e.seq
"""


@row("CP05")
def test_a_meeting_is_called_by_being_written_down_and_asks_for_one_time_alone(place, signed_in):
    page = text(signed_in(place.priya).get(f"/record/meeting_called?about={place.mia}"))
    assert "When is it?" in page
    assert "When was it called?" not in page
    assert "When did this happen?" not in page


def test_mended_it_keeps_when_it_was_called_and_asks_for_it(place, baby, signed_in):
    called(place, baby)
    (root,), = asked(ROOT, place.mia, "meeting_called")
    client = signed_in(place.priya)
    page = client.get(f"/record/meeting_called?about={place.mia}&corrects={root}")
    assert "When was it called?" in text(page)
    (first,), = asked(HAPPENED, place.mia, "meeting_called")
    sent = {"about": place.mia, "corrects": str(root), "how": "whole", "_number": "9", "kind": "conference",
            "begins-day": str(SOON.day), "begins-month": str(SOON.month), "begins-year": str(SOON.year),
            "begins-time": "11:30", "place": "Town hall", "chair": "R Osei", "purpose": "Bruises", "short": "emergency",
            "what_was_wrong": "The hour", "told_when": "earlier", "told_day-day": str(first.day),
            "told_day-month": str(first.month), "told_day-year": str(first.year),
            "told_time": AT.strftime("%H:%M")}
    answer = client.post("/record/meeting_called", sent)
    assert answer.status_code == 302, text(answer)
    assert asked(HAPPENED, place.mia, "meeting_called") == [(first,), (first,)]


@row("GP06")
def test_what_a_line_said_before_is_asked_of_no_first_minutes_and_of_a_correction(place, baby, signed_in):
    held(place, baby)
    client, (minutes,) = signed_in(place.priya), owed(place.mia, "meeting_decided", "and duty = 'minutes'")
    page = text(client.get(f"/duties/{minutes}"))
    assert "The line" in page
    assert "What it said before it was amended" not in page
    assert "Note of the chair" not in page
    say(place.mia, place.priya, "minutes_issued", {"kept_at": "With the chair", "lines": LINES}, SOON, [minutes])
    (root,), = asked(ROOT, place.mia, "minutes_issued")
    page = text(client.get(f"/record/minutes_issued?about={place.mia}&corrects={root}"))
    assert page.count("What it said before it was amended") == len(LINES)


@pytest.mark.parametrize(("form", "words"), [("appointment", "When were they told of it?"),
                                             ("meeting_held", "When was it held?"),
                                             ("worried", "When did this happen?")])
def test_a_form_says_which_moment_it_asks_for(place, signed_in, form, words):
    assert words in text(signed_in(place.priya).get(f"/record/{form}?about={place.mia}"))
