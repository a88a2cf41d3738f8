"""FGM was reported to the police by whoever heard or saw it: when, to whom, and the reference they gave."""
from kith.language import Choice, Form, LongText, Text
from kith.language.harm import NOTHING_SAID
from kith.language.pages import CHILDS

WHO = {"self": "I myself", "colleague": "Somebody of my own profession, of this very finding, and here is theirs"}


class FgmReported(Form):
    """Keeps the reference of the police. The duty is your own: nobody can do it for you, nor tell you not to."""

    title = "FGM reported to the police"
    label = "sensitive"
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "The police were told, and gave a reference."
    save = "Save the reference"

    who = Choice("Who told the police?", WHO, nothing_follows="The police have it, and gave a reference")
    colleague = Text("Who is that, by name and job?", when=who.is_in("colleague"), not_accepted=NOTHING_SAID)
    reference = Text("Which reference did the police give?", not_accepted=NOTHING_SAID, hint="Phone 101. Ask for it.")
    answered = Text("Who answered, and of which force?", optional=True)
    family_told = Choice("Does she, or her family, know of the report?", {
        "yes": "Yes: it was safe, and talked over with social care", "no": "No: it would not be safe, or not yet"},
        nothing_follows="Social care, to whom she is referred, decides when they hear")
    late = LongText("If it is later than the next working day: why, and which safeguarding lead advised it?",
                    optional=True, not_accepted=NOTHING_SAID)
