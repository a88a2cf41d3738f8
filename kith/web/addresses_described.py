"""Every address of the site as an OpenAPI document: what it takes, what it answers and who may ask; made from the list.

Kith has no door for machines over HTTP: these are the pages of people, and the few answers that their scripts and
tables ask for. They are written down so that a program can try each of them, and so that whoever guards the site knows
them.
"""

import re
from collections.abc import Iterator

from django.urls import URLPattern, get_resolver

from kith.engine.catalogue import FORMS
from kith.web.acting import CHOSEN
from kith.web.routing import ACROSS, HTML, WITHOUT_SIGNING_IN

REFUSALS = {
    400: "What was sent cannot be read", 403: "Not you, not now, or not from here: a sentence says which",
    404: "Nothing has this address", 405: "This address takes nothing that is sent", 408: "It did not come in time",
    411: "It did not say how long it is", 413: "It is too long", 414: "The address is too long",
    422: "Answers need attention, each by its question", 429: "More than people can read; Retry-After says how long",
    431: "The headers are too long",
}
PART = re.compile(r"<(?:\w+:)?(\w+)>")
FORM = "application/x-www-form-urlencoded"


def document() -> dict:
    """The whole of it."""
    paths: dict[str, dict] = {}
    for address, pattern in _addresses(get_resolver().url_patterns):
        paths["/" + PART.sub(r"{\1}", address)] = {
            way.lower(): _operation(pattern, way, PART.findall(address)) for way in pattern.callback.takes}
    return {
        "openapi": "3.1.0",
        "info": {"title": "The addresses of Kith", "version": "1", "description": (__doc__ or "").strip()},
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": _known(),
            "responses": {str(status): _said(words, "text/html") for status, words in REFUSALS.items()},
            "securitySchemes": {"session": {"type": "apiKey", "in": "cookie", "name": "__Host-sessionid"}},
        },
    }


def _addresses(patterns, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _addresses(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern), pattern


def _operation(pattern: URLPattern, way: str, parts: list[str]) -> dict:
    page = pattern.callback
    refused = {str(status): {"$ref": f"#/components/responses/{status}"} for status in REFUSALS}
    made = {
        "operationId": f"{pattern.name}_{way.lower()}",
        "summary": (page.__doc__ or "").strip().splitlines()[0],
        "x-reads": "across records" if page.reads == ACROSS else "what is opened",
        "parameters": [_part(name) for name in parts],
        "responses": {"200": _said("As asked", *sorted({page.gives, HTML})),
                      "302": {"description": "Done, or something comes first",
                              "headers": {"Location": {"schema": {"type": "string"}}}}} | refused,
    }
    if page.policy not in WITHOUT_SIGNING_IN:
        made["security"] = [{"session": []}]
    if way == "POST":
        made["requestBody"] = {"content": {FORM: {"schema": {
            "type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 40}}}}
    return made


def _part(name: str) -> dict:
    known = name in _known()
    schema = {"$ref": f"#/components/schemas/{name}"} if known else {"type": "string", "minLength": 1, "maxLength": 60}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _known() -> dict[str, dict]:
    """Parts of an address that are one of a list."""
    return {name: {"type": "string", "enum": sorted(keys)} for name, keys in (("form", FORMS), ("act", CHOSEN))}


def _said(words: str, *kinds: str) -> dict:
    return {"description": words, "content": {kind: {"schema": {"type": "string"} if kind != "application/json" else {}}
                                              for kind in kinds}}
