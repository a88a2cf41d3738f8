"""The templates' surroundings: NHS.UK's components beside our own pages, and the words that every page may use."""

from functools import cached_property, lru_cache

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import get_template
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, FileSystemBytecodeCache, PackageLoader
from markupsafe import Markup

from kith.intake.senders import called as sender
from kith.web import around, contact, wording
from kith.web.components import component
from kith.worklists.person import other_name


def environment(**options) -> Environment:
    """Jinja2 as Django asks for it, with NHS.UK's templates to be found after our own."""
    # NHS.UK's templates ask for parts of parameters that were not given, which is how they know their defaults.
    options["undefined"] = ChainableUndefined
    options["loader"] = ChoiceLoader([options["loader"], PackageLoader("nhsuk_frontend_jinja")])
    options.setdefault("bytecode_cache", FileSystemBytecodeCache())
    options.update(trim_blocks=True, lstrip_blocks=True)
    made = Environment(**options)
    made.globals.update(static=lru_cache(static), url=url, component=component, w=wording, called=other_name)
    made.globals.update(contact=contact, sender=sender, **around.words(made))
    return made


def drawn(request: HttpRequest, template: str, words: dict) -> bytes:
    """A template with its words.

    Encoded part by part: one name with a letter beyond Latin would otherwise make the encoding of a long page dear.
    """
    parts = get_template(template).template.generate({**words, "request": request, "csrf_input": Seal(request)})
    return b"".join([part.encode() for part in parts])


def part(template: str, **words) -> Markup:
    """A part of a page that is drawn by itself, to be shown again while nothing that it says has changed."""
    return Markup(get_template(template).template.render(words))


class Seal:
    """The hidden part of a form that shows it was drawn by us; a page without forms never makes it."""

    def __init__(self, request: HttpRequest):
        self.request = request

    def __html__(self) -> str:
        return self.words

    @cached_property
    def words(self) -> str:
        """The same for every form of a page, since each new one costs as much as a reading of the database."""
        return f'<input type="hidden" name="csrfmiddlewaretoken" value="{get_token(self.request)}">'


@lru_cache(maxsize=4096)
def url(name: str, **parts: str) -> str:
    """The address of a page by its name, found once: a page of fifty entries asks for a hundred."""
    return reverse(name, kwargs=parts)
