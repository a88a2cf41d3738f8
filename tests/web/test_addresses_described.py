"""Every address is asked as its description allows, by somebody, nobody and the wrong people: none fails or is slow.

In `make test` some of the addresses are asked a little, and in `make drill` all of them much.
"""

from urllib.parse import urlencode

import pytest
import requests
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance
from urllib3 import HTTPResponse

from kith.access.models import Worker
from kith.web import addresses_described
from tests import drilling
from tests.working import soon

DOCUMENT = addresses_described.document()
OPERATIONS = {f"{one.method.upper()} {one.path}": one for one in (
    made.ok() for made in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations())}
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]
LONGEST, FIRST = 2.0, 10.0   # seconds; the first one reads the templates
ASKS = (None, "priya.nair", "ruth.imrie", "sam.adeyemi")
MANY = 20 if drilling.LONG else 5


def test_every_address_and_everything_it_takes_is_described():
    from tests.web.test_safety import addresses, get_resolver

    taken = [way for _, one in addresses(get_resolver().url_patterns) for way in one.callback.takes]
    assert len(OPERATIONS) == len(taken) > 100


@pytest.mark.parametrize("name", drilling.some(OPERATIONS, 5))
def test_no_address_fails_whatever_its_description_allows(place, name):
    operation, turn = OPERATIONS[name], [0]

    @settings(max_examples=MANY, deadline=None, database=None, derandomize=not drilling.LONG,
              suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def asked(case):
        turn[0] += 1
        client, who = Client(raise_request_exception=False), ASKS[turn[0] % len(ASKS)]
        if who:
            client.force_login(Worker.objects.get(username=who))
        parts = case.path_parameters or {}
        if turn[0] % 3:   # else something that nobody has
            parts = parts | ({"key": place.duty if "/duties/" in name or "/sent/" in name else place.mia}
                             if "key" in parts else {})
        case.path_parameters = parts
        with soon(FIRST if turn[0] == 1 else LONGEST, name):
            answer = sent(client, case)
        case.validate_response(answer, checks=CHECKS)
        kind = answer.raw.headers.get("Content-Type", "")
        assert not kind.startswith("text/") or "charset=utf-8" in kind, f"{name} does not say in which letters"

    asked()


def sent(client: Client, case) -> requests.Response:
    """The case as it is asked of the site, and the answer as the library reads it."""
    said = case.as_transport_kwargs(base_url="http://testserver")
    made = requests.Request(said["method"], said["url"], params=said.get("params"), data=said.get("data"),
                            headers=said.get("headers")).prepare()
    body = case.body if isinstance(case.body, dict) else {}
    path = made.path_url if len(made.path_url) < 1900 else made.path_url[:1900]
    if case.method.upper() == "POST":
        answer = client.generic("POST", path, urlencode(body, errors="replace"), addresses_described.FORM)
    else:
        answer = client.get(path)
    response = requests.Response()
    response.status_code, response.request, response.url = answer.status_code, made, made.url
    response._content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    response.raw = HTTPResponse(headers=dict(answer.headers), status=answer.status_code)
    return response
