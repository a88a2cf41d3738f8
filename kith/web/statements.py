"""The pages that say how Kith deals with people: who may look, and for whom the pages work."""

from django.http import HttpRequest, HttpResponse

from kith.web.showing import show


def privacy(request: HttpRequest) -> HttpResponse:
    """Who may look, and how every look is kept."""
    return show(request, "privacy.jinja", "Privacy and who looked")


def accessibility(request: HttpRequest) -> HttpResponse:
    """What the pages are made to work with, and what to do when they do not."""
    return show(request, "accessibility.jinja", "Accessibility")
