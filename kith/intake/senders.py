"""What the systems that send are called, as the locality says it; people do not read the codes of systems."""

from kith.duties.settings import locality

FRONT_DOOR = "front_door"   # the page on which anybody says what worries them
OURS = {"kith": "Kith itself", "web": "a page of Kith", "notice@kith": "a notice of violence at home",
        FRONT_DOOR: "the front door", "reply": "a reply link", "mail": "the mail server",
        "own_page": "the young person’s own page"}


def called(sender: str) -> str:
    """The locality's words for a sender; one it does not name keeps its own code."""
    return locality().get("senders", {}).get(sender) or OURS.get(sender, sender)
