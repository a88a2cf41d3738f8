"""The health passport as a page: plain words, what is missing, what is not shown and why, and who changed what."""

from datetime import timedelta

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.reading import text

HOUR = timedelta(hours=1)
PENICILLIN = {"section": "allergies", "there": "yes", "what": "Penicillin", "words": "You get a rash all over.",
              "whose": "together", "shown": "small"}
HIDDEN = {"section": "history", "there": "yes", "what": "Her mother’s illness", "whose": "mine", "shown": "no",
          "why_not": "another"}


def writes(by, about: str, at=AT - 2 * HOUR, corrects: int = 0, form: str = "passport_line", **raw):
    one = Said(form, raw, happened=at.isoformat(), corrects=corrects, reason="She says it otherwise")
    number = f"{form} {at} {sorted(raw.items(), key=str)}"
    answer = receive(Statement("web", number, Who(key=about), (one,), at), by, at)
    assert answer.outcome == "filed", answer
    return answer


def root(what: str) -> int:
    with cursor() as cur:
        return cur.execute("select root from records_entry where form = 'passport_line' and answers ->> 'what' = %s",
                           (what,)).fetchone()[0]


def read(client, key: str) -> str:
    page = client.get(f"/people/{key}/passport")
    assert page.status_code == 200
    return text(page)


@row("LA01")
def test_it_says_what_nobody_has_told_and_asks_the_practice(place, signed_in):
    page = read(signed_in(place.priya), place.mia)
    assert "Kith holds nothing on allergies, medicines I take, health problems I have or vaccinations." in page
    assert "Nobody has been asked. Ask the GP" in page
    assert "We do not know this yet. Your nurse will ask. You can ask too." in page
    writes(place.priya, place.mia, form="information_request", role="gp", what="Allergies, medicines, vaccinations",
           why="For her health passport", agreed="agreed")
    page = read(signed_in(place.priya), place.mia)
    assert "The GP was asked on Tue 14 Jul" in page
    assert "We asked your doctor on 14 July 2026." in page


@row("LA01")
def test_what_is_not_shown_says_why_and_what_a_doctor_must_see_is_small(place, signed_in):
    writes(place.priya, place.mia, **PENICILLIN)
    writes(place.priya, place.mia, **HIDDEN)
    page = signed_in(place.priya).get(f"/people/{place.mia}/passport")
    hers = page.content.decode().partition('class="kith-own"')[2].partition("Every thing in it")[0]
    assert "If you are very ill, a doctor must see it fast." in hers
    assert "One thing is not shown here. It is about another person as well." in hers
    assert "mother" not in hers


@row("LA01")
def test_each_version_says_who_changed_what(place, signed_in):
    writes(place.priya, place.mia, **PENICILLIN | {"shown": "yes"})
    writes(place.jo, place.mia, AT - HOUR, root("Penicillin"),
           **PENICILLIN | {"shown": "yes", "words": "It makes me itch."})
    page = read(signed_in(place.priya), place.mia)
    assert "Version 2, Tue 14 Jul, 08:10, Jo Marsh. Allergies: “Penicillin: You get a rash all over.” became " \
           "“Penicillin: It makes me itch.”" in page.replace("today, ", "Tue 14 Jul, ")
    assert "Version 1" in page
    assert "Priya Nair" in page.partition("Version 1")[2]


def test_that_there_is_none_is_something_else_than_that_nobody_knows(place, signed_in):
    writes(place.priya, place.mia, section="allergies", there="none", whose="mine", shown="yes")
    page = read(signed_in(place.priya), place.mia)
    assert "None that anybody knows of." in page
    assert "Kith holds nothing on medicines I take" in page


def test_where_a_protected_person_lives_is_in_no_word_of_it(place, signed_in):
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, address="14 Alder Close",
                  postcode="ZZ1 4AB")
    invented.said(place.mia, "home_secret", at=AT.replace(hour=2))
    writes(place.priya, place.mia, section="me", there="yes", what="Home is 14 Alder Close",
           words="I sleep at ZZ1 4AB.", whose="young_person", shown="yes")
    hers = signed_in(place.priya).get(f"/people/{place.mia}/passport").content.decode()
    hers = hers.partition('class="kith-own"')[2].partition("Every thing in it")[0]
    assert "(kept secret)" in hers
    assert "Alder" not in hers
    assert "ZZ1" not in hers
    assert "your health visitor" not in hers   # by whom she would be found


def test_what_a_service_held_in_confidence_wrote_is_not_there(db, signed_in):
    girl = secret_service.around()
    writes(girl.inge, girl.lena, section="medicines", there="yes", what="The implant", whose="mine", shown="yes")
    page = read(signed_in(girl.beth), girl.lena)
    assert "implant" not in page
    assert "Who changed what" not in page
