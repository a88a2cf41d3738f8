"""Safe contact: who must not know, which ways of reaching somebody are closed, and which way is safe."""
from kith.language import CHANNELS, Form, LongText, Rows, Several, Text, YesNo


class SafeContact(Form):
    """Closes ways of reaching a person that would tell somebody who must not know. Every service obeys it."""

    title = "Safe contact"
    label = "sensitive"
    important = True
    line = "Safe contact: which ways are closed, and which way is safe."
    save = "Save safe contact"

    unaware = Rows("Who must not know?", optional=True, sensitive=True,
                   who=Text("Who?", hint="For example, her father, or the whole family"),
                   words=Text("What must they not find out?", optional=True))
    channels = Several("Which ways are not safe?", CHANNELS, optional=True,
                       hint="If you choose none, all of them are closed.")
    forced_marriage = YesNo("Is there a fear of a forced marriage?", optional=True, sensitive=True,
                            hint="Then family may neither mediate nor interpret, and every way through the home is "
                                 "closed.")
    way = Text("What is the safe way?", hint="For example, her own mobile and its number", optional=True,
               sensitive=True)
    times = Text("At which times?", hint="For example, weekdays 10:00 to 14:00", optional=True, sensitive=True)
    place = Text("Where is it safe to meet?", optional=True, sensitive=True)
    person = Text("Who can be spoken to safely?", hint="For example, the school nurse, by name", optional=True,
                  sensitive=True)
    say = LongText("What may be said, and is there a code word?", optional=True, sensitive=True)
    over = YesNo("Is it over?", hint="Leave this empty while it stands. Only the named or the designated nurse may end "
                 "it or open a way again.", optional=True)
