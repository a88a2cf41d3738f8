"""Where a person lives is told to nobody, by no page, letter or message, until somebody entitled says it may be."""
from kith.language import Form, LongText, Text, YesNo


class HomeSecret(Form):
    """Keeps an address and telephone secret. Anybody may set it; the nurses who may end a safe contact may end it."""

    title = "Address kept secret"
    label = "sensitive"
    important = True
    line = "Where this person lives is kept secret."
    save = "Keep the address secret"

    unaware = Text("Who must not find out where they live?", optional=True, sensitive=True,
                   hint="Say it of each child who lives there too: their address tells the same.")
    why = LongText("Why?", optional=True, sensitive=True)
    over = YesNo("Is it over?", hint="Leave this empty while it stands. Only the named or the designated nurse may end "
                 "it.", optional=True)

    each_child = (unaware, why)
