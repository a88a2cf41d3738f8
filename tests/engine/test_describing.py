"""Every word of the language can be said, and a pathway says all that its declaration holds."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing import due_by, ordinal, phrase
from kith.engine.phrasing.describing import flow
from kith.engine.phrasing.dictionaries import dictionary, form_sentences
from kith.engine.phrasing.named import begun_by, settings_of
from kith.engine.phrasing.numbered import sentences
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import (
    BIRTH,
    CHANNELS,
    EXPECTED,
    HAPPENED,
    LEARNT,
    NOBODY,
    ByConsent,
    Duty,
    Escalate,
    InLaw,
    Law,
    Pathway,
    Phrases,
    Role,
    Source,
    Tell,
    Together,
    Words,
    age_below,
    at,
    count,
    days,
    end_of_working_day,
    gates,
    months,
    needs,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language import conditions as c
from kith.language import duties as d
from kith.language import events as e
from kith.language import lengths as n
from kith.language.shapes import WORDS, dump, load
from tests.drilling import LONG
from tests.engine.profiles import drawn
from tests.working import soon

BASES = {"Condition", "Event"}          # never used by themselves
NUMBERS = st.integers(1, 40)
WORDY = st.text("abcdefghij ", min_size=3, max_size=12).map(str.strip).filter(bool)
QUESTIONS = st.sampled_from([question for form in FORMS.values() for question in form.questions.values()])
ROLES = st.builds(Role, WORDY, WORDY)
SETTINGS = st.builds(setting, WORDY, NUMBERS, WORDY, WORDY, st.booleans())
AMOUNTS = NUMBERS | SETTINGS
PLAIN = st.builds(n.Length, st.sampled_from(["minutes", "hours", "days", "working_days", "end_of_working_day", "months",
                                             "at"]), AMOUNTS)
LENGTHS = (PLAIN | st.builds(n.until_age, NUMBERS, PLAIN, PLAIN) | st.builds(n.at, AMOUNTS, PLAIN)
           | st.builds(n.sooner, PLAIN, PLAIN) | st.builds(n.later, PLAIN, PLAIN)
           | st.builds(n.earlier, PLAIN, PLAIN) | st.builds(n.of_step, SETTINGS))
TESTS = st.builds(getattr, QUESTIONS, st.sampled_from(["asked", "not_asked"]))
SPANS = st.builds(lambda title: e.Span(title=title, begins=EdAttendance.where()), WORDY)
UNSAFE = st.builds(c.unsafe, st.sampled_from(list(CHANNELS)) | QUESTIONS)
UNSAID = st.builds(lambda question, words: c.unsaid(question, *words), QUESTIONS, st.lists(WORDY, max_size=2))
BETWEEN = st.builds(lambda first, last: c.Between(str(first), str(last)), st.dates(), st.dates())
CONDITIONS = st.recursive(
    TESTS | st.builds(lambda q, v: q.is_in(v), QUESTIONS, WORDY) | st.builds(lambda q, v: q.before(v), QUESTIONS, WORDY)
    | st.builds(lambda q, v: q.at_least(v), QUESTIONS, NUMBERS) | st.builds(c.AgeBelow, NUMBERS)
    | st.builds(c.AgeAtLeast, NUMBERS) | st.builds(c.During, SPANS) | UNSAFE | UNSAID | BETWEEN,
    lambda inner: st.builds(c.Both, inner, inner) | st.builds(c.Either, inner, inner), max_leaves=5)
WHERES = st.builds(lambda form, condition: e.Where(form=form, condition=condition), st.sampled_from(list(FORMS)),
                   st.none() | CONDITIONS)
EVENTS = st.recursive(
    WHERES | SPANS | st.builds(e.arrives, st.sampled_from([BIRTH, EXPECTED]) | QUESTIONS, st.integers(0, 18),
                               st.integers(-20, 20)),
    lambda inner: st.builds(lambda one, two: e.Union(first=one, second=two), inner, inner)
    | st.builds(e.count, NUMBERS | SETTINGS, inner, LENGTHS, st.none() | inner)
    | st.builds(e.among, SPANS, inner)
    | st.builds(lambda inside, said: e.through(("mother", "lives_with"), inside, said), inner, WORDY), max_leaves=4)
EVIDENCE = st.builds(e.Evidence, st.sampled_from(list(FORMS)), st.sampled_from(["answers", "follows"]),
                     st.none() | CONDITIONS)
EVIDENCE = EVIDENCE | st.builds(lambda one, other: one | other, EVIDENCE, EVIDENCE)
ANCHORS = st.sampled_from(["overdue", "start", "before"])
STEPS = st.builds(when_overdue, ROLES) | st.builds(d.Step, ANCHORS, ROLES, LENGTHS)
LADDERS = st.builds(lambda steps, again, also, drawn: Escalate(*steps, again=again, also=tuple(also), drawn=drawn),
                    st.lists(STEPS, max_size=4), st.none() | LENGTHS, st.lists(ROLES, max_size=2),
                    st.none() | SETTINGS)
TELLS = st.builds(Tell, ROLES, WORDY, st.none() | ROLES, st.just("") | WORDY)
PASSING = st.builds(d.Passing, LADDERS, ROLES, ROLES, LENGTHS, NUMBERS, st.lists(ROLES, max_size=2).map(tuple))
AHEAD = st.builds(d.Ahead, LENGTHS, st.lists(QUESTIONS, min_size=1, max_size=2).map(tuple))
AFTER = st.builds(d.After, WORDY, CONDITIONS)
DUTIES = st.builds(Duty, WORDY, ROLES, LENGTHS, EVIDENCE, escalate=LADDERS, tell=st.tuples(TELLS),
                   filled=st.tuples(st.tuples(WORDY, WORDY)), when=st.none() | CONDITIONS,
                   every=st.none() | LENGTHS, while_=st.none() | SPANS, unless=st.none() | EVENTS,
                   aside_for=st.none() | LENGTHS, waived_by=st.tuples(ROLES),
                   passing=st.none() | PASSING, ahead=st.none() | AHEAD, after=st.just("") | AFTER)
KIND = st.builds(Words, WORDY, st.lists(WORDY, min_size=1, max_size=3).map(tuple))
TOGETHER = st.builds(Together, st.lists(KIND, min_size=1, max_size=3).map(tuple), st.integers(1, 3))
PHRASES = st.builds(Phrases, WORDY, st.lists(TOGETHER, max_size=2).map(tuple), KIND)
ASKS = st.builds(gates.AsksSomebody, QUESTIONS, QUESTIONS, QUESTIONS, QUESTIONS)
ISO = st.dates().map(str)
SAYABLE = {
    "Test": TESTS, "Both": st.builds(c.Both, CONDITIONS, CONDITIONS),
    "Either": st.builds(c.Either, CONDITIONS, CONDITIONS),
    "Speaks": st.builds(c.Speaks, QUESTIONS, PHRASES), "Phrases": PHRASES, "Together": TOGETHER, "Words": KIND,
    "AgeBelow": st.builds(c.AgeBelow, NUMBERS), "AgeAtLeast": st.builds(c.AgeAtLeast, NUMBERS),
    "During": st.builds(c.During, SPANS), "Unsafe": UNSAFE, "Unsaid": UNSAID, "Between": BETWEEN,
    "ByAnother": st.builds(c.ByAnother, ROLES), "Step": STEPS, "Escalate": LADDERS,
    "Tell": TELLS, "Duty": DUTIES, "Passing": PASSING, "Ahead": AHEAD, "After": AFTER,
    "Union": st.builds(lambda one, two: e.Union(first=one, second=two), EVENTS, EVENTS), "Where": WHERES, "Span": SPANS,
    "Count": st.builds(e.count, NUMBERS, EVENTS, LENGTHS), "Evidence": EVIDENCE, "Length": LENGTHS,
    "Through": st.builds(lambda inside, said, roles: e.through(("mother",), inside, said, tuple(roles)), EVENTS,
                         WORDY, st.lists(ROLES, max_size=2)),
    "Among": st.builds(e.among, SPANS, EVENTS), "Source": st.builds(Source, WORDY),
    "Arrives": st.builds(e.arrives, st.just(BIRTH), NUMBERS) | st.builds(e.arrives, QUESTIONS, where=CONDITIONS),
    "BySomebodyElse": st.builds(gates.BySomebodyElse, QUESTIONS),
    "AsksSomebody": ASKS, "NamesWhatIsOpen": st.builds(gates.NamesWhatIsOpen, st.tuples(WORDY), QUESTIONS, QUESTIONS),
    "DeclaredHere": st.builds(gates.DeclaredHere, WORDY | QUESTIONS, QUESTIONS),
    "FoundBefore": st.builds(gates.FoundBefore, QUESTIONS, WORDY),
    "HeldAgainstRecord": st.builds(gates.HeldAgainstRecord, st.tuples(QUESTIONS), WORDY, QUESTIONS),
    "NeededThere": st.builds(gates.NeededThere, WORDY, st.tuples(QUESTIONS)),
    "StandsOnRecord": st.builds(gates.StandsOnRecord, st.tuples(QUESTIONS, QUESTIONS)),
    "WhoseRecord": st.builds(gates.WhoseRecord, QUESTIONS, WORDY),
    "EasyToRead": st.builds(gates.EasyToRead, st.tuples(QUESTIONS), QUESTIONS),
    "StandsAtStep": st.builds(gates.StandsAtStep, QUESTIONS, QUESTIONS, SETTINGS),
    "WithoutNames": st.builds(gates.WithoutNames, QUESTIONS),
    "ReadAgainstTool": st.builds(gates.ReadAgainstTool, QUESTIONS, SETTINGS),
    "AgreedRole": st.builds(gates.AgreedRole, QUESTIONS, QUESTIONS, SETTINGS, SETTINGS, st.none() | CONDITIONS),
    "WithinDays": st.builds(gates.WithinDays, QUESTIONS, NUMBERS | SETTINGS),
    "SaidWithItsDay": st.builds(gates.SaidWithItsDay, QUESTIONS, QUESTIONS),
    "NoSilence": st.builds(gates.NoSilence, WORDY, st.tuples(QUESTIONS), QUESTIONS),
    "SaidPlainly": st.builds(gates.SaidPlainly, CONDITIONS, QUESTIONS, ASKS, QUESTIONS, QUESTIONS, QUESTIONS),
    "Need": st.builds(needs.Need, WORDY, WORDY | QUESTIONS, st.none() | CONDITIONS),
    "EachNeed": st.just(needs.EACH_NEED),
    "InLaw": st.builds(InLaw, st.sampled_from(list(InLaw.GROUNDS)), WORDY),
    "ByConsent": st.builds(ByConsent, WORDY, WORDY, WORDY, st.just("") | WORDY, st.booleans()),
    "Law": st.builds(Law, ISO, ISO), "Role": ROLES, "Setting": SETTINGS,
}


def test_every_word_of_the_language_has_a_strategy_here():
    assert set(SAYABLE) == set(WORDS) - BASES


@pytest.mark.filterwarnings("ignore:Generating overly large repr")   # of an example that is drawn, not of a word
@pytest.mark.parametrize("name", sorted(SAYABLE))
@given(data=st.data())
@drawn(300 if LONG else 30)
def test_every_word_can_be_said(name, data):
    said = phrase(data.draw(SAYABLE[name]), FORMS)
    assert said or name == "Law"
    assert "None" not in said
    assert "(local" not in said.replace("(local)", "")
    assert not any(f"{word}(" in said for word in WORDS), said


def test_a_word_without_words_is_refused_by_name():
    with pytest.raises(TypeError, match="Condition has no words"):
        phrase(c.Condition(), FORMS)


VISITS = setting("visits", 3, "How many visits in a year are many", "A local rule")


class Example(Pathway):
    """Two weeks passed and nobody had looked. So somebody must."""

    title = "An example"
    source = Source("A review of 2014")
    clock = LEARNT
    begins_when = (EdAttendance.where((EdAttendance.injury.yes & age_below(1)) | EdAttendance.self_harm.yes)
                   | count(VISITS, EdAttendance.where(), within=months(12)).because("{name} came {count} times"))
    law = Law("2015-10-31")
    look = Duty("Look at the visit", owner=Role("universal", "the health visitor"), due=end_of_working_day(1),
                done_when=VisitReviewed.answers(), hand_over=NOBODY, waived_by=(Role("team_lead", "the team lead"),),
                escalate=Escalate(when_overdue(Role("team_lead", "the team lead")),
                                  overdue_by(working_days(2), Role("named_nurse", "the named nurse")),
                                  again=working_days(1)))
    again = Duty("Look again", owner=Role("gp", "the GP"), due=days(14), after="look", every=at(9),
                 done_when=VisitReviewed.follows())


def test_a_pathway_says_everything_it_declares():
    said = " ".join(sentences(flow(Example, FORMS)))
    for part in ("“Was it self-harm?” is yes or (“Was there an injury?” is yes and the person is under 1, unborn or of "
                 "unknown age)",
                 "Way 2: “A&E visit” is recorded; for the 3rd (local) or a later time within 12 months. The list then "
                 "says: “Because this person came several times.”",
                 "counted from when it became known here",
                 "Look at the visit. It is owed by the health visitor, by close of business on the next working day.",
                 "“A&E visit: what was decided” is recorded in answer to this very duty",
                 "as soon as it is late, tell the team lead. 2 working days after it was due, tell the named nurse. "
                 "Then again every working day.", "It is personal and cannot be handed over.",
                 "It may be set aside, with a reason, by the team lead.",
                 "After “Look at the visit” is done: Look again.",
                 "It is owed again, by the next 09:00, counted from when it was last done",
                 "is law since 31 October 2015",
                 "How many visits in a year are many: 3 unless the locality sets another"):
        assert part in said


@pytest.mark.parametrize(("length", "said"), [
    (at(9), "by the next 09:00"),
    (at(VISITS, of=days(1)), "by 03:00 (local) on the next day"),
    (at(9, of=days(2)), "by 09:00 on the day 2 days later"),
    (at(9, of=working_days(1)), "by 09:00 on the next working day"),
    (days(1), "by the end of the next day"),
])
def test_a_due_time_is_said_as_people_say_it(length, said):
    assert due_by(length) == said
    assert load(dump(length)) == length


def test_both_clocks_are_told_apart():
    plain = {"begins_when": EdAttendance.where(), "title": "x", "__doc__": "A story."}
    happened = type("Happened", (Pathway,), {**plain, "clock": HAPPENED})
    learnt = type("Learnt", (Pathway,), {**plain, "clock": LEARNT})
    assert flow(happened, FORMS).clock != flow(learnt, FORMS).clock


def test_settings_are_found_once_wherever_they_stand():
    assert [found.name for found in settings_of(Example)] == ["visits"]


def test_a_form_knows_which_pathways_speak_of_it():
    pathways = {"example": Example}
    assert begun_by("ed_attendance", pathways) == begun_by("visit_reviewed", pathways) == ["example"]
    assert begun_by("referral", pathways) == []


def test_what_each_pathway_speaks_of_is_read_once_for_all_forms():
    with soon(2, "Which pathways speak of each form"):
        assert any(begun_by(form, PATHWAYS) for form in FORMS)


@pytest.mark.parametrize("key", sorted(PATHWAYS))
def test_every_pathway_there_is_can_be_said(key):
    said = sentences(flow(PATHWAYS[key], FORMS))
    assert len(said) >= 2 + 3 * len(PATHWAYS[key].duties)
    assert all(sentence.endswith((".", ".”")) for sentence in said)


@pytest.mark.parametrize("key", sorted(FORMS))
def test_every_form_there_is_can_be_said(key):
    form = FORMS[key]
    assert [asked.key for asked in dictionary(form, FORMS)] == list(form.questions)
    assert all(f"“{question.asks}”" in " ".join(form_sentences(form, FORMS)) for question in form.questions.values())


def test_a_conditional_question_says_its_condition():
    said = {asked.key: " ".join(asked.notes) for asked in dictionary(EdAttendance, FORMS)}
    assert "Asked only if “Was there an injury?” is yes." in said["injury_kind"]
    assert "Sensitive" in said["self_harm"]


@pytest.mark.parametrize(("n", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"),
                                         (13, "13th"), (21, "21st"), (22, "22nd"), (111, "111th"), (103, "103rd")])
def test_ordinals(n, said):
    assert ordinal(n) == said
