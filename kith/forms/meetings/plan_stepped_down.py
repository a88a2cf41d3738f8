"""A plan is stepped down: who agreed, what would make us worry again, and what becomes of everything still open."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Rows, Text, YesNo
from kith.language.gates import NamesWhatIsOpen

STATUSES = {"protection": "Child protection plan", "in_need": "Child in need plan", "early_help": "Early help",
            "universal": "Universal services only"}
BECOMES = {"done": "It is done", "goes_on": "It goes on", "moved": "Somebody else has it", "dropped": "It is dropped"}
COMES_TO = Choice("What becomes of it?", BECOMES)


class PlanSteppedDown(Form):
    """Says how a plan was stepped down, so that nothing open falls between the two plans."""

    title = "Plan stepped down"
    important = True
    line = "Stepped down from {before} to {after}. What would make us worry again: {worry}"
    save = "Save the step-down"
    by_right = InLaw("duty", "Working Together: a plan that is stepped down is known to each service on it.")

    before = Choice("From which plan?", STATUSES)
    after = Choice("To which?", STATUSES)
    agreed = Text("Who agreed to it?")
    reason = LongText("Why now?", not_accepted=NO_REASON)
    continues = LongText("What support goes on?")
    worry = LongText("What would make us worry again?", not_accepted=(*NO_REASON, "nothing"))
    anything_open = YesNo("Is any action of the plan, or of a meeting, still open?")
    open_actions = Rows(
        "What becomes of each open action?", when=anything_open.yes, offered="open_actions",
        hint="Each stays owed until whoever has it says that it is done, or no longer needed.",
        action=Text("The action"), becomes=COMES_TO,
        why=Text("Who goes on with it, or why is it dropped?", when=COMES_TO.is_in("goes_on", "moved", "dropped"),
                 not_accepted=(*NO_REASON, "nobody")))

    gates = (NamesWhatIsOpen(("plan_action_taken", "meeting_action_done"), anything_open, open_actions),)
