"""The designated officer says whether something said against somebody goes on, and what must be done now."""
from kith.language import Choice, Date, Form, LongText, Text
from kith.language.harm import NOTHING_SAID, SAFEGUARDING
from kith.language.pages import CHILDS
from kith.language.roles import DESIGNATED_OFFICER


class AllegationDecided(Form):
    """Says whether it is the officer’s to follow. Where the officer has no sign-in, whoever asked them writes it down.
    """

    title = "Said against somebody: what the designated officer decided"
    about = "any"
    label = "sealed"
    recorded_by = (DESIGNATED_OFFICER, *SAFEGUARDING)
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "The designated officer decided: {meets}."
    save = "Save what was decided"

    meets = Choice("Does it go on?", {
        "ours": "Yes: the officer follows it to its end", "advice": "No: the employer acts, and was told how",
        "elsewhere": "No: it goes somewhere else, as said below"},
        nothing_follows={"advice": "Whoever told of it reads it", "elsewhere": "It is said where it goes"})
    says = LongText("What must be done now, by whom and by when?", not_accepted=NOTHING_SAID,
                    hint="Without the name of whoever it was said against.")
    meet_on = Date("On which day do those who must meet about it?", when=meets.is_in("ours"), optional=True)
    reference = Text("Under which reference?", optional=True)
