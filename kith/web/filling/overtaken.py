"""Whether somebody else was first while an answer or a correction was written: nothing is overwritten unseen."""

from django.http import HttpRequest

from kith.language import Form
from kith.records.database import cursor
from kith.web.filling import posted
from kith.worklists import person
from kith.worklists.person import Who

BOTH = "_both"        # sent by whoever has read that somebody else was first
STANDS = "_stands"    # of a correction: which version its page was filled from


def on_both(request: HttpRequest) -> bool:
    """Whether whoever sends this knows of the other, and sends theirs too."""
    return BOTH in request.POST


def version(request: HttpRequest, form: type[Form], who: Who | None) -> str:
    """Of a correction: the version of another's that came since its page was opened; nothing where none did."""
    root, seen = posted.numbered(request.POST.get("corrects", "")), request.POST.get(STANDS)
    if not (root and seen and who) or on_both(request):
        return ""
    with cursor() as cur:
        one = person.entry(cur, who, form.key, root)
    last = one.versions[-1] if one else None
    return str(last.seq) if last and last.by != request.user.id and str(last.seq) != seen else ""
