"""What people do to a duty beside answering it: each act in words, who may do it, and what whoever did it sees then.

A form that `acts_as` one of these is all that a new act needs besides, unless it asks for more than that the duty is
theirs: see `intake.acting`. What an act changes about a duty is the engine's to say.
"""
from dataclasses import dataclass


@dataclass(frozen=True)
class Act:
    """``does``: of its form, that it … the duty; ``done``: of a duty, that it cannot be …. ``needs``: what whoever does
    it must be allowed to do.
    """

    does: str
    done: str
    needs: str = "accept"
    by_holder: bool = True   # of whoever has the duty, or whose team has it, and of nobody else
    then: str = ""           # said when it was chosen on the duty's own page; without it the page does not offer it
    leaves: bool = False     # whoever did it has it no longer before them
    on_its_way: bool = False   # whoever sent something reads of it beside what others were told


ACTS = {
    "accept": Act("accepts", "accepted", then="This is yours now. It has your name on it."),
    "decline": Act("declines", "declined", leaves=True, then="Said. It stays with whoever gave it, and they hear why."),
    "hand_over": Act("hands over", "handed over", needs="hand_over",
                     then="Offered. It stays yours until they accept."),
    "waive": Act("sets aside", "set aside", needs="waive", by_holder=False, leaves=True,   # the pathway names who may
                 then="Set aside. It comes back when what it rested on changes."),
    "close": Act("closes", "closed", leaves=True, then="Closed with your reason."),
    # Of what is with a place outside, whoever hears it over the telephone says so for them.
    "pass_on": Act("passes on", "passed on", by_holder=False, leaves=True, on_its_way=True,
                   then="Passed on. It is owed there now, and whoever sent it hears where it is."),
    "send_back": Act("sends back", "sent back", by_holder=False, on_its_way=True),
    # Whoever knows that it cannot wait says so, on a page of its own; what was said by somebody outside is written down
    # by whoever may see it. Neither takes anything from anybody.
    "hasten": Act("hastens", "hastened", by_holder=False, on_its_way=True),
    "reply": Act("replies to", "replied to", by_holder=False),
}
