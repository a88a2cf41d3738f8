"""What comes inside of a message is looked through before anybody is shown it; the message itself waits for nothing."""
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kith.exchange import languages, looked_through, scanning
from kith.exchange.hl7v2 import door
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.intake import documents
from kith.intake.receiving import receive
from kith.records.database import cursor
from kith.worklists.desks import post
from tests.exchange import samples
from tests.exchange.scanner import BAD, scanner

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)
KEPT = "select carries, text from intake_post where sender <> 'kith' order by id"
FAULTS = "select answers ->> 'what' from records_entry where form = 'fault' order by seq"
LETTER = b"%PDF-1.4 a letter from the ward " * 12


def ed(data: bytes, line: int = 0, mark: str = "\\X0D0A\\") -> str:
    """A document as HL7 carries it, in lines if somebody's system wrote it so."""
    letters = b64encode(data).decode()
    cut = mark.join(letters[at:at + line] for at in range(0, len(letters), line)) if line else letters
    return f"OBX|1|ED|PDF^Letter||^application^pdf^Base64^{cut}||||||F"


def photo(data: bytes) -> bytes:
    return (b'{"resourceType": "Patient", "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": '
            b'"9990000018"}], "name": [{"family": "Sen", "given": ["Mia"]}], "birthDate": "2024-05-12", '
            b'"photo": [{"contentType": "image/png", "data": "' + b64encode(data) + b'"}]}')


def came(data: bytes, **how) -> bytes:
    return door.take(samples.text("A04", ed(data, **how)).encode(), AT)


def kept() -> list[str]:
    with cursor() as cur:
        return [carries for carries, _ in cur.execute(KEPT).fetchall()]


def faults() -> list[str]:
    with cursor() as cur:
        return [what for (what,) in cur.execute(FAULTS).fetchall()]


@pytest.fixture
def away(settings, tmp_path):
    """A scanner is named, and is not there."""
    settings.KITH_SCANNER = str(tmp_path / "nowhere")


def test_a_message_is_acknowledged_although_the_scanner_is_away_and_looked_through_later(db, away, settings, tmp_path):
    assert b"|AA|" in came(LETTER)
    assert kept() == ["unlooked"]
    assert looked_through.look(AT) == 0
    assert (kept(), faults()) == (["unlooked"], [scanning.AWAY])
    with scanner(tmp_path) as settings.KITH_SCANNER:
        assert looked_through.look(AT + timedelta(minutes=1)) == 1
    assert kept() == ["clean"]


@pytest.mark.parametrize("how", [
    {}, {"line": 76}, {"line": 64, "mark": "\\.br\\"}, {"line": 76, "mark": "\\X0D\\\\X0A\\"}])
def test_what_the_scanner_knows_is_kept_apart_however_it_was_written_and_somebody_owes_it(db, settings, tmp_path, how):
    with scanner(tmp_path) as settings.KITH_SCANNER:
        assert b"|AA|" in came(LETTER + BAD + LETTER, **how)
        assert looked_through.look(AT) == 1
    assert kept() == ["infected"]
    (fault,) = faults()
    assert "Kith.Test" in fault


@pytest.mark.parametrize(("data", "becomes"), [(LETTER, "clean"), (LETTER + BAD, "infected")])
def test_so_is_what_a_fhir_resource_and_a_row_of_a_table_carry(db, settings, tmp_path, data, becomes):
    row = f"nhs_number,family_name,given_name,born,words\n9990000018,Sen,Mia,2024-05-12,{b64encode(data).decode()}"
    with scanner(tmp_path) as settings.KITH_SCANNER:
        for language, whole in (("fhir", photo(data)), ("csv:worried", row.encode())):
            for _, said in languages.reader(language, "sender")("x", whole):
                receive(said, None, AT)
        assert kept() == ["unlooked", "unlooked"]
        looked_through.look(AT)
    assert kept() == [becomes, becomes]


def test_one_that_the_scanner_never_answers_for_keeps_no_other_from_being_looked_through(db, settings, tmp_path):
    with scanner(tmp_path, most=20_000) as settings.KITH_SCANNER:
        for size in (40_000, 41_000, 42_000, 43_000, 100):
            came(b"x" * size)
        for minute in range(3):
            looked_through.look(AT + timedelta(minutes=minute))
    assert kept() == ["unlooked"] * 4 + ["clean"]


def test_the_post_room_is_shown_the_message_only_when_it_is_known_to_be_clean(db, settings, tmp_path):
    with scanner(tmp_path) as settings.KITH_SCANNER:
        for n, data in enumerate((LETTER, LETTER + BAD)):
            told = statement(parse(samples.text("A04", ed(data))))
            receive(replace(told, unsure="Nobody can be recognised in it.", number=f"M{n}"), None, AT)
        assert [one.text[:14] for one in post.unfiled()] == ["Not shown yet:"] * 2
        looked_through.look(AT)
    shown = [one.text for one in post.unfiled()]
    assert shown[0].startswith("MSH")
    assert shown[1].startswith("Not shown: the virus scanner knows")


def test_an_ordinary_message_carries_nothing_and_without_a_scanner_nothing_is_asked(db, away, settings):
    assert documents.carries(samples.text("A04")) == ""
    settings.KITH_SCANNER = ""
    assert b"|AA|" in came(LETTER + BAD)
    assert kept() == [""]
    assert looked_through.look(AT) == 0
    assert faults() == []


def test_where_the_scanner_is_no_longer_named_what_waits_is_somebodys(db, away, settings):
    came(LETTER)
    settings.KITH_SCANNER = ""
    looked_through.look(AT)
    assert (kept(), faults()) == (["unlooked"], [looked_through.NONE_NAMED])


@pytest.mark.parametrize("size", [*range(60, 70), 1_000, 200_000])
def test_whatever_its_length_it_is_read_as_it_was(size):
    data = (bytes(range(256)) * (size // 256 + 1))[:size]
    assert data in list(documents.inside(ed(data)))
    assert data in list(documents.inside(f"OBX|1|ED|||^^^Hex^{data.hex()}"))
