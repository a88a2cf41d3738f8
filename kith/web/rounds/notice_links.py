"""Places without users that may tell us what nobody asked for: each is sent its link, to the address on our list."""
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.notices import unprompted
from kith.records.database import cursor
from kith.web.showing import show

SENT = "A new link is on its way to {name}. The one before works no more."
NOT_SENT = "It could not be sent to {name}: {why}"


def page(request: HttpRequest) -> HttpResponse:
    """Whose link works, since when, and a new one by a press; the link itself is on no page of ours."""
    with transaction.atomic(), cursor() as cur:
        places = unprompted.every(cur)
        found = next((one.place for one in places if one.place.key == request.POST.get("place")), None)
        trouble = unprompted.send(cur, found, request.at) if found else ""
    if found:
        messages.add_message(request, messages.WARNING if trouble else messages.SUCCESS,
                             NOT_SENT.format(name=found.name, why=trouble) if trouble else SENT.format(name=found.name))
        return redirect("notice_links")
    return show(request, "rounds/notice_links.jinja", "Told without being asked", door="Team", places=[
        (one, [form.unprompted.what for form in unprompted.tells(one.place).values()]) for one in places])
