"""A team’s lead has read how whole what the team sent was."""
from kith.language import Form, LongText


class GapsRead(Form):
    """Says that a team read how whole its own referrals were, and what it does about what is often missing."""

    title = "How whole what we sent was: read"
    about = "team"
    by_people = False
    of_a_reading = True
    line = "Read how whole what the team sent was. {does}"
    save = "I have read it"

    does = LongText("What will the team do about what is often missing?", optional=True)
