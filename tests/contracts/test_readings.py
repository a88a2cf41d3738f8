"""Nobody says that they have read something which does not stand beside the button."""
import re
from dataclasses import replace

import pytest

from kith.config.holds import duties as holds
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.language.duties import ANSWERED, BESIDE, READ_ON, SAID, TO_BE_READ, VISITS, WHY, Duty
from kith.language.events import Through
from kith.pathways.grave_harm.serac_decision_read import SeracDecisionRead

# What a duty, its button, its form or that form's button says where somebody is to read, hear or weigh.
READS = re.compile(r"^(read|weigh|check|look at|look together|compare|acknowledge)\b|\band (read|weigh)\b|"
                   r"\bI have (read|seen|heard)\b|: (read|seen|heard|weighed|looked at)\b|"
                   r"\b(compared|weighed|looked at together|looked at again)$", re.IGNORECASE)
NOT_WRITTEN = {
    "record_asked_for_in_time.check": "It is the one who asks that is checked: who they are, by their own papers.",
}


def every() -> list[tuple[str, type, Duty]]:
    found = []
    for key, one in PATHWAYS.items():
        late = [("read_history", one.read_history)] if one.read_history else []
        found += [(f"{key}.{name}", one, duty) for name, duty in [*one.duties.items(), *late]]
    return found


def says(duty: Duty) -> list[str]:
    form = FORMS[duty.done_when.form]
    return [duty.what, duty.act, form.title, form.save]


@pytest.mark.parametrize(("name", "pathway", "duty"), every(), ids=[name for name, _, _ in every()])
def test_whatever_is_to_be_read_is_laid_beside_the_button(name, pathway, duty):
    form = FORMS[duty.done_when.form]
    reads = form.of_a_reading or any(READS.search(words) for words in says(duty))
    lays = duty.beside in TO_BE_READ or form.answered_on is not None
    excused = not {name, form.key}.isdisjoint(NOT_WRITTEN)
    assert lays or excused or not reads, f"{says(duty)} says that somebody reads, and lays nothing beside it."


def test_the_exceptions_are_still_needed():
    said = {part for name, _, duty in every() for part in (name, duty.done_when.form)
            if duty.beside not in TO_BE_READ and any(READS.search(words) for words in says(duty))}
    assert NOT_WRITTEN.keys() <= said


def test_only_what_is_learnt_through_a_relation_is_read_in_the_sentence_of_why_alone():
    """There the entry is another person's, and no more may be told than the pathway says."""
    for name, pathway, duty in every():
        if duty.beside == WHY:
            assert any(isinstance(event, Through) for event in _parts(pathway.begins_when)), name


def _parts(event) -> list:
    """An event with all that it is made of."""
    inner = [value for value in vars(event).values() if hasattr(value, "__dataclass_fields__")] if hasattr(
        event, "__dict__") else [getattr(event, key) for key in event.__dataclass_fields__]
    return [event, *(part for one in inner if hasattr(one, "__dataclass_fields__") for part in _parts(one))]


@pytest.mark.parametrize(("beside", "refused"), [("", True), ("clashes", True), (ANSWERED, True), (SAID, False),
                                                 (VISITS, False), ("plan", False)])
def test_a_duty_that_is_answered_by_a_reading_and_lays_nothing_is_refused(beside, refused):
    slip = replace(SeracDecisionRead.read, beside=beside)
    assert bool(list(holds._beside(slip))) == refused


def test_each_word_says_what_it_lays():
    assert set(TO_BE_READ) <= BESIDE.keys()
    assert READ_ON.keys() <= BESIDE.keys()
    assert all("{key}" in page.address for page in READ_ON.values())
