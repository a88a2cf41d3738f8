"""This time's answers beside last time's: what was copied, and in a word what became of each."""
from collections.abc import Mapping

from kith.engine.standing import AS_BEFORE
from kith.language.forms import Form
from kith.language.questions import Question

NOTHING = (None, "", [], {})
HIGHER, LOWER, NEW, GONE = "higher", "lower", "new", "gone"
STILL = "_still"   # the questions of which it was said that last time's answer is still true


def word(question: Question, was, now) -> str:
    """Higher, lower, new or gone; empty where there is nothing to say in a word."""
    if now in NOTHING:
        return GONE if was not in NOTHING else ""
    if was in NOTHING:
        return NEW
    if question.kind == "number" and (was_is := _number(was)) is not None and (now_is := _number(now)) is not None:
        return HIGHER if now_is > was_is else LOWER if now_is < was_is else ""
    return ""


def copied(form: type[Form], raw: Mapping, before: Mapping, root: int) -> dict:
    """What was written, with last time's answer wherever it is still true and nothing else was written there.

    How many answers were copied, and which, is kept beside the answers, so that it can be counted.
    """
    still = [key for key in raw.get(STILL, ()) if key in form.questions and key in before
             and raw.get(key) in (*NOTHING, before[key])]
    return {**raw, **{key: before[key] for key in still}, AS_BEFORE: {"root": root, "same": still}}


def counted(form: type[Form], answers: Mapping) -> tuple[tuple[str, str], ...]:
    """How much of an entry was copied, for whoever reviews the quality of it; nothing where none was laid beside."""
    if not (mark := answers.get(AS_BEFORE)):
        return ()
    answered = sum(key in answers for key in form.questions)
    return (("Copied from last time", f"{len(mark.get('same', ()))} of {answered} answers"),)


def _number(said) -> float | None:
    try:
        return float(str(said))
    except ValueError:
        return None
