"""A young person on one page: what nobody has is red, what was missed is counted, what is hidden leaves no trace."""

from datetime import timedelta

import pytest

from kith.language.errors import Refused
from tests.scenarios.plans import GO
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.reading import text

DAY = timedelta(days=1)
LINE = {"doing": "Sees her on Tuesdays"}


def page(client, key: str) -> str:
    return text(client.get(f"/people/{key}/situation"))


def waits(what: str, of: str) -> dict:
    return {"doing": "Waits", "waits": [{"what": what, "of": of}]}


@row("LA18")
def test_what_each_of_two_services_thinks_the_other_has_is_unowned_and_no_lead_is_red(place, signed_in):
    said(place.mia, "followed_together", by=place.priya, why="Six services")
    said(place.mia, "service_says", by=place.priya, at=AT - DAY, role="camhs", **waits("Counselling", "social_worker"))
    said(place.mia, "service_says", by=place.priya, at=AT - 2 * DAY, role="social_worker",
         **waits("CAMHS begins counselling", "camhs"))
    for n, role in enumerate(("camhs", "gp", "health_visitor", "gp", "camhs")):
        said(place.mia, "appointment_outcome", at=AT - (7 * n + 3) * DAY, outcome="did_not_come", role=role)
    found = page(signed_in(place.priya), place.mia)
    assert "No lead professional" in found
    assert ("Unowned Social worker waits for CAMHS practitioner: “CAMHS begins counselling”; CAMHS practitioner waits "
            "for Social worker: “Counselling”.") in found
    assert "Missed in 8 weeks 5, at 3 services" in found
    assert "Health visitor Has said nothing here." in found


@row("LA18")
def test_a_lead_who_agreed_stands_at_the_top_and_a_line_of_last_month_is_said_to_be_old(place, signed_in):
    said(place.mia, "followed_together", by=place.priya, why="Six services")
    said(place.mia, "lead_named", by=place.priya, at=AT - DAY, lead="Dr Osei, social worker", agreed="yes")
    said(place.mia, "service_says", by=place.priya, at=AT - 20 * DAY, role="health_visitor", **LINE)
    found = page(signed_in(place.priya), place.mia)
    assert "Lead professional: Dr Osei, social worker" in found
    assert "No lead professional" not in found
    assert "Sees her on Tuesdays" in found
    assert "Older than it should be." in found


def test_what_waits_for_a_service_that_has_said_nothing_is_nobodys(place, signed_in):
    said(place.mia, "service_says", by=place.priya, at=AT - DAY, role="health_visitor", **waits("A place", "camhs"))
    assert "CAMHS practitioner has said nothing here." in page(signed_in(place.priya), place.mia)


def test_a_service_held_in_confidence_leaves_no_line_and_no_gap(place, signed_in):
    girl = secret_service.around()
    client = signed_in(girl.beth)
    before = page(client, girl.lena)
    for form, raw in {"service_says": {"role": "camhs", "doing": "A quillwort talk"},
                      "followed_together": {"why": "The quillwort"},
                      "lead_named": {"lead": "Inge Falk, The Lantern", "agreed": "yes"}}.items():
        with pytest.raises(Refused):
            said(girl.lena, form, by=girl.inge, at=AT - DAY, **raw)
    said(girl.lena, "plan_action", by=girl.inge, at=AT - DAY, **GO | {"does_it": "me", "what": "A quillwort talk"})
    assert page(client, girl.lena) == before
    assert "quillwort" not in before
