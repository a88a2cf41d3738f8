"""Everything that leaves Kith, found by itself where that can be: pages, files, what is kept to be sent, commands."""

import json
import re
from collections.abc import Iterator
from io import BytesIO

from django.core import mail
from django.test import Client
from django.urls import get_resolver
from pypdf import PdfReader

from kith.access.models import Worker
from kith.audit import journal, lines, sealing
from kith.audit.lines import BEGINNING, Place
from kith.engine.catalogue import FORMS
from kith.exchange.hl7v2 import door
from kith.records import happenings
from kith.records.database import cursor
from tests.canaries.town import OPENERS, Person, Town, said
from tests.web.invented import AT
from tests.web.test_safety import addresses

# What ends the reading, or is a page of the library, which knows nobody.
LEFT_OUT = ("sign-", "cover", "how", "families")
# What stands in these addresses was drawn by chance, and is nobody's key; behind these no duty is looked for.
BY_TOKEN, OF_NO_DUTY = ("r", "n", "me", "calendar"), ("openings", "requests", "team", "triage", "ending")
# Every table that is kept to be told to somebody, or that is read by those who keep the machine.
KEPT = {
    "notices_notice": "*", "notices_letter": "*", "duties_telling": "*", "audit_event": "*",
    "intake_post": "sender, outcome, sentence", "intake_feed": "*", "signing_open_session": "*",
    "signing_wrong_try": "*",
}
MET = "select distinct occasion from records_entry where form in ('meeting_called', 'meeting_held')"
PARTS = re.compile(r"[/?&=]")
FEW_FORMS = ("person_details", "relationship", "safe_contact", "home_secret")


def pages(town: Town) -> list[str]:
    """Every address, with every key that could stand in it."""
    found = []
    for pattern, _ in addresses(get_resolver().url_patterns):
        if pattern.startswith(LEFT_OUT):
            continue
        for key in _keys(town, pattern) if "<" in pattern else ("",):
            found.append("/" + "/".join(key if part.startswith("<") else part for part in pattern.split("/")))
    return found + [f"/record/{form}?about={one.key}" for one in town.people for form in FEW_FORMS] + [
        f"/{page}?about={one.key}" for one in town.people for page in ("record", "worried")] + corrections(town)


def read_by(town: Town, pages: list[str]) -> dict[str, list[str]]:
    """Who reads which of them in the drill: each worker all that is about the first of each kind of person.

    So every role, every kind of secret and every address meet. What the others of a kind show comes from the same
    address by the same rules. So each of their pages, and of what else is owed of one kind, is read by one of those who
    may open it, since whoever is turned away is shown nothing to look through, and by one of all the others, in turn.
    """
    read, alike = {name: [] for name in town.workers}, town.alike()
    opens = [name for name in read if name in OPENERS]
    others = [name for name in read if name not in OPENERS]
    for n, page in enumerate(pages):
        by_all = alike.isdisjoint(PARTS.split(page))
        for name in read if by_all else (opens[n % len(opens)], others[n % len(others)]):
            read[name].append(page)
    return read


def corrections(town: Town) -> list[str]:
    """The forms by which what was said is corrected, which show it once more."""
    with cursor() as cur:
        rows = cur.execute("select s.key, e.form, e.root from records_entry e join records_subject s on s.id = "
                           "e.subject_id where e.seq = e.root and s.key = any(%s)", ([one.key for one in town.people],)
                           ).fetchall()
    return [f"/record/{form}?about={key}&corrects={root}" for key, form, root in rows if FORMS[form].by_people]


def _keys(town: Town, pattern: str) -> list[str]:
    people = [one.key for one in town.people]
    asked = {"people": people, "adoption": [*town.stands, *people], "duties": town.each_duty, "sent": town.each_duty,
             **{key: ["forged"] for key in BY_TOKEN}, **dict.fromkeys(OF_NO_DUTY, people),
             "post": _firsts("select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id"),
             "joins": _firsts("select s.key from linkage_pair p join records_subject s on s.id = p.subject_id"),
             "meetings": [*map(happenings.name, _firsts(MET)), "forged"],
             "letters": _firsts("select id::text from notices_letter"), "digest": ["2026-07-06"],
             "measures": ["urgent_attendance", "missed_appointments"], "record": list(FORMS)[:3],
             "drafts": list(FORMS)[:1], "sign-ins": ["worker"], "batches": ["batch"]}
    # A room of pages that is new is asked about everybody, and about each kind of duty.
    return asked.get(pattern.split("/")[0], [*people, *town.each_duty])


def _firsts(words: str) -> list[str]:
    with cursor() as cur:
        return [row[0] for row in cur.execute(words).fetchall()]


def read(client: Client, address: str, asked: dict | None = None) -> str:
    """All that comes back from one address: words, headers, cookies, and of paper what is printed on it."""
    found = client.post(address, asked) if asked is not None else client.get(address)
    body = found.content
    if body.startswith(b"%PDF"):
        paper = PdfReader(BytesIO(body))
        body = "\n".join([*(page.extract_text() for page in paper.pages), str(paper.metadata)]).encode()
    return f"{found.status_code}\n{found.headers}\n{found.cookies}\n{body.decode('utf-8', 'replace')}"


def searches(town: Town) -> list[str]:
    """Each way in which somebody could be looked for: by name and its sound, by number, day, and half a postcode."""
    found = {"12/5/2023", "1990-05-05"}
    for one in town.people:
        name = one.known["family_name"]
        found |= {name, name.replace("z", "s"), one.known["nhs_number"], one.known.get("postcode", ""),
                  one.known.get("postcode", "")[:4], one.known.get("phone", ""), one.known.get("address", "")}
    return sorted(found - {""})


def kept() -> Iterator[tuple[str, str]]:
    """What is kept to be sent, was told, or is written for those who keep the machine."""
    with cursor() as cur:
        for table, columns in KEPT.items():
            for row in cur.execute(f"select {columns} from {table}").fetchall():
                yield table, json.dumps(row, default=str)
        for one in lines.read(cur, BEGINNING, Place(10**9, 0, 0)):
            yield "audit", one.words.decode()
    for one in mail.outbox:
        yield "mail", f"{one.subject}\n{one.to}\n{one.body}\n{one.extra_headers}"


def sealed_journal(folder) -> str:
    """The journal of the audit log, as it lies outside the database."""
    with cursor() as cur:
        sealing.seal(cur, folder, AT)
    return "\n".join(map(str, journal.lines(folder)))


def asked(town: Town) -> list[list[str]]:
    """Every command that is asked about somebody, or about everybody."""
    asked = [["duties"], ["duties", "--team", "of-priya"], ["link", "candidates"], ["rebuild", "--check"], ["check"],
             ["describe", "form", "person_details"], ["describe", "pathway", "urgent_attendance"]]
    for one in town.people:
        asked += [["chronology", "--subject", one.key], ["duties", "--subject", one.key], ["link", "show", one.key],
                  ["chronology", "--nhs", one.known["nhs_number"]]]
    return asked + [["chronology", "--subject", key] for key in town.stands]


def printed(asked: list[list[str]]) -> Iterator[tuple[list[str], str]]:
    """What these commands print, on both ways, for people and for machines."""
    for words in asked:
        yield words, said(*words) + said(*words, "--json")


def answers(town: Town) -> Iterator[str]:
    """What the door for hospitals says back, also to what it cannot read."""
    for one in town.people:
        known = one.known
        for broken in ("PID|1||{number}^^^NHS^NH||{name}", "PID|{name}", "ZZZ|{name}|{number}", ""):
            said = broken.format(number=known["nhs_number"], name=known["family_name"])
            sent = f"MSH|^~\\&|PAS|RCB|KITH|KITH|20260714091000||ADT^A99|X{one.key}|P|2.4\r{said}\r"
            yield door.take_whatever_comes(sent.encode(), AT).decode()


def worker(username: str) -> Client:
    """A browser in which somebody is signed in."""
    client = Client()
    client.force_login(Worker.objects.get(username=username))
    return client


def about(town: Town, one: Person) -> list[str]:
    """Every page about one person."""
    return [address for address in pages(town) if one.at(address)]
