"""What one service tells a conference about a child, which the parents have read first unless that is not safe."""
from kith.language import NO_REASON, Beforehand, Choice, Form, LongText, Text
from kith.language.gates import SaidWithItsDay

EMPTY = (*NO_REASON, "as known")
OUTCOMES = {"written": "The report is below", "not_held": "Information not held: nothing is known to us",
            "cannot": "It cannot be given"}
PARENTS = {"read": "They have read it, or heard it read", "unsafe": "It is not safe that they read it first",
           "not_reached": "They could not be reached in time"}


class ConferenceReport(Form):
    """Tells a conference what a service knows, what the child says, and whether the parents have read it first.

    Whoever may open the child’s record reads it, as everybody at the conference does.
    """

    title = "Report for a conference or another meeting"
    important = True
    by_people = False
    line = "Report for a meeting: {outcome}."
    save = "Send the report"

    outcome = Choice("What do you send?", OUTCOMES)
    is_written = outcome.is_in("written")
    seen = LongText("What do you know at first hand? With its day and where it is from", when=is_written,
                    offered="happened", not_accepted=EMPTY)
    undated = Text("If the day of it is not known: why?", optional=True, when=is_written)
    missed = LongText("At which appointments of the last year was nobody seen? Yours and others’", optional=True,
                      when=is_written, offered="missed")
    worries = LongText("What worries you?", when=is_written, unknowns=True, not_accepted=EMPTY)
    goes_well = LongText("What goes well?", when=is_written, unknowns=True, not_accepted=EMPTY)
    child_says = LongText("What does the child say, or show?", when=is_written, unknowns=True,
                          not_accepted=EMPTY)
    parents = Choice("Have the parents read it first?", PARENTS, when=is_written)
    why_not = LongText("If they have not read it first: why not?", when=parents.is_in("unsafe", "not_reached"),
                       not_accepted=EMPTY)
    parents_say = LongText("What do the parents say to it?", optional=True, when=parents.is_in("read"),
                           not_accepted=NO_REASON, hint="In their words, and who said it. Whoever opens the child’s "
                                                        "record reads it, the other parent too if they are given it.")
    why = LongText("Why can it not be given?", when=outcome.is_in("cannot"), not_accepted=EMPTY)
    who = Text("Who gives it?", hint="Name and job. By telephone counts: write who you spoke to.")

    beforehand = Beforehand(
        "What we will tell the meeting about {name}", "There will be a meeting about {name}. This is what we mean to "
        "tell it. You see it first, so that you can say what you think.",
        {"goes_well": "What goes well", "worries": "What worries us", "seen": "What we have seen ourselves",
         "missed": "Appointments at which nobody was seen", "child_says": "What {name} tells us, or shows"},
        chosen=("missed", "child_says"), asks="parents", unsafe="unsafe", because="why_not")
    gates = (SaidWithItsDay(seen, unless=undated),)
