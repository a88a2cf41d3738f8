"""Files that leave. They are made as late as a page is sent, once a secret home was taken out of what they say."""
from collections.abc import Callable, Collection, Mapping

from django.http import HttpResponse

from kith.access import leaving

PDF, FHIR = "application/pdf", "application/fhir+json; charset=utf-8"


class Leaving(HttpResponse):
    """A file that is made of what it tells when whoever looks through everything that leaves has looked."""

    def __init__(self, told: Mapping, make: Callable[[Mapping], bytes | str], kind: str, name: str):
        super().__init__(content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
        self.told, self.make = told, make

    def leave(self, secret: Collection[str]) -> None:
        """Makes it, without these homes in any word of it."""
        self.content = self.make(leaving.spared(self.told, secret))


class AsGiven(HttpResponse):
    """A copy that was given before: kept word for word, and looked through when it was made."""

    def __init__(self, paper: bytes, name: str):
        super().__init__(paper, content_type=PDF, headers={"Content-Disposition": f'attachment; filename="{name}"'})
