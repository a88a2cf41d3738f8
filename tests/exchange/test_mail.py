"""A notice of violence at home by e-mail, in labelled lines; whatever else comes waits, with a sentence why."""
import contextlib
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.engine.filling import fill
from kith.exchange import mail
from kith.forms.violence.police_notice import PoliceNotice
from kith.intake.statement import Statement
from tests import corpora
from tests.scenarios.rows import row

LINES = """Domestic abuse notification
Reference: MP/45/26
Date and time of incident: 11/07/2026 at 2240 hrs
Location: 14 Marsh Road, Northbrook
Postcode: NB1 2AB
DASH risk: Medium risk
Child present: Yes
MARAC: No

Victim name: ANASEN, Ana
Victim date of birth: 02/03/1997
Victim postcode: NB1 2AB
Suspect name: Dan Dansen
Suspect date of birth: 6.5.1993
Child 1 name: Leo Leosen
Child 1 DOB: 12/05/2024
Child 1 seen: yes
Child 2 name: unknown

Circumstances: He shouted and broke a door.
She said: he has done it before.
Officer in the case: PC 1234 Hall, 01632 960999
--
Marshshire Police
"""


def message(text: str = LINES, **more) -> EmailMessage:
    one = EmailMessage()
    one["From"], one["To"], one["Subject"] = "PPU <ppu@marshshire.police.uk>", "notices@kith.example", "Notification"
    one.set_content(text, **more)
    return one


def read(what: EmailMessage | bytes, sender: str = "") -> Statement:
    return mail.read(what if isinstance(what, bytes) else what.as_bytes(), sender)


def answers(what) -> dict:
    told = read(what)
    assert not told.unsure, told.unsure
    filled = fill(PoliceNotice, told.says[0].raw)
    assert not filled.problems
    return filled.answers


@row("HV08")
def test_labelled_lines_answer_the_form():
    said = answers(message())
    assert said["happened"] == "2026-07-11T22:40:00+01:00"
    assert [said[key] for key in ("reference", "risk", "child_present", "marac")] == ["MP/45/26", "medium", "yes", "no"]
    assert (said["place"], said["postcode"]) == ("14 Marsh Road, Northbrook", "NB1 2AB")
    assert said["words"] == "He shouted and broke a door.\nShe said: he has done it before."
    assert said["force"] == "marshshire.police.uk"
    victim, suspect = said["adults"]
    assert (victim["part"], victim["who"]) == ("harmed", {
        "family_name": "ANASEN", "given_name": "Ana", "born": "1997-03-02", "postcode": "NB1 2AB"})
    assert suspect["part"] == "harmer"
    assert (suspect["who"]["family_name"], suspect["who"]["born"]) == ("Dansen", "1993-05-06")
    leo, nameless = said["children"]
    assert (leo["how"], leo["who"]["given_name"], nameless["how"]) == ("seen", "Leo", "named")
    assert "who" not in nameless


def test_the_same_words_in_another_envelope_are_one_message():
    again = message(LINES.replace("\n", "\r\n").replace("  ", " "))
    again.replace_header("Subject", "FW: Notification")
    assert read(message()).number == read(again).number != read(message(LINES.replace("Medium", "High"))).number


def test_a_sender_is_named_by_the_operator_or_by_where_it_says_it_comes_from():
    assert read(message()).sender == "email:marshshire.police.uk"
    assert read(message(), "marsh").sender == "marsh"
    anonymous = message()
    del anonymous["From"]
    assert "somebody who is not named" in read(anonymous).sender


@pytest.mark.parametrize(("said", "means"), [
    ("Standard", "standard"), ("HIGH RISK", "high"), ("not recorded", "not_said")])
def test_the_level_of_risk_however_it_is_written(said, means):
    assert answers(message(LINES.replace("Medium risk", said)))["risk"] == means


@pytest.mark.parametrize("how", ["date and time apart", "a colon in the clock", "as we write it"])
def test_when_it_happened_however_it_is_written(how):
    said = {"date and time apart": "Date: 11/07/2026\nTime: 22:40",
            "a colon in the clock": "Incident date and time: 11/7/2026, 22:40",
            "as we write it": "When: 2026-07-11T22:40:00+01:00"}[how]
    text = LINES.replace("Date and time of incident: 11/07/2026 at 2240 hrs", said)
    assert answers(message(text))["happened"] == "2026-07-11T22:40:00+01:00"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_letters_of_every_charset(charset):
    said = answers(message(LINES.replace("Dan Dansen", "Zoë Núñez"), charset=charset))
    assert said["adults"][1]["who"]["family_name"] == "Núñez"


def test_a_charset_that_is_none_is_read_as_best_it_can():
    raw = message(charset="utf-8").as_bytes().replace(b'charset="utf-8"', b'charset="rot13"')
    assert not read(raw).unsure


def test_the_text_beside_a_web_page_and_an_attachment_is_what_is_read():
    one = message()
    one.add_alternative("<p>Reference: OTHER</p>", subtype="html")
    one.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="notice.pdf")
    one.add_attachment(b"Reference: OTHER", maintype="text", subtype="plain", filename="notice.txt")
    assert answers(one)["reference"] == "MP/45/26"


@row("HV08")
@pytest.mark.parametrize(("what", "why"), [
    ("no reference", "Answer"), ("a risk that is none", "is no level of risk"), ("only an attachment", "no text in it"),
    ("only a web page", "no text in it"), ("nothing", "no text in it"), ("another letter", ""),
    ("a label nobody knows", "Nobody knows what"), ("no adult", "")])
def test_what_cannot_be_read_waits_with_a_sentence_and_all_that_came(what, why):
    html, attached = EmailMessage(), EmailMessage()
    html.set_content(f"<pre>{LINES}</pre>", subtype="html")
    attached.add_attachment(LINES.encode(), maintype="application", subtype="pdf", filename="a.pdf")
    adultless = "\n".join(line for line in LINES.splitlines() if not line.startswith(("Victim", "Suspect")))
    told = read({"no reference": message(LINES.replace("Reference: MP/45/26", "")),
                 "a risk that is none": message(LINES.replace("Medium risk", "Purple")),
                 "only an attachment": attached, "only a web page": html, "nothing": b"",
                 "another letter": message("Dear all,\nPlease find below.\n"),
                 "a label nobody knows": message(LINES.replace("MARAC: No", "Outcome of MARAC triage: No")),
                 "no adult": message(adultless)}[what])
    assert told.says == ()
    assert told.unsure
    assert why in told.unsure or why == "Answer"
    assert told.text or what == "nothing"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=3_000) | st.text(max_size=3_000).map(lambda said: said.encode("utf-8", "replace")))
def test_nothing_that_can_come_makes_it_fail(data):
    assert isinstance(mail.read(data), Statement)


def test_parts_within_parts_without_end_and_too_much_of_everything():
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(200))
    assert mail.read(deep).unsure
    assert "longer than" in mail.read(message(LINES + "x" * mail.LONGEST).as_bytes()).unsure
    assert "more than 20 people" in mail.read(message(
        "\n".join(f"Child {n} name: Kim Kimsen" for n in range(99)) + "\n" + LINES).as_bytes()).unsure
    assert mail.read(message("Reference: " + "a:" * 100_000).as_bytes())


def test_hostile_words_in_every_line(cases):
    for words in corpora.strings(cases, 3):
        for line in ("MP/45/26", "Dan Dansen", "Medium risk", "14 Marsh Road, Northbrook", "He shouted"):
            with contextlib.suppress(UnicodeEncodeError):
                told = mail.read(message(LINES.replace(line, words)).as_bytes())
                assert told.unsure or not fill(PoliceNotice, told.says[0].raw).problems


def test_a_piped_message_is_read(tmp_path: Path):
    path = tmp_path / "notice.eml"
    path.write_bytes(message().as_bytes())
    assert read(path.read_bytes()).says
