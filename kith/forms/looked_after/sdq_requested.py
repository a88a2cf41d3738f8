"""An SDQ is asked for before a health assessment, of one of those who can fill one in."""
from kith.language import Choice, Date, Form, Place

INFORMANTS = {"carer": "The main carer", "teacher": "A teacher", "young_person": "The young person"}


class SdqRequested(Form):
    """Asks for an SDQ in time for a health assessment. It is said by itself when one is booked."""

    title = "SDQ: ask for one before a health assessment"
    line = "An SDQ was asked of {informant}, for a health assessment."
    save = "Ask for it"

    informant = Choice("Who fills it in?", INFORMANTS)
    day = Date("By which day is it needed?", optional=True)
    place = Place("Which school, as it stands on our list?", "school", optional=True,
                  when=informant.is_in("teacher"),
                  hint="It is sent a link. Leave it empty where the school nurse asks.")

    at_school = place.asked
