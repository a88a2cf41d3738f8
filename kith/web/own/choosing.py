"""A young person chooses where, when and with whom they are seen, and changes it while there is time."""
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.language.assessing import PLACES
from kith.web import wording
from kith.web.filling.saying import new_number
from kith.web.own.door import Guest, bare, inside
from kith.web.own.pages import YOUR_PLACES, own_of, say, shown
from kith.worklists.about.choosing import Offer, Offered

CHOSE, APPOINTMENT = "assessment_chosen", "appointment"


@inside
def choose(request: HttpRequest, guest: Guest) -> HttpResponse:
    """One of those that were offered; it is booked by the same press. What they chose before stays on the record."""
    offered = own_of(request, guest).offered
    if request.method != "POST":
        return _page(request, guest, offered) if offered and offered.may_change else redirect("me")
    chosen = next((one for one in offered.others if one.row == request.POST.get("offer")), None) if offered else None
    if chosen is None or (_before(offered) and not offered.may_change):
        return redirect("me")
    problems, _ = say(request, guest, _booked(offered, chosen))
    if problems:
        return bare(request, "not_booked.jinja", 422, seal=guest.seal)
    return redirect(f"{reverse('me')}?sent={'changed' if _before(offered) else 'choice'}")


def _page(request: HttpRequest, guest: Guest, offered: Offered) -> HttpResponse:
    return shown(request, guest, "choose.jinja", offered=offered, number=new_number(), places=YOUR_PLACES)


def _booked(offered: Offered, chosen: Offer) -> list[tuple]:
    """What they chose, and the appointment: the one that is booked is moved, with its history, else one is made."""
    place = {"place_kind": chosen.place_kind, "place": chosen.place, "starts": chosen.starts, "person": chosen.person}
    what = {"kind": offered.kind, "chosen": "offered", "who": "young_person", "how": "link", "booked": "yes",
            "before": _before(offered)} | place
    where = place | {"choice_kept": "chosen"}
    said = (CHOSE, {key: said for key, said in what.items() if said})
    if offered.booked:
        return [said, (APPOINTMENT, where, offered.booked.root)]
    new = {"kind": "appointment", "role": "looked_after_nurse", "assessment": offered.kind} | where
    return [said, (APPOINTMENT, {key: said for key, said in new.items() if said})]


def _before(offered: Offered) -> str:
    """What had been chosen or booked, in one line."""
    one = offered.booked or offered.chosen
    if one is None:
        return ""
    where = ": ".join(filter(None, (PLACES.get(one.place_kind, ""), one.place)))
    return ", ".join(filter(None, (where, wording.moment(one.when), one.person)))
