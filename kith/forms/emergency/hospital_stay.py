"""A stay or visit in hospital that is not the emergency department's."""
from kith.language import Choice, Form, Moment, Text, YesNo


class HospitalStay(Form):
    """Admissions, day care and clinic visits as the hospital's messages tell them."""

    title = "Hospital stay or visit"
    service = "Hospital"
    line = "Hospital: {kind}, {ward}."

    site = Text("Which hospital?", optional=True)
    ward = Text("Which ward or clinic?", optional=True)
    admitted = Moment("When did it begin?", optional=True)
    left_at = Moment("When did it end?", optional=True)
    reason = Text("Why?", optional=True)
    kind = Choice("What kind?", {"inpatient": "Inpatient", "daycase": "Day case", "outpatient": "Outpatient",
                                 "other": "Other"}, optional=True)
    planned = YesNo("Was it planned?", optional=True)
