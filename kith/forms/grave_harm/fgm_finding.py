"""FGM that a girl told of herself, that was seen, that others told of, or that is feared: the law tells them apart."""
from kith.language import Choice, Date, Form, LongText, Several, YesNo
from kith.language.pages import CHILDS

HOW = {"disclosed": "She told me herself, in whatever words", "signs_seen": "I saw signs when I cared for her",
       "told": "A parent, a relative or somebody else told me", "feared": "I fear that it may be done to her"}
# What the statutory guidance tells professionals to look for; none of these alone says that it will be done.
RISKS = {"mother": "Her mother had it done", "sister": "A sister or cousin had it done",
         "travel": "She is to travel abroad, or be away from school for long",
         "talk": "Talk of a ceremony, a special visit or becoming a woman", "elder": "An older relative is to visit",
         "unseen": "She is kept from health checks, or from lessons about her body", "none": "None of these"}


class FgmFinding(Form):
    """Says how somebody came to know or fear it. What is known of a girl under 18 goes to the police, by you yourself.
    """

    title = "FGM: told, seen or feared"
    label = "sensitive"
    important = True
    in_copies = CHILDS
    no_silence = True
    line = "Something was told or seen that the law asks to be acted on."
    save = "Save, and see what is owed"

    how = Choice("How do you know of it?", HOW, hint="Do not examine her to find out, and do not question her family.")
    regulated = YesNo("Are you a registered health or social care professional, or a teacher?",
                      when=how.is_in("disclosed", "signs_seen"),
                      hint="The law then asks you yourself. Anybody else refers her today, and tells the named nurse.")
    words = LongText("What was said or seen?", hint="In her own words. What is written here is in no letter home.")
    signs = Several("Which of these do you know of?", RISKS,
                    nothing_follows="How it came to be known begins what is owed, whatever else is seen")
    leaves = Date("When might she leave the country?", when=signs.is_in("travel"), optional=True)
    danger = YesNo("Is she in danger now, or about to be taken away?", hint="Then phone 999 before anything else.",
                   nothing_follows={"no": "What was told, seen or feared is owed all the same"})

    known = how.is_in("disclosed", "signs_seen")
    reported = known & regulated.yes
    feared = how.is_in("told", "feared") | (known & regulated.no)
