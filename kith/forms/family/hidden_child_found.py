"""A child whom no service for children has on its list, found by the program in what others have said."""
from kith.language import Choice, Form, Text
from kith.language.roles import PROGRAM

SOURCES = {"adult": "told of by a service for adults", "sibling": "a sister or brother of a child who is looked after",
           "named": "named in what was told of somebody else, and registered nowhere"}


class HiddenChildFound(Form):
    """Says how a child came to be found, and which service knows of them: never whose record it stands in."""

    title = "A child on nobody’s list"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "Found on nobody’s list: {source}."

    source = Choice("How was the child found?", SOURCES)
    known_to = Text("Which service knows of the child?")
