"""To whoever raised a concern as part of their work, at the address they gave: how far it has come, and no name."""

import re
from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from psycopg import Cursor

from kith.access import all_teams
from kith.duties.settings import locality
from kith.notices import mailing
from kith.notices.wording import Letter

ADDRESS = re.compile(r"[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
LATER = "To ask how far it has come, open this page, and write the number that you were given.\n{link}\n\n"
WORDS = {
    "read": Letter("We have read what you sent", "It has been read, and the right people have it now.\n\n" + LATER),
    "over": Letter("What you sent has been dealt with", "The right people have dealt with it. More cannot be told, and "
                   "nobody hears from us that you wrote.\n\n" + LATER),
}


def address(said: Mapping) -> str:
    """Where whoever raised a concern may be written to without asking anybody: in their work, one address, any time.

    Who wrote when it is safe is read by a person, who knows what that means.
    """
    if not said.get("job") or said.get("again") != "yes" or said.get("safely"):
        return ""
    found = ADDRESS.findall(str(said.get("reach") or ""))
    return found[0] if len(found) == 1 else ""


def letter(stage: str, phone: str) -> Letter:
    """The words, with who writes, and the page for whoever has a number."""
    words = WORDS[stage]
    rather = f"You can phone {phone}.\n" if phone else ""
    text = words.text.replace("{link}", f"{settings.KITH_SITE}/concern/number")
    return Letter(words.subject, f"From {locality().get('name') or 'your local'} health services.\n\n{text}{rather}")


def send(cur: Cursor, to: str, stage: str, name: str, at: datetime) -> str:
    """Leaves once; what went wrong, if anything did. ``name``: under which it comes back."""
    said = letter(stage, all_teams.phone_of(cur, "hub") or all_teams.phone_of(cur, "duty_desk"))
    return mailing.send(to, said.subject, said.text, at, name)[0]
