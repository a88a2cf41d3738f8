"""The templates' surroundings: NHS.UK's components beside our own pages, and the words that every page may use."""

from functools import lru_cache

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, FileSystemBytecodeCache, PackageLoader

from kith.web import wording
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
    made.globals.update(static=static, url=url, component=component, w=wording, called=other_name)
    return made


@lru_cache(maxsize=4096)
def url(name: str, **parts: str) -> str:
    """The address of a page by its name, found once: a page of fifty entries asks for a hundred."""
    return reverse(name, kwargs=parts)
