"""A supervisor closes after missed appointments, or says what must be tried first; whoever proposed it cannot."""
from kith.language import Choice, Form, InLaw, LongText
from kith.language.attending import WITH_WHOM
from kith.language.gates import BySomebodyElse
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_NURSE, SCHOOL_NURSING_LEAD, TEAM_LEAD

READ = {"agreed": "Closed", "mend": "Not closed: this must be tried first"}
BECAUSE = {"not_reached": "nobody could reach them", "no_wish": "they said that they do not want it",
           "elsewhere": "another service sees them for this", "moved": "they have moved away"}
BACK = {"call": "a call at any time, with no new referral",
        "three_months": "a call within three months, then a referral", "referral": "a new referral"}


class ClosingSigned(Form):
    """Decides on a proposal to close after missed appointments, and says how they come back."""

    title = "Closing after missed appointments: decided"
    important = True
    by_people = False
    recorded_by = (TEAM_LEAD, HEALTH_VISITING_LEAD, SCHOOL_NURSING_LEAD, NAMED_NURSE)
    line = "Closing after missed appointments, {role}: {read}. Because {why_closed}. They come back by {back}."
    save = "Sign"
    by_right = InLaw("care", "Whoever cares for a child hears that a service no longer does.")

    read = Choice("What do you decide?", READ)
    role = Choice("Which service is it?", WITH_WHOM)
    why_closed = Choice("Closed because", BECAUSE, when=read.is_in("agreed"))
    back = Choice("They come back by", BACK, when=read.is_in("agreed"))
    first = LongText("What must be tried first?", when=read.is_in("mend"))

    agreed = read.is_in("agreed")
    mended = read.is_in("mend")
    gates = (BySomebodyElse(read),)
