"""The sheet of what a meeting decided, for every service that works with the child, those who were absent too."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText, Rows, Text
from kith.language.meetings import WITHOUT_ACCOUNT
from kith.language.roles import ASKED, ON_A_PLAN, SEXUAL_HEALTH

PLAN = {"began": "A child protection plan begins", "ended": "The child protection plan ends",
        "goes_on": "The child protection plan goes on", "none": "Nothing was decided about a plan"}
ALSO = {"began": "It begins", "goes_on": "It goes on", "ended": "It ends"}
CATEGORIES = {"neglect": "Neglect", "physical": "Physical abuse", "sexual": "Sexual abuse",
              "emotional": "Emotional abuse", "multiple": "More than one"}
# A list that everybody reads names no service held in confidence: it is none of those that can be asked.
DOES = ASKED | WITHOUT_ACCOUNT
# What a service held in confidence tells it tells by itself, and sends no report.
REPORTING = {key: words for key, words in ON_A_PLAN.items() if key != SEXUAL_HEALTH.key}
USED = {"told": "It told in what was decided", "read": "It was read, and nothing that was decided rests on it",
        "unread": "It was there, and nobody read it", "absent": "It was not there"}


class DecisionsIssued(Form):
    """Says what a meeting decided and who does what by which day. A plan that it begins or ends stands at once, and so
    is each action owed at once.
    """

    title = "Decision sheet of a meeting"
    important = True
    line = "A meeting decided: {decisions}"
    save = "Issue the decision sheet"
    by_right = InLaw("duty", "Working Together: what a conference decides goes to each service on the plan.")

    decisions = LongText("What was decided, and why?", hint="Every service that works with the child reads this.")
    plan = Choice("What becomes of a child protection plan?", PLAN)
    category = Choice("In which category?", CATEGORIES, when=plan.is_in("began"))
    in_need = Choice("What becomes of a child in need plan?", ALSO, optional=True,
                     hint="Leave it empty where nothing was decided about one.")
    marac = Choice("What becomes of a plan of MARAC?", ALSO, optional=True, sensitive=True,
                   hint="Leave it empty where nothing was decided about one.")
    reports = Rows("What became of each report that was sent?", optional=True, offered="reports",
                   role=Choice("Whose report?", REPORTING), used=Choice("What did the meeting do with it?", USED),
                   why=Text("What would have made it of more use?", optional=True))
    actions = Rows("Who does what?", optional=True,
                   hint="Each is owed from now on. What the family, the police or a school is to do you ask after "
                        "yourself.",
                   name=Text("What is to be done?", not_accepted=NO_REASON), role=Choice("Whose is it?", DOES),
                   by_whom=Text("Who, by name, if it is known?", optional=True),
                   by_day=Date("By which day?", was="by_when"))

    row_says = "{name}"
