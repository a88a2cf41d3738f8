"""Sends what nobody would send to every door and every page: nothing breaks, and nothing takes two seconds."""

from contextlib import suppress

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.engine.catalogue import FORMS
from kith.exchange import csv
from kith.exchange.hl7v2 import door
from kith.exchange.unreadable import Unreadable
from kith.intake.receiving import receive
from tests import working
from tests.drills import bars
from tests.exchange import samples
from tests.exchange.test_door import AT as CAME
from tests.web import invented
from tests.web.test_hostile import ASKED, EVIL, POSTED, places
from tests.web.test_safety import addresses

LONGEST = 2  # seconds
SHORT, LONG = 60, 2000
WORKERS = ("priya.nair", "sam.adeyemi", "ruth.imrie", "lee.grant")
SIGNS = st.sampled_from([*"|^~\\&\r\n\x0b\x1c\x00", '""', "\\E\\", "\\X0D\\", "\\.br\\"])
HOSTILE = st.one_of(st.text(max_size=40), st.sampled_from(EVIL), SIGNS, st.integers().map(str),
                    st.sampled_from(["20260714", "99999999999999", "19000101", "2026071409", "A04", "ADT^A40", "ACK"]))
# Where to, how much is taken away there, and what is put in its place.
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.one_of(HOSTILE, st.just(""))), max_size=8)
EVENTS = st.sampled_from(["A01", "A02", "A03", "A04", "A05", "A08", "A11", "A13", "A28", "A31", "A34", "A40", "A47"])
SEGMENTS = st.lists(st.sampled_from([
    "DG1|1||S00.4^Bruise of ear^I10", "PV2|||^Bruise on ear", "NK1|1|SEABROOK^ANN|MTH|||", "ZZZ|1|^~\\&",
    "OBX|1|ST|X^Y||1", "MRG|123^^^PAS^MR", "PD1||||G1^PRACTICE", "PID|1||9990000026^^^NHS||OTHER^ONE||20200101|1",
    "AL1|1|DA|PEN", "ROL|1|AD|PP|SMITH^J",
]), max_size=6)
FIELDS = st.dictionaries(st.sampled_from(POSTED), st.one_of(HOSTILE, st.lists(HOSTILE, max_size=3)), max_size=25)


@pytest.fixture
def many(long):
    """How hard it is tried: an extent for Hypothesis, which begins at another point each time of a long drill."""
    return settings(max_examples=LONG if long else SHORT, deadline=None, derandomize=not long, database=None,
                    suppress_health_check=list(HealthCheck))


@pytest.fixture
def place(db, monkeypatch) -> invented.Place:
    """A place with people, on one morning."""
    monkeypatch.setenv("KITH_AT", invented.AT.isoformat())
    cache.clear()
    return invented.place()


def soon(what):
    """What it came to, in time."""
    with working.soon(LONGEST, "What was sent"):
        return what()


def tried(named: str, test, many) -> None:
    """Every example, with how far it is."""
    bar, count = bars.Bar(named, many.max_examples), iter(range(1, 10 * many.max_examples))
    many(test(lambda: bar.at(min(next(count), many.max_examples))))()
    bars.summary(f"{named}: {next(count) - 1:,} tried, none failed, none took {LONGEST} seconds.")


def cut(text: str, cuts: list) -> bytes:
    """A text with some of it taken away and something else in its place."""
    for where, length, put in cuts:
        at = int(where * len(text))
        text = text[:at] + put + text[at + length:]
    return text.encode("utf-8", "surrogatepass")


def test_the_hl7_door_answers_whatever_comes(place, many):
    def test(done):
        @given(EVENTS, SEGMENTS, CUTS, st.binary(max_size=12))
        def each(event, segments, cuts, tail):
            message = cut(samples.text(event, *segments), cuts) + tail
            said = soon(lambda: door.take(message, CAME))
            assert b"MSA|A" in said
            assert door.TRY_AGAIN.encode() not in said, "The database did not take it."
            done()

        return each

    tried("HL7 messages", test, many)


def test_the_table_door_takes_or_refuses_whatever_comes(place, many):
    forms = ("person_details", "ed_attendance", "involvement", "relationship", "child_protection_plan_began")
    heads = {form: ["nhs_number", "family_name", "given_name", "born", *FORMS[form].questions] for form in forms}

    def test(done):
        @given(st.sampled_from(forms), st.data(), CUTS)
        def each(form, data, cuts):
            row = data.draw(st.lists(HOSTILE, min_size=len(heads[form]), max_size=len(heads[form])))
            table = ",".join(heads[form]) + "\n" + ",".join(f'"{one}"' for one in row) + "\n"
            with suppress(Unreadable):
                for _, said in csv.read(cut(table, cuts), FORMS[form], "csv"):
                    if not isinstance(said, Unreadable):
                        assert soon(lambda said=said: receive(said, None, CAME)).sentence
            done()

        return each

    tried("Rows of tables", test, many)


def test_every_page_answers_whatever_is_posted(place, many):
    found = [one for one in places(place) if "sign-out" not in one]
    assert len({pattern for pattern, _ in addresses(get_resolver().url_patterns)}) > 40
    found += [f"/record/{key}" for key in FORMS] + [f"/drafts/{key}" for key in FORMS]
    clients = {}
    for username in WORKERS:
        clients[username] = Client(raise_request_exception=False)

    def test(done):
        @given(st.sampled_from(found), st.sampled_from(WORKERS), FIELDS, st.booleans(), st.booleans())
        def each(address, username, fields, about_her, asked):
            client, fields = clients[username], fields | ({"about": place.mia} if about_her else {})
            client.force_login(type(place.priya).objects.get(username=username))
            ask = {key: value for key, value in fields.items() if key in ASKED}
            answer = soon(lambda: client.get(address, ask) if asked else client.post(address, fields))
            assert answer.status_code < 500, address
            done()

        return each

    tried("Posts to pages", test, many)
    for address in (f"/people/{place.mia}", f"/people/{place.mia}/history", "/", "/team"):
        assert clients["priya.nair"].get(address).status_code < 500, address    # what was kept spoils no page
