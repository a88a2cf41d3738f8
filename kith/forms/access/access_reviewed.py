"""Somebody read who has access by a team’s posts, and said of each what becomes of it."""
from kith.language import Form, Rows, Text, YesNo
from kith.language.pages import OnPage
from kith.language.roles import PROGRAM


class AccessReviewed(Form):
    """Says of each person in a team whether their access stays, has to change, or ends."""

    title = "Who has access: read"
    about = "team"
    by_people = False
    of_a_reading = True
    recorded_by = (PROGRAM,)
    answered_on = OnPage("/team/access/{key}", "See who has access, and say what becomes of it")
    line = "Read who has access."

    kept = Rows("Whose access stays as it is?", optional=True, worker=Text("Sign-in name"), name=Text("Name"),
                role=Text("Role"))
    changes = Rows("Whose access has to change?", optional=True, worker=Text("Sign-in name"), name=Text("Name"),
                   role=Text("Role"), why=Text("What has to change?"))
    ends = Rows("Whose access ends?", optional=True, worker=Text("Sign-in name"), name=Text("Name"),
                role=Text("Role"), why=Text("Why does it end?"))
    own = YesNo("Does the reader’s own access wait for another reader?")
