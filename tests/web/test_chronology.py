"""One sentence an entry: the form's line with its blanks filled, and no gap where nothing was answered."""

from datetime import datetime

import pytest

from kith.engine.catalogue import FORMS
from kith.web.wording import LONDON
from kith.worklists.about.answers import in_words, sentence

AT = datetime(2026, 7, 14, 9, 10, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("form", "answers", "said"),
    [
        ("ed_attendance", {"reason": "Fell from a swing"}, "A&E visit: Fell from a swing."),
        ("ed_attendance", {}, "A&E visit."),
        ("hospital_stay", {"ward": "Ward 3", "kind": "daycase"}, "Hospital: day case, Ward 3."),
        ("hospital_stay", {"ward": "Ward 3"}, "Hospital: Ward 3."),
        ("hospital_stay", {}, "Hospital."),
        ("worried", {"signs": ["silent", "afraid"]}, "Somebody is worried: silent or watchful, seems afraid."),
        ("visit_reviewed", {"decision": "seen", "why": "All well"},
         "A&E visit reviewed: I have seen or spoken to the family. All well."),
        ("child_protection_plan_began", {"category": "neglect"}, "Child protection plan began: neglect."),
        ("involvement", {"role": "camhs"}, "CAMHS involved."),
        ("pregnancy_notified", {"expected": "2026-10-31"}, "Is pregnant, expected Sat 31 Oct."),
        ("pregnancy_notified", {"expected": "not_known"}, "Is pregnant, expected asked, not known."),
        ("home_visit_planned", {"planned": "2026-07-14T09:30:00+01:00"}, "Home visit planned for Tue 14 Jul, 09:30."),
        ("home_visit_planned", {"planned": "2025-07-14T08:30:00+00:00"},
         "Home visit planned for Mon 14 Jul 2025, 09:30."),
        ("relationship", {"kind": "father", "who": {"given_name": "Jordan", "family_name": "Reid"}},
         "Father: Jordan Reid."),
        ("meeting_called", {"kind": "conference", "short": "emergency"},
         "Initial child protection conference called. It cannot wait: somebody is in danger."),
        ("accepted", {}, "Accepted by Priya Nair."),
        ("team_signed_off", {}, "Signed off by Priya Nair."),
    ],
)  # fmt: skip
def test_a_line_is_a_whole_sentence(form, answers, said):
    assert sentence(FORMS[form], answers, "Priya Nair", {}, AT) == said


@pytest.mark.parametrize(("told", "read"), [
    ("../../etc", "../../etc."), ("38..5", "38..5."), ("a  b : , c", "a  b : , c."), ("wait...", "wait..."),
    ("\ue000 \ue001", "\ue000 \ue001."), ("{signs}", "{signs}."), ("x:", "x:."), ("Why?", "Why?"), ("So.", "So."),
])
def test_what_was_written_stands_in_the_sentence_as_it_was_written(told, read):
    said = sentence(FORMS["worried"], {"signs": ["silent"], "words": told}, "", {}, AT)
    assert said == f"Somebody is worried: silent or watchful. {read}"
    inside = sentence(FORMS["ed_attendance"], {"reason": told}, "", {}, AT)
    assert inside == f"A&E visit: {read}"


@pytest.mark.parametrize("key", FORMS)
def test_every_form_says_something_whole_when_nothing_was_answered(key):
    said = sentence(FORMS[key], {}, "", {}, AT)
    assert said.endswith(".")
    assert not any(gap in said for gap in ("{", "  ", " .", ": .", ".."))


@pytest.mark.parametrize(("form", "question", "answer", "said"), [
    ("ed_attendance", "arrived", "2026-07-12T21:40:00+01:00", "Sun 12 Jul 2026, 21:40"),
    ("ed_attendance", "arrived", "2026-01-12T21:40:00+00:00", "Mon 12 Jan 2026, 21:40"),
    ("involvement", "began", "2026-07-12", "Sun 12 Jul 2026"),
    ("relationship", "ended", "2026-07", "July 2026"),
    ("pregnancy_notified", "expected", "refused", "Refused to say"),
    ("ed_attendance", "arrived", "early", "early"),
])  # fmt: skip
def test_a_day_and_a_moment_are_read_in_words_with_their_year(form, question, answer, said):
    assert in_words(FORMS[form].questions[question], answer) == said
