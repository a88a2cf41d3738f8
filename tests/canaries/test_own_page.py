"""A young person’s own pages show what is hers and declared as shown: of anything else that is kept, no word."""
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import get_resolver

from kith.engine.catalogue import FORMS
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.notices import own_pages
from kith.records.database import committed, cursor
from tests.canaries import leaving
from tests.canaries.families import NOTICE, answered, home
from tests.canaries.town import Person, Town
from tests.canaries.words import nobody
from tests.drilling import some
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.test_safety import addresses

THEMSELVES = "themselves"
CONFIDED = ("sexual_health_assessment", "behaviour_judged", "told_to_others", "exploitation_screened")
# Who has said what of her: her own nurse, a service of an adult’s, one held in confidence, and a machine.
SAYING = ("priya", "lena", "sexual_health", "named_nurse", "")


def hers(worker: str, address: str) -> bool:
    return worker == THEMSELVES and address.startswith("/me")


@dataclass
class Own:
    """Somebody of the town with a page of her own, open in a browser."""

    town: Town
    who: Person
    link: str
    phone: Client

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every address of hers there is, found by itself, and all that comes back from it."""
        for address in self.addresses():
            yield address, leaving.read(self.phone, address)
            yield address, leaving.read(self.phone, address, {"seal": "forged", "words": "x"})

    def addresses(self) -> list[str]:
        patterns = [pattern for pattern, _ in addresses(get_resolver().url_patterns)]
        found = ["/" + one for one in patterns if one.split("/")[0] == "me"]
        assert len(found) >= 10, found
        with cursor() as cur:
            roots = [str(one) for (one,) in cur.execute("select root from records_entry where form = 'plan_action'")]
        filled = [one for one in found if "<" not in one and one != "/me/out"]
        return [*filled, self.link, "/me/in/forged", *(f"/me/asked/{root}" for root in [*roots[:3], "1"])]

    def leaks(self, read: Iterable[tuple[str, str]]) -> list[str]:
        return [leak for address, words in read for leak in self.town.book.leaks(words, THEMSELVES, address)]


def says_nothing(own: Own) -> None:
    """Every address of hers is as if it were not there."""
    shown = {address: words for address, words in own.pages() if address != own.link}
    assert all(words.startswith(("404", "405")) for words in shown.values())
    assert not [list(own.town.book.met(words)) for words in shown.values() if list(own.town.book.met(words))]


def opened(town: Town, who: Person) -> Own:
    """Given the link by her nurse, with the code."""
    with committed() as cur:
        subject = cur.execute("select id from records_subject where key = %s", (who.key,)).fetchone()[0]
        link = own_pages.make(cur, subject, "", town.workers["priya"].pk, AT)
        code = own_pages.draw(cur, own_pages.of(cur, [subject], AT), AT)
    address, phone = re.search(r"/me/in/[\w-]+", link)[0], Client()
    assert phone.post(address, {"code": code}).status_code == 302
    return Own(town, who, address, phone)


def girl(town: Town) -> Person:
    """Fifteen, in care; her home is secret, and her mother and brother have secrets of their own."""
    where = home(town, "a girl with a page")
    one = town.person("a girl with a page", "2011-03-04", may=hers, **where)
    mother, brother = town.person("the mother of a girl with a page"), town.person("her brother", "2015-03-04")
    for kind, other in (("mother", mother), ("sibling", brother)):
        town.ties(one, kind, other)
    town.says(one.key, "home_secret", "priya", ago=30, why=town.book.word("why her home is secret"))
    town.involve(one)
    town.involve(mother, "adult_mental_health", "lena")
    town.says(mother.key, "adult_note", "lena", kind="contact", note=town.book.word("a note on her mother"))
    town.says(one.key, "looked_after_began", "priya", legal_status="voluntary")
    return one


def says_everything(town: Town, one: Person) -> set[str]:
    """Every form there is, said of her by each who may: a word of its own in each answer, hers where it is shown.

    In `make test` each form is tried by one or two of them, and the next by others.
    """
    said = set()
    for n, form in enumerate(FORMS.values()):
        if form.about not in ("person", "any") or form.acts_as or form.key in ("person_details", "safe_contact",
                                                                              "home_secret"):
            continue
        for by in some(SAYING, 3, n):
            if _says(town, one, form, by):
                said.add(form.key)
    return said


def _says(town: Town, one: Person, form, by: str) -> bool:
    known, confided = {*town.book.secrets}, by == "sexual_health"
    raw = {key: answered(town, asked, f"{form.key}.{key}, by {by}", hers if asked.own_page and not confided else nobody)
           for key, asked in form.questions.items()}
    try:
        statement = Statement("web" if by else "PAS@RCB", f"{form.key} {by}", Who(key=one.key),
                              (Said(form.key, raw, happened=AT.isoformat()),), AT)
        answer = receive(statement, town.workers.get(by), AT)
    except (Problems, Refused):
        return False
    if answer.outcome == "filed":
        town.forget(known, answer.entries)
    return answer.outcome == "filed"


@row("P8")
def test_of_everything_that_is_kept_of_her_her_pages_say_what_is_hers_and_no_word_more(town):
    one = girl(town)
    said = says_everything(town, one)
    assert len(said) > 100
    own = opened(town, one)
    read = list(own.pages())
    assert own.leaks(read) == []
    met = {secret.what for _, words in read for secret in town.book.met(words)}
    assert len(met) > 5, "what is hers is there to be found"
    own.phone.cookies["me"] = "forged"
    says_nothing(own)


def test_a_line_that_is_hidden_and_a_home_in_her_own_words_are_on_no_page_of_hers(town):
    one = girl(town)
    book, street = town.book, one.known["address"]
    for n, raw in enumerate(({"what": f"I live at {street}, {one.known['postcode']}", "shown": "yes"},
                             {"what": book.word("a hidden line"), "words": book.word("its words"), "shown": "no",
                              "why_not": "another"})):
        town.says(one.key, "passport_line", "priya", ago=3 - n, section="me", there="yes", whose="mine", **raw)
    town.says(one.key, "own_words", "", ago=1, kind="ask", words=f"they know {street.upper()} and {one.known['phone']}")
    own = opened(town, one)
    assert own.leaks(own.pages()) == []


def test_everybody_else_of_the_town_reads_nothing_of_anybody_but_themselves(town):
    with cursor() as cur:
        stand = {key for (key,) in cur.execute("select key from records_subject").fetchall()}
    for one in some([one for one in town.people if one.known["born"] > "2008" and one.key in stand], 4):
        own = opened(town, one)
        for address, words in own.pages():
            strangers = [secret for secret in town.book.met(words) if not secret.what.endswith(f" of {one.what}")
                         or any(part in secret.what for part in ("address", "postcode", "phone"))]
            assert not strangers, (address, one.what, strangers)


@pytest.mark.parametrize("how", ["ended", "an hour later", "closed by safe contact", "sealed"])
def test_where_she_is_not_in_each_page_says_the_same_and_nothing_of_her(town, monkeypatch, how):
    one = girl(town)
    own = opened(town, one)
    if how == "ended":
        with committed() as cur:
            own_pages.end(cur, [cur.execute("select id from records_subject where key = %s", (one.key,)
                                            ).fetchone()[0]], AT)
    elif how == "an hour later":
        monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=61)).isoformat())
    elif how == "closed by safe contact":
        town.says(one.key, "safe_contact", "priya", ago=0.01, channels=["online"])
    else:
        sealing.seal(one.key, NOTICE, town.workers["adoption_desk"], AT - timedelta(hours=1))
    says_nothing(own)
