"""Who a person is: name, birth, address; each sender’s word is kept apart, and the strongest is shown."""
from kith.language import Choice, Date, Form, NhsNumber, Text, YesNo
from kith.language.ways import FRONT_DOOR, PROGRAM

SEXES = {"female": "Female", "male": "Male", "other": "Other", "unknown": "Not known"}


class PersonDetails(Form):
    """What a person is called, when they were born and where they live."""

    title = "Who this person is"
    service = "Register"
    once_for = "sender"
    comes_as = (FRONT_DOOR, PROGRAM)
    line = "Details recorded."
    save = "Save details"

    family_name = Text("Family name", optional=True)
    given_name = Text("Given name", optional=True)
    known_as = Text("Name they use, if different", optional=True)
    spoken = Text("How is the name said?", hint="In plain letters, with capitals where it is stressed: MEE-ah",
                  optional=True)
    born = Date("Date of birth", hint="For example, 27 3 2024. Leave empty for an unborn baby.", optional=True)
    expected = Date("Expected date of birth, for an unborn baby", optional=True)
    sex = Choice("Sex", SEXES, optional=True)
    nhs_number = NhsNumber("NHS number", hint="10 digits, for example 999 123 4567", optional=True)
    address = Text("Address", optional=True, sensitive=True)
    postcode = Text("Postcode", optional=True, sensitive=True)
    phone = Text("Phone", optional=True, sensitive=True)
    email = Text("E-mail", optional=True, sensitive=True)
    gp_practice = Text("GP practice code", optional=True)
    gp_practice_name = Text("GP practice", optional=True)
    language = Text("Language spoken at home", optional=True)
    interpreter = YesNo("Is an interpreter needed?", optional=True)
    died = YesNo("Has this person died?", optional=True)
    died_on = Date("Date of death", optional=True, when=died.yes)
