"""An earlier sign that was missed, as something to learn from: what stood where, and never who is to blame."""
from kith.language import Date, Form, InLaw, LongText, Several

SIGNS = {"injury": "An injury", "neglect": "Neglect", "violence": "Violence at home", "sexual": "Sexual harm",
         "culture": "Culture and marriage, such as a forced marriage", "self_harm": "Self-harm",
         "missed": "Missed appointments", "child_said": "What the child said or showed",
         "adult": "A parent’s illness, drink or drugs", "other": "Something else"}
BLAME = ("*blame*", "*negligen*", "*incompeten*", "*careless*", "*should have known*", "*your fault*", "*failed to*")


class LearningPoint(Form):
    """Tells a practice which signs stood in an earlier referral or contact of its own, to learn from them."""

    title = "An earlier sign was missed: something to learn"
    label = "sensitive"
    line = "A practice was told which signs stood in an earlier referral or contact."
    save = "Send it to the practice"
    by_right = InLaw("reply", "A practice reads of its own referral or contact.")

    signs = Several("Which signs stood there?", SIGNS)
    earlier = Date("Of which day is the earlier referral or contact?")
    words = LongText("What stood there, in its own words?", not_accepted=BLAME)
    learn = LongText("What could be learnt from it?", not_accepted=BLAME,
                     hint="Write what would help the next child. Words of blame are not taken. The family hears "
                          "nothing of this.")
