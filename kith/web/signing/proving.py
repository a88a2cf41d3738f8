"""Whether a password or a code is right, counted against whoever says wrong ones."""

from django.contrib.auth import authenticate
from django.db import transaction
from django.http import HttpRequest

from kith.access.models import Worker
from kith.records.database import cursor
from kith.signing import noting, six_figures, spare_codes, tries
from kith.web.signing import known
from kith.web.signing.entering import address, by_our_own_clock, limits

WRONG = "That name and password do not belong together. Check both, capital letters too, and try again."
NOT_YOURS = "That is not your password. Try again."
TOO_MANY = "Too many wrong tries. Wait {minutes} minutes, or ask your service desk to let you try again now."
WRONG_CODE = "That is not the code. Wait for the next six figures, or take a spare code that you have not used."


def password(request: HttpRequest, username: str, said: str) -> tuple[Worker | None, str]:
    """Whose name and password these are, or the sentence why nobody's; it never tells which of the two was wrong."""
    with transaction.atomic(), cursor() as cur:
        whence = known.whence(request, username, address(request))
        if tries.rests(cur, username, whence, limits(request.at), request.at):
            return None, _too_many(request, _named(username))
        worker = authenticate(request, username=username, password=said)
        if worker is None:
            tries.wrong(cur, username, whence, request.at)
            noting.note(noting.WRONG, _named(username), request.at, address(request))
        return worker, "" if worker else WRONG


def own(request: HttpRequest, said: str) -> str:
    """Nothing where it is the password of whoever sits here, signed in as they are; else why not."""
    worker, problem = password(request, request.user.username, said)
    return "" if worker else NOT_YOURS if problem == WRONG else problem


def code(request: HttpRequest, worker: Worker, said: str) -> str:
    """Nothing where these are the six figures of this moment or a spare code, each good once; else why not."""
    with transaction.atomic(), cursor() as cur:
        whence = known.whence(request, worker.username, address(request))
        if tries.rests(cur, worker.username, whence, limits(request.at), request.at):
            return _too_many(request, worker.id)
        now = by_our_own_clock()
        if six_figures.use(cur, worker.id, said, now):
            return ""
        if spare_codes.use(cur, worker.id, said, now):
            noting.note(noting.SPARE_USED, worker.id, request.at, address(request))
            return ""
        tries.wrong(cur, worker.username, whence, request.at)
        noting.note(noting.WRONG, worker.id, request.at, address(request))
        return WRONG_CODE


def _named(username: str) -> int | None:
    """Whose name was tried. Whatever else was typed there may be a password, and nobody keeps it."""
    return Worker.objects.filter(username=username).values_list("id", flat=True).first()


def _too_many(request: HttpRequest, worker_id: int | None) -> str:
    noting.note(noting.RESTS, worker_id, request.at, address(request))
    return TOO_MANY.format(minutes=int(limits(request.at).rest.total_seconds() // 60))
