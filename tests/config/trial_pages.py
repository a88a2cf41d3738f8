"""One page that counts sessions, to try the served site with."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path

from kith.signing.models import OpenSession


@login_not_required
def count(request):
    """How many sessions there are."""
    return HttpResponse(f"<html lang=en><title>Count</title><h1>{OpenSession.objects.count()}</h1>")


urlpatterns = [path("", count)]
