"""Messages written by hand about invented people, for the tests of the doors."""

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable

MSH = "MSH|^~\\&|PAS|RXX|KITH|KITH|202611231006||ADT^{event}|M1|P|2.4|||||GBR|UNICODE|EN||iTKv1.0"
PID = "PID|1||9990000018^^^NHS~123^^^PAS^MR||SEABROOK^MIA^^^^^L||20260921|2|||4 HERON WAY^MARSH^^^ZZ1 1AA^GBR^H"
PV1 = "PV1|1|{kind}|RES1^^^NORTHBROOK GENERAL||||||||||||||||V77^^^VISITID|||||||||||||||||||||||||202611231005"


def text(event="A04", *segments, kind="E", pid=PID, pv1=PV1):
    """A whole message: header, event, person, visit unless left out, and the segments given."""
    told = [MSH.format(event=event), f"EVN|{event}|202611231006", pid, pv1.format(kind=kind) if pv1 else "", *segments]
    return "\r".join(one for one in told if one) + "\r"


def read(data):
    """The message, or the sentence that refuses it."""
    try:
        return parse(data)
    except Unreadable as refused:
        return refused.sentence


def said(message, form):
    """What a message says in that form; None where it says nothing there."""
    found = [one for one in statement(parse(message)).says if one.form == form]
    assert len(found) < 2, "one form was said twice"
    return found[0] if found else None


def answers(message, form="ed_attendance"):
    """The answers a message gives in that form."""
    return said(message, form).raw
