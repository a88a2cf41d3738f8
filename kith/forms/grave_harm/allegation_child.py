"""Which child it is about that something was said against somebody; found after it was told."""
from kith.language import Choice, Form, LongText, ReachesEach, Rows, Who
from kith.language.harm import NOTHING_SAID, SAFEGUARDING
from kith.language.pages import CHILDS

FOUND = {"found": "It is about these children", "nobody": "No child comes into it, and this is how we know",
         "not_known": "Asked, and still not known"}


class AllegationChild(Form):
    """Says which children they are, so that each has it on their record; not known is kept, and is asked again."""

    title = "Said against somebody: which child it is about"
    about = "any"
    label = "sealed"
    recorded_by = SAFEGUARDING
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "Which child it is about: {found}."
    save = "Save which child it is"

    found = Choice("Is it known which child it is about?", FOUND,
                   nothing_follows={"nobody": "It is said how that is known; the officer has it all the same"})
    children = Rows("Which children?", when=found.is_in("found"), of_people=True,
                    who=Who("Which child?", hint="By their NHS number, or their name and date of birth"))
    asked = LongText("Who was asked, and what did they say?", when=found.is_in("nobody", "not_known"),
                     not_accepted=NOTHING_SAID, hint="Without the name of whoever it was said against")

    reaches = ReachesEach(children, "allegation_about", "Nobody is known here by that name and date. Find the child "
                          "first, or add a record, and then write it here.")
    settles = found.is_in("found", "nobody")
