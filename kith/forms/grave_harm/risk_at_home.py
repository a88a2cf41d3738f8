"""How high the risk at home is to an adult, by the locality’s own list of questions, and whether it goes to MARAC."""
from kith.language import Choice, Form, LongText, Number, YesNo, setting
from kith.language.harm import ALONE, NOTHING_SAID
from kith.language.pages import CHILDS

HIGH = setting("marac.answers_from", 14, "Questions of the risk list answered with yes from which on it goes to MARAC",
               "SafeLives DASH risk checklist: 14 or more; the threshold is set by each area")
CALLS = setting("marac.calls_from", 3, "Times the police came in twelve months from which on it goes to MARAC", "Local")


class RiskAtHome(Form):
    """Keeps what the risk list came to. Its questions are their owner’s, and are not in Kith; no number overrules you.
    """

    title = "Violence at home: how high the risk is"
    label = "sensitive"
    important = True
    in_copies = CHILDS
    no_silence = True
    line = "How high the risk at home is was asked."
    save = "Save the risk"

    alone = Choice("Was she or he asked alone, and with no relative as interpreter?", ALONE,
                   nothing_follows={"yes": "What was said then counts"})
    score = Number("To how many of the questions was the answer yes?", least=0, most=27, unknowns=True,
                   nothing_follows="Where nobody knows it, whoever asked judges")
    calls = Number("How many times did the police come in twelve months?", least=0, most=200, unknowns=True,
                   nothing_follows="Where nobody knows it, whoever asked judges")
    judged = YesNo("Do you judge the risk to be high, whatever the number?",
                   nothing_follows={"no": "The number, the calls and a repeat count all the same; why is asked"})
    again = YesNo("Was it at MARAC in the last twelve months, and has something happened since?", unknowns=True,
                  nothing_follows="Of what is no repeat, or nobody knows, the number and the judgement decide")
    danger = YesNo("Is anybody in danger now?", hint="Then phone 999 before anything else.",
                   nothing_follows={"no": "The list and the judgement begin what is owed"})
    children = YesNo("Does a child live there, or come there, or is one expected?",
                     nothing_follows={"no": "There is no child to look to"})
    why = LongText("What makes you think so?", not_accepted=NOTHING_SAID)

    high = score.at_least(HIGH) | calls.at_least(CALLS) | judged.yes | again.yes | danger.yes
