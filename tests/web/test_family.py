"""A person's family on its page, in a file and on paper: drawn and told alike, for whoever may see it."""

import io
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from kith.access import viewing
from kith.records import subjects
from kith.records.database import cursor
from kith.web.about.person import VIEWED
from tests.intake.place import nhs
from tests.web import invented
from tests.web.invented import AT, said

SVG = "{http://www.w3.org/2000/svg}"
WEEK = timedelta(days=7)
HOME = {"address": "9 Hidden Row", "postcode": "ZZ9 9HH", "phone": "07700 900999"}
FILES = ("", "/drawing", "/paper")


@pytest.fixture
def family(place) -> dict[str, str]:
    """Mia's half-brother Kacper, her father Jordan whom she must not see, and Shauna, who expects his child."""
    keys = {"mia": place.mia, "ania": place.ania}
    for n, (name, born, sex) in enumerate(
        (("Kacper", "2022-05-10", "male"), ("Jordan", "2002-02-08", "male"), ("Shauna", "2005-03-04", "female"))
    ):
        keys[name.lower()] = invented._person("Kowal", name, born, nhs(7100 + n), sex)
    ties = (
        ("mia", "father", "jordan", {}),
        ("mia", "half_sibling", "kacper", {}),
        ("kacper", "mother", "ania", {}),
        ("ania", "former_partner", "jordan", {"began": "2025-01-04"}),
        ("jordan", "partner", "shauna", {}),
        ("mia", "lives_with", "ania", {}),
        ("mia", "lives_with", "kacper", {}),
        ("mia", "no_contact_with", "jordan", {}),
    )
    for n, (one, kind, other, more) in enumerate(ties):
        said(
            keys[one],
            "relationship",
            at=AT - 5 * WEEK + timedelta(minutes=n),
            kind=kind,
            who={"key": keys[other]},
            **more,
        )
    return keys


def held(*keys: str) -> None:
    for key in keys:
        said(key, "involvement", role="health_visitor", team="hv-marsh", worker="jo.marsh", began="2026-06-01")


def drawing(client, key: str) -> ElementTree.Element:
    return ElementTree.fromstring(client.get(f"/people/{key}/family/drawing").content)


def words(image: ElementTree.Element) -> str:
    return " ".join(one.text or "" for one in image.iter(f"{SVG}text"))


def printed(client, key: str) -> PdfReader:
    return PdfReader(io.BytesIO(client.get(f"/people/{key}/family/paper").content))


def text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_drawing_as_a_file_holds_its_key(family, place, signed_in):
    client = signed_in(place.priya)
    image, page = drawing(client, place.mia), client.get(f"/people/{place.mia}/family").content.decode()
    said = words(image)
    assert "Key: " in said
    for one in ("double edge: this page", "circle: female"):
        assert one in said
        assert one in page
    lowest = max(float(one.get("y")) for one in image.iter(f"{SVG}text"))
    assert lowest < float(image.get("height"))
    assert "Key: " not in page.split("<svg")[-1].split("</svg>")[0]


def test_every_sign_line_and_outline_is_a_sentence(family, place, signed_in):
    held(family["kacper"], family["ania"], family["jordan"])
    page = signed_in(place.priya).get(f"/people/{family['mia']}/family").content.decode()
    for sentence in (
        "Jordan Kowal</a></b>: 24, father.",
        "Ania Kowalska and Jordan Kowal have parted, since Sat 4 Jan 2025.",
        "Jordan Kowal and Shauna Kowal are together.",
        "Child of Ania Kowalska and Jordan Kowal: Mia Kowalska-Reid.",
        "Child of Ania Kowalska and a father who is not known: Kacper Kowal.",
        "One home: Mia Kowalska-Reid, Ania Kowalska and Kacper Kowal.",
        "Mia Kowalska-Reid must not have contact with Jordan Kowal.",
        "Kacper’s father</b>: not asked yet.",
    ):
        assert sentence in page, sentence
    assert page.count('role="img"') == 1
    drawn = re.search(r"<svg[^>]*kith-picture.*?</svg>", page, re.DOTALL).group()
    for word in ("Jordan", "Shauna", "Kacper’s", "Must not", "One home", "this page"):
        assert word in words(ElementTree.fromstring(drawn)), word


def test_the_description_of_the_picture_is_the_list(family, place, signed_in):
    image = drawing(signed_in(place.priya), family["mia"])
    assert image[0].text == "The family of Mia Kowalska-Reid, drawn"
    assert "Mia Kowalska-Reid must not have contact with Jordan Kowal." in image[1].text


@pytest.mark.parametrize("more", FILES)
def test_whoever_has_no_reason_sees_no_family(family, place, signed_in, more):
    answer = signed_in(place.theo).get(f"/people/{family['mia']}/family{more}")
    assert answer.status_code == 403
    assert b"Jordan" not in answer.content


def test_who_is_told_of_on_a_closed_page_stands_neither_in_the_picture_nor_on_paper(family, place, signed_in):
    client = signed_in(place.priya)
    assert "Shauna" not in words(drawing(client, family["mia"]))
    assert "Shauna" not in text(printed(client, family["mia"]))
    held(family["jordan"])
    assert "Shauna" in words(drawing(client, family["mia"]))
    assert "Shauna" in text(printed(client, family["mia"]))


def test_paper_holds_words_with_a_title_and_the_list_and_is_tagged(family, place, signed_in):
    paper = printed(signed_in(place.priya), family["mia"])
    assert paper.metadata.title == "The family of Mia Kowalska-Reid"
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    for sentence in (
        "Mia Kowalska-Reid must not have contact with Jordan Kowal.",
        "Printed by Priya Nair, Tue 14 Jul 2026",
        "Who we have not asked about",
        "this page",
    ):
        assert sentence in text(paper), sentence
    assert not [one for page in paper.pages for one in page.images]


def test_a_name_in_letters_that_the_fonts_lack_is_still_printed(place, signed_in):
    known = {"family_name": "王", "given_name": "小明 😀", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    said(place.mia, "person_details", at=AT - timedelta(hours=3), **known)
    assert "Family" in text(printed(signed_in(place.priya), place.mia))


@pytest.mark.parametrize("more", FILES)
def test_no_address_leaves_with_a_family(family, place, signed_in, more):
    for key in (family["mia"], family["ania"]):
        said(key, "person_details", at=AT - timedelta(hours=3), **HOME)
    said(family["mia"], "home_secret", at=AT - timedelta(hours=2))
    client = signed_in(place.priya)
    answer = client.get(f"/people/{family['mia']}/family{more}")
    seen = answer.content.decode(errors="replace") + (text(printed(client, family["mia"])) if more == "/paper" else "")
    assert answer.status_code == 200
    assert not [one for one in HOME.values() if one in seen]
    if more != "/paper":
        assert "Protected home" in seen


def test_every_look_and_every_copy_is_on_the_list_of_who_looked(family, place, signed_in):
    client = signed_in(place.priya)
    for more in FILES:
        client.get(f"/people/{family['mia']}/family{more}")
    with cursor() as cur:
        looked = [one.page for one in viewing.looked(cur, subjects.by_key(cur, family["mia"]).id, VIEWED)]
    assert sorted(looked) == ["family", "family_paper", "family_picture"]
    page = client.get(f"/people/{family['mia']}/looked").content.decode()
    assert "Family, saved on paper" in page
    assert "Family, saved as a drawing" in page
    assert "Health visitor, Marsh" in page


def test_no_file_is_named_after_anybody(family, place, signed_in):
    answer = signed_in(place.priya).get(f"/people/{family['mia']}/family/paper")
    assert answer["Content-Disposition"] == f'attachment; filename="family-{family["mia"]}.pdf"'


def test_a_loss_is_drawn_on_the_mothers_own_page_only(family, place, signed_in):
    held(family["ania"], family["kacper"])
    said(family["ania"], "pregnancy_notified", at=AT - 4 * WEEK, expected="2026-12-01")
    client = signed_in(place.priya)
    assert "Baby of Ania" in words(drawing(client, family["kacper"])).replace("Ania Kowalska", "Ania")
    said(family["ania"], "pregnancy_ended", at=AT - WEEK, how="loss")
    assert "this pregnancy ended" in words(drawing(client, family["ania"]))
    told = client.get(f"/people/{family['kacper']}/family").content.decode()
    assert "Baby of" not in told
    assert "pregnancy" not in told.lower()


def test_a_person_of_whom_nothing_is_known_is_asked_about(place, signed_in):
    held(place.ania)
    page = signed_in(place.priya).get(f"/people/{place.ania}/family").content.decode()
    assert 'role="img"' in page
