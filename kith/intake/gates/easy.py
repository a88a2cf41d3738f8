"""What a young person reads must be easy to read: what is hard about it is said once, word by word."""
from kith.duties.settings import values
from kith.engine.matters import plainness
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import EasyToRead
from kith.language.settings import setting

GRADE = setting("own_page.grade_of_reading", 6, "Year of school, by Flesch and Kincaid, that is enough to read what we "
                "write to a young person", "Local: the fifth ends with eleven, and of few words it is a rough count")
LONGEST = setting("own_page.words_in_a_sentence", 20, "Words in one sentence of what we write to a young person",
                  "Local")
MEND = "Say it in short sentences and easy words, or write below why it cannot be."
MOST = 6   # long words that are still worth naming


def read(gate: EasyToRead, asked: Asked) -> Found:
    """Each text by itself, at its own question; a reason keeps them all."""
    if asked.said.get(gate.unless.key):
        return {}, {}
    found = {one.key: _hard(str(asked.said.get(one.key) or ""), asked) for one in gate.words}
    return {key: says for key, says in found.items() if says}, {}


def _hard(words: str, asked: Asked) -> str:
    """What is hard about it; empty where nothing is."""
    found = plainness.sentences(words)
    most, grade = (int(values().of(one, asked.at)) for one in (LONGEST, GRADE))
    long = [f"One sentence has {len(one)} words." for one in found if len(one) > most][:1]
    hard = plainness.long_words(found) if plainness.grade(found) > grade else []
    named = [f"Long words: {', '.join(hard[:MOST])}."] if hard else []
    if not long and plainness.grade(found) <= grade:
        return ""
    return " ".join(("This is hard to read for a child of 10.", *long, *named, MEND))
