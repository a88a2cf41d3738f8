"""AM05: that a child is not born yet is no reason; what could harm it is said now, and a midwife agrees."""

from tests.scenarios.rows import row

UNBORN = "No risk assessment needed for the child as it is unborn"


@row("AM05", "P4")
def test_the_unborn_are_no_exception(story):
    # Given a client of adult mental health who is expecting, and a nurse who thinks it too early
    lena = story.signed_in("lena.osei", keys=True).opens("/")
    lena.presses("Say what could harm", lena.about("Say what could harm the unborn baby", "Amara Okafor"))
    lena.chooses("I cannot say it yet", "Can you say what could harm this baby?")
    lena.writes(UNBORN, "Why not yet, and who is asked to help?").presses("Save what I have looked at")

    # Then it is refused with the reason, what was written is still there, and the duty stands
    lena.reads("There is a problem", "is not an answer here")
    assert lena.main.get_by_label("Why not yet").input_value() == UNBORN

    # When she looks at what could harm the baby
    lena.chooses("I have looked at what could harm this baby", "Can you say what could harm this baby?")
    for words, question in (
        ("Sertraline goes on; the dose is asked about", "Medicines, and what they mean for the baby"),
        ("Ill after no birth before; likely in the first weeks", "Becoming ill again"),
        ("Eats and sleeps well", "Looking after herself and the baby"),
        ("Asked alone; none", "Violence at home or from anyone else"),
        ("Perinatal team sees her at 32 weeks; Lena phones weekly", "What will be done, and by whom?"),
    ):
        lena.writes(words, question)
    lena.chooses("No", "Is a referral to children’s social care needed before the birth?")
    lena.presses("Save what I have looked at").reads("Saved.")

    # Then the midwife reads it and agrees
    grace = story.signed_in("grace.tembo").opens("/")
    grace.reads("Read and agree what could harm the unborn baby")
