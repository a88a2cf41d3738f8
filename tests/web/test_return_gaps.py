"""What the yearly return lacks is asked each month of whoever can mend it, and read by the team of children in care."""
from datetime import timedelta

import pytest

from kith.exchange import returns_due
from kith.forms.looked_after.return_run import ReturnRun
from kith.intake.ends import sealing
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.reading import text

CARE = {"legal_status": "full_care_order", "need": "abuse", "placement": "foster", "provider": "own",
        "postcode": "ZZ1 1AB", "home_postcode": "ZZ1 1AD", "ofsted": "SC123456"}
DETAILS = {"ethnicity": "white_british", "no_pupil_number": "too_young", "mother": "no"}
MINE = {"role": "looked_after_nurse", "team": "looked-after", "worker": "ruth.amos", "began": "2026-06-12"}
RUNS = """
select (answers ->> 'year')::numeric::int, (answers ->> 'lacking')::numeric::int from records_entry
where form = %s order by seq
"""


@pytest.fixture
def nurse(place):
    team = invented._team("looked-after", "Looked-after children’s nursing", "looked_after")
    return invented._worker("ruth.amos", "Ruth Amos", team, "looked_after_nurse")


@pytest.fixture
def mia(place, nurse):
    """A baby in care: all is known of her, but not her ethnic group."""
    invented.said(place.mia, "involvement", at=AT - timedelta(days=30), **MINE)
    invented.said(place.mia, "looked_after_began", at=AT - timedelta(days=35), **CARE)
    invented.said(place.mia, "child_in_care_details", at=AT - timedelta(days=35), **DETAILS | {"ethnicity": ""})
    return place.mia


def page(client) -> str:
    return text(client.get("/care/return"))


def runs() -> list[tuple]:
    with cursor() as cur:
        return cur.execute(RUNS, (ReturnRun.key,)).fetchall()


@row("P9")
def test_each_line_stands_with_the_child_and_whoever_can_mend_it_until_the_next_check_takes_it_away(
        mia, nurse, signed_in):
    returns_due.check_due(AT)
    found = page(signed_in(nurse))
    for words in ("1 line of 1 child waits for somebody", "Mia Kowalska-Reid", "The ethnic group was not asked",
                  "Return of 2027, rule 103", "Asked of the social worker", "July 2026"):
        assert words in found, words
    invented.said(mia, "child_in_care_details", at=AT - timedelta(days=34), **DETAILS)
    august = AT.replace(month=8, day=1)
    assert returns_due.check_due(august) == 1
    found = page(signed_in(nurse))
    assert "Nothing is lacking" in found
    assert "Kowalska" not in found
    assert runs() == [(2026, 0), (2027, 1), (2027, 0)]


def test_it_is_gone_through_once_a_month_and_the_year_before_only_while_it_is_open(place):
    assert list(returns_due.years(AT.date(), 4)) == [2026, 2027]
    assert list(returns_due.years(AT.replace(month=8).date(), 4)) == [2027]
    assert list(returns_due.years(AT.replace(month=3).date(), 4)) == [2026]
    assert (returns_due.check_due(AT), returns_due.check_due(AT + timedelta(days=17))) == (2, 0)


def test_what_may_still_be_done_in_the_year_is_not_lacking_before_its_last_quarter(mia, nurse, signed_in):
    invented.said(mia, "child_in_care_details", at=AT - timedelta(days=34), **DETAILS)
    long_ago = invented._person("Marsh", "Ada", "2012-05-04", "9990000018", "female")
    invented.said(long_ago, "involvement", at=AT - timedelta(days=30), **MINE)
    invented.said(long_ago, "looked_after_began", at=AT - timedelta(days=800), **CARE)
    invented.said(long_ago, "child_in_care_details", at=AT - timedelta(days=800), mother="no", ethnicity="indian",
                  pupil_number="A123456789012")
    returns_due.check_due(AT)
    found = page(signed_in(nurse))
    assert "It is not said whether a dentist checked their teeth. Return of 2026, rule 191" in found
    assert "Return of 2027, rule" not in found
    returns_due.check_due(AT.replace(year=2027, month=2))
    assert "a dentist checked their teeth. Return of 2027, rule 191" in page(signed_in(nurse))


def test_of_children_whom_the_reader_may_not_open_there_is_only_a_number(mia, place, nurse, signed_in):
    other = invented._person("Gorseley", "Finn", "2012-05-04", "9990000018", "male")
    invented.said(other, "looked_after_began", at=AT - timedelta(days=35), **CARE)
    invented.said(other, "involvement", at=AT - timedelta(days=9), role="looked_after_nurse", team="looked-after",
                  began="2026-06-09", ended="2026-07-05")
    returns_due.check_due(AT)
    found = page(signed_in(nurse))
    assert "Of 1 more child something is lacking" in found
    assert "Gorseley" not in found
    assert "pupil number" not in found
    refused = signed_in(place.priya).get("/care/return")
    assert refused.status_code == 403
    assert "Kowalska" not in refused.content.decode()


def test_what_a_service_held_in_confidence_knows_mends_nothing_and_is_on_no_line(mia, nurse, signed_in):
    around = secret_service.around()
    invented.said(around.lena, "involvement", at=AT - timedelta(days=30), **MINE)
    invented.said(around.lena, "looked_after_began", at=AT - timedelta(days=800), **CARE)
    invented.said(around.lena, "health_of_the_year", at=AT - timedelta(days=200), by=around.inge,
                  teeth_seen="2025-10-01", misuse="yes", immunised="yes", no_score="other")
    returns_due.check_due(AT)
    found = page(signed_in(nurse))
    assert "It is not said whether drugs, solvents or drink harm them" in found
    assert not [words for words in secret_service.HIDDEN if words in found]


def test_of_a_child_whose_record_was_sealed_nothing_stands_there_any_more(mia, nurse, signed_in):
    returns_due.check_due(AT - timedelta(hours=2))
    team = invented._team("adoption", "Adoption desk", "adoption")
    nell = invented._worker("nell.ackroyd", "Nell Ackroyd", team, "adoption_desk")
    invented._worker("rosa.whitby", "Rosa Whitby", team, "adoption_desk")
    assert "Mia" in page(signed_in(nurse))
    sealing.seal(mia, {"ordered": "2026-07-10", "authority": "Notice by post", "second": "rosa.whitby"}, nell, AT)
    found = page(signed_in(nurse))
    assert "Mia" not in found
    assert "ethnic group" not in found
