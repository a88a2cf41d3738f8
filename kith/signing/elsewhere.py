"""Asks a program elsewhere, and follows it nowhere: what we send is for that very address.

A service that answers with another address is either set up wrongly or no longer the one that was set up.
"""

from typing import IO
from urllib.request import HTTPRedirectHandler, Request, build_opener


class Stays(HTTPRedirectHandler):
    """Makes an error of every answer that leads on."""

    def redirect_request(self, *_) -> None:
        """Nowhere."""


_opener = build_opener(Stays)


def ask(request: Request, seconds: float) -> IO[bytes]:
    """Its answer; HTTPError where it refuses or leads on, URLError or OSError where it is not there."""
    return _opener.open(request, timeout=seconds)
