"""Where a protected person lives leaves by no page: not by what a correction changed, and not to be corrected."""

from kith.config.commands import main
from kith.intake import linking
from kith.records.database import cursor
from tests.web import invented
from tests.web.invented import AT

HOME = {"address": "9 Hidden Row", "postcode": "ZZ9 9HH", "phone": "07700 900999"}


def moved(place) -> None:
    """Said twice, so that what stood before and what stands now are both on the record; then protected."""
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    before = {"address": "1 Old Row", "phone": "07700 900998"}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, **before)
    invented.said(place.mia, "person_details", at=AT.replace(hour=2), **known, **HOME)
    invented.said(place.mia, "home_secret", at=AT.replace(hour=3))


def roots(place) -> list[int]:
    with cursor() as cur:
        return [row[0] for row in cur.execute(
            "select distinct e.root from records_entry e join records_subject s on s.id = e.subject_id "
            "where s.key = %s and e.form = 'person_details'", (place.mia,)).fetchall()]


def test_no_page_about_them_says_where_they_live(place, signed_in, capsys):
    moved(place)
    client = signed_in(place.priya)
    pages = [client.get(f"/people/{place.mia}{more}").content.decode() for more in ("", "/history", "/looked")]
    pages += [client.get(f"/record/person_details?about={place.mia}&corrects={root}").content.decode()
              for root in roots(place)]
    main(["chronology", "--subject", place.mia, "--json"])
    pages.append(capsys.readouterr().out)
    for secret in (*HOME.values(), "1 Old Row", "07700 900998"):
        assert not [page for page in pages if secret in page], secret


def test_what_is_changed_of_somebody_elses_address_is_not_told_over_again_either(place, signed_in):
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, address="1 Old Row")
    invented.said(place.mia, "person_details", at=AT.replace(hour=2), **known, **HOME)
    assert "1 Old Row" not in signed_in(place.priya).get(f"/people/{place.mia}/history").content.decode()


def test_whoever_is_named_on_somebody_elses_record_keeps_their_home_to_themselves(place, capsys):
    her = {"family_name": "Kowalska", "given_name": "Ewa", "born": "1990-01-02", "postcode": "ZZ9 9HH"}
    invented.said(place.mia, "relationship", at=AT.replace(hour=1), kind="mother", who=her)
    main(["chronology", "--subject", place.mia, "--json"])
    out = capsys.readouterr().out
    assert "Ewa" in out
    assert "ZZ9 9HH" not in out


def test_a_page_looked_at_before_hides_the_home_as_soon_as_another_record_of_theirs_says_so(place, signed_in):
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **HOME)
    client = signed_in(place.priya)
    assert HOME["address"] in client.get(f"/people/{place.mia}").content.decode()
    twice = invented._person("Kowalska-Reid", "Mia", "2026-05-11", "9990004110", "female")
    linking.decide("join", place.mia, twice, "The same child", None, AT)
    invented.said(twice, "home_secret", at=AT.replace(hour=2))
    assert HOME["address"] not in client.get(f"/people/{place.mia}").content.decode()
