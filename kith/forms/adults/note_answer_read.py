"""The safeguarding nurse read the note and what its writer answered, and agrees, or sees it otherwise and says why."""
from kith.language import NO_REASON, Choice, Form, LongText

SEEN_SO = {"agreed": "I see it as the writer does", "otherwise": "I see it otherwise"}


class NoteAnswerRead(Form):
    """A second pair of eyes on words that may concern a child, so that no writer is alone with the answer."""

    title = "What was answered about a note: read"
    label = "sensitive"
    line = "The answer about a note was read: {seen}."
    by_people = False
    of_a_reading = True
    save = "Say that you read it"

    seen = Choice("How do you see it?", SEEN_SO)
    why = LongText("Why, and what happens now?", when=seen.is_in("otherwise"), not_accepted=NO_REASON,
                   hint="If a child may be at risk, record a risk to children as well: it is decided about this shift.")
