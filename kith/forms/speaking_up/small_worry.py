"""A small worry is set down in a minute, by whoever has it: below every threshold, and worth remembering."""
from kith.language import Form, LongText, Several, YesNo

ABOUT = {"clothes": "Clothes, dirt or smell", "food": "Hungry, or what there is to eat", "home": "The home",
         "care": "Care put off, or not brought", "child": "How the child seems", "adult": "How an adult is with them",
         "other": "Something else"}


class SmallWorry(Form):
    """Keeps a worry that is too small for a referral, so that the next one stands beside it and not alone."""

    title = "A small worry, set down"
    no_silence = True
    line = "A small worry: {what}. {words}"
    save = "Set it down"

    what = Several("What is it about?", ABOUT,
                   nothing_follows="It is kept beside the others, and so many of them are looked at together")
    words = LongText("What did you see or hear?", hint="One or two lines. You need not be sure.")
    talk = YesNo("Would you like to think it through with your lead?", hint="Asking is good practice. "
                 "A danger today is no small worry: use “I am worried”, or refer.",
                 nothing_follows={"no": "It is kept beside the others all the same"})
