"""A child who was expected has been born: the same person gains a birth date, a name and an NHS number."""
from kith.language import Choice, Date, Form, NhsNumber, Text


class Birth(Form):
    """Says that an unborn child has been born, on the child's own record."""

    title = "Birth"
    service = "Maternity"
    important = True
    line = "Was born on {born}."
    save = "Save the birth"

    born = Date("When was the baby born?")
    sex = Choice("Sex", {"female": "Female", "male": "Male", "other": "Other", "unknown": "Not known"})
    given_name = Text("First name, if the baby has one yet", optional=True)
    family_name = Text("Family name, if it is known", optional=True)
    nhs_number = NhsNumber("The baby’s NHS number, once there is one", optional=True)
