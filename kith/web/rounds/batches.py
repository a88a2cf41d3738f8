"""Records moved from paper: each batch with what is lacking, and what somebody still has to read or add."""

from django.http import HttpRequest, HttpResponse

from kith.language.errors import Refused
from kith.web.showing import show
from kith.worklists.desks import moved


def every(request: HttpRequest) -> HttpResponse:
    """Every batch, and whether it is complete."""
    found = moved.batches()
    return show(request, "rounds/batches.jinja", "Records moved from paper", door="Post", batches=found)


def one(request: HttpRequest, key: str) -> HttpResponse:
    """What is owed about the records of one batch."""
    batch = next((batch for batch in moved.batches() if batch.key == key), None)
    if batch is None:
        raise Refused("There is no such batch. Go back to the list of batches.")
    return show(request, "rounds/batch.jinja", "A batch moved from paper", door="Post", batch=batch,
                open=moved.owed(batch))
