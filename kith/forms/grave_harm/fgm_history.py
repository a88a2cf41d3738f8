"""Whether a woman who expects a baby has had FGM herself: asked of every woman, alone, and never guessed."""
from kith.language import Choice, Form, LongText, Number, YesNo
from kith.language.harm import ALONE

KINDS = {"one": "Type 1", "two": "Type 2", "three": "Type 3", "four": "Type 4", "unknown": "Not known"}


class FgmHistory(Form):
    """Asks every woman, whatever her name or where she is from. Rare was what it was called where nobody asked."""

    title = "Further question at booking"
    service = "Maternity"
    label = "sensitive"
    no_silence = True
    line = "The further question at booking was asked."
    save = "Save what she said"

    alone = Choice("Was she asked alone, and with no relative as interpreter?", ALONE,
                   nothing_follows="What she says begins what follows; until she is alone, it is owed")
    had = YesNo("Has she had FGM, by whatever word she knows it?", when=alone.is_in("yes"), unknowns=True,
                nothing_follows={
        "no": "She was asked alone, and said no", "not_known": "She was asked alone, and does not know",
        "refused": "She was asked alone; what she does not say is hers"},
                otherwise="An answer given while somebody else is there does not count. Leave this empty, and offer "
                          "her a time alone.")
    kind = Choice("Which kind?", KINDS, when=had.yes, nothing_follows="For her care; what is owed hangs on whether")
    daughters = Number("How many daughters, and girls in her care, has she?", least=0, most=20, when=had.yes,
                       optional=True)
    views = LongText("What do she and the family say of it for a daughter?", when=had.yes, unknowns=True,
                     nothing_follows="Whatever they say, each girl has her note")

    # Where it was not safe to ask, nobody has asked: it stays owed until it is.
    answered = had.known | had.is_in("not_known", "refused")
