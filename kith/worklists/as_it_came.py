"""A message as it came, where it may be shown: what it carries was looked through, or it carries nothing."""

HELD = {
    "unlooked": "Not shown yet: a document came inside of it, and the virus scanner has not looked through it.",
    "infected": "Not shown: the virus scanner knows something in it. It is kept apart, and the service desk has it.",
}


def shown(text: str, carries: str) -> str:
    """Its text, or in a sentence why not."""
    return HELD.get(carries, text)
