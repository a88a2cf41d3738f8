"""Somebody who is no user of Kith replied: by their link, or over the telephone to whoever wrote it down."""
from kith.language import NO_REASON, Choice, Form, Text, YesNo
from kith.language.ways import LINK

WAYS = {"link": "by the reply link", "telephone": "by telephone"}


class Replied(Form):
    """Says who of a place outside replied, how, and in which words; what they decided is an entry of its own."""

    title = "Reply from outside"
    about = "any"
    acts_as = "reply"
    service = ""
    by_people = False
    comes_as = (LINK,)
    line = "{who} replied {way}: {said}."
    save = "Send reply"

    said = Text("What was replied?")
    who = Text("Your name and job", hint="So that whoever asked knows who answered",
               not_accepted=(*NO_REASON, "the team", "duty desk", "duty"))
    way = Choice("How was it said?", WAYS)
    unread = YesNo("Was something that had been sent not opened by then?", optional=True)
