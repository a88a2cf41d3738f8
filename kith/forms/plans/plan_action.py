"""What becomes of a need: an action somebody is asked to take on, or the reason why there is none."""
from kith.language import NO_REASON, Choice, Date, Form, InLaw, LongText, NoCapacity, Text
from kith.language.gates import AsksSomebody, SaidPlainly
from kith.language.roles import ASKED

BECOMES = {"action": "An action", "existing": "It is in an action of the plan already",
           "elsewhere": "Somebody outside this plan has accepted it", "none": "No action, and why",
           "no_capacity": "It cannot be done: there is no capacity"}
WHY_NOT = {"met": "It is met already", "not_wanted": "The young person does not want it now",
           "other": "Another reason"}
WISHES = {"young_person": "The young person’s", "family": "The family’s or carer’s", "professional": "A professional’s"}
DOES_IT = {"me": "I do it myself", "worker": "Somebody by name", "service": "A service"}
EMPTY = (*NO_REASON, "ongoing")


class PlanAction(Form):
    """Answers one or more needs: what exactly is done, by whom, by when and how we will know; or why nothing is.

    Nobody holds an action until they say that they take it on. Whoever asked has it until then.
    """

    title = "Plan: what becomes of a need"
    important = True
    kept_there = True
    line = "Plan for “{need}”: {becomes}. {what}"
    save = "Save this part of the plan"
    by_right = InLaw("care", "Whoever is asked to do something for the child is told what.")

    words = LongText("The young person’s own words", optional=True, sensitive=True,
                     hint="They stand above the action, and are read by those who may read what was said.",
                     own_page="shown")
    need = Text("Which need is it about?", hint="In words that everybody on the plan may read.", not_accepted=EMPTY)
    becomes = Choice("What becomes of it?", BECOMES, own_page="shown")
    is_action = becomes.is_in("action")
    outcome = Text("What should be different then?", when=is_action, not_accepted=EMPTY)
    what = LongText("What exactly is done?", when=is_action, not_accepted=EMPTY)
    measure = Text("How will we know?", when=is_action, not_accepted=EMPTY)
    by_day = Date("By which day?", when=is_action, own_page="shown")
    wish = Choice("Whose wish is it?", WISHES, when=is_action, own_page="shown")
    does_it = Choice("Who does it?", DOES_IT, when=is_action)
    to = Text("Which worker?", hint="First name and surname. It stays yours until they take it on.",
              when=does_it.is_in("worker"))
    role = Choice("Which service?", ASKED, when=does_it.is_in("service"))
    why_them = LongText("If whoever you ask is not involved: why them?", optional=True, when=is_action)
    why_vague = LongText("If the plan is said to be vague and you leave it so: why?", optional=True, when=is_action)
    existing = Text("Which action is it in?", when=becomes.is_in("existing"), not_accepted=EMPTY)
    accepted_by = Text("Who accepted it?", hint="Name, job and when. By telephone counts.", not_accepted=EMPTY,
                       when=becomes.is_in("elsewhere"))
    ground = Choice("Why is there no action?", WHY_NOT, when=becomes.is_in("none"))
    why = LongText("Say it so that a stranger understands", when=becomes.is_in("none"), not_accepted=EMPTY)
    lacks = Choice("Which service has no capacity?", ASKED, when=becomes.is_in("no_capacity"))
    meanwhile = LongText("What happens meanwhile, and what would make us worry?", when=becomes.is_in("no_capacity"),
                         not_accepted=EMPTY)

    no_capacity = NoCapacity(becomes, "no_capacity", "A need", whose=lacks)
    asks_somebody = (does_it.is_in("worker") & to.asked) | (does_it.is_in("service") & role.asked)
    whose = AsksSomebody(does_it, to, role, why_them)
    gates = (SaidPlainly(is_action, what, whose, by_day, measure, why_vague), whose)
