"""What a young person in care can ask for, need by need, and how long it takes: the same to each of them."""
from django.http import HttpRequest, HttpResponse

from kith.engine.folding import fold_all
from kith.forms.teams.route_published import RoutePublished
from kith.web.library.promises import OTHER, owed
from kith.web.own.door import Guest, bare, inside


@inside
def promises(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The page that those who work here read too, without who owes it; nothing on it is of whoever reads it."""
    said = fold_all(one for one in guest.said if one.form == RoutePublished.key)
    return bare(request, "promises.jinja", seal=guest.seal, found=owed(said, request.at), other=OTHER)
