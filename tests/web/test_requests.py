"""A request for a record from its first word to the copy that is kept: nothing leaves undecided or unsigned."""
import json
import re
from dataclasses import dataclass

import pytest
from django.db.transaction import atomic
from django.test import Client

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Refused
from kith.packs import giving, requests
from kith.records import rights, subjects
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, _person, said
from tests.web.reading import text

CHECKED = {"proved": "known", "entitled": "self", "understands": "yes", "judged_by": "Her school nurse",
           "wishes": "agrees", "harm": "no"}
FATHERS = CHECKED | {"entitled": "responsible"}
SIGNED = {"opinion": "as_proposed", "why": "He does not know where they live."}
GIVE = {"way": "in_person", "receipt": "Herself, at the desk", "read": "yes"}


@dataclass
class Place:
    zara: str
    father: str
    desk: Worker
    nurse: Worker


@pytest.fixture
def asked(place) -> Place:
    """Zara is sixteen; somebody wrote of her friend, and of where her father lives."""
    desk, safe = (all_teams.add_team(key, key, kind, "Community", phone="01632 960114", at=YEAR_AGO)
                  for key, kind in (("records-desk", "records"), ("safe", "safeguarding")))
    edith, angela = (staffing.add_worker(name, name, None, "") for name in ("Edith Lowe", "Angela Frost"))
    staffing.put_on(edith, desk, "records_desk", YEAR_AGO)
    staffing.put_on(angela, safe, "named_nurse", YEAR_AGO)
    zara = _person("Hale", "Zara", "2010-03-04", "9990004307", "female")
    father = _person("Hale", "Colin", "1980-01-02", "9990004315", "male")
    said(father, "person_details", family_name="Hale", given_name="Colin", address="12 Mill Road", postcode="ZZ2 3AB")
    said(zara, "relationship", kind="father", who={"key": father}, parental_responsibility="yes")
    said(zara, "worried", signs=["silent"], words="Her friend Chloe came. She is at 12 Mill Road at weekends.",
         by=place.ruth)
    said(zara, "safe_contact", channels=["letter"], by=place.ruth)
    return Place(zara, father, edith, angela)


def says(about: str, by: Worker, form: str, cites=(), **raw):
    number = f"{form} {about} {sorted(raw.items())}"
    return receive(Statement("web", number, Who(key=about), (Said(form, raw, "", AT.isoformat(), cites=cites),), AT),
                   by, AT)


def duty(about: str, name: str) -> str:
    with cursor() as cur:
        return cur.execute("select d.id from duties_duty d join records_subject s on s.id = d.subject_id "
                           "where s.key = %s and d.duty = %s and d.open and d.pathway like 'record%%'",
                           (about, name)).fetchone()[0]


def asks(place: Place, who: str = "self", checked=CHECKED) -> None:
    says(place.zara, place.desk, "record_asked_for", who=who)
    says(place.zara, place.desk, "asker_checked", (duty(place.zara, "check"),), **checked)


def decide(client: Client, key: str, decision: str = "out") -> None:
    with cursor() as cur:
        rights.look_across(cur)   # as the page of the desk does, for which the record was opened
        subject = subjects.by_key(cur, key)
        laid = giving.Laid(cur, requests.about(cur, [subject.id]), AT)
    client.post(f"/requests/{key}", {f"{one.mark}.decision": decision for one in laid.decided.undecided})


@pytest.fixture
def desk(asked, signed_in) -> Client:
    return signed_in(asked.desk)


def test_it_stands_on_the_list_and_says_what_is_still_to_be_checked(asked, desk):
    says(asked.zara, asked.desk, "record_asked_for", who="self")
    assert "Zara Hale" in text(desk.get("/requests"))
    page = text(desk.get(f"/requests/{asked.zara}"))
    assert "Nobody has checked yet who asks" in page, page


def test_each_proposal_stands_with_its_reason_and_what_is_decided_is_kept(asked, desk):
    asks(asked)
    page = text(desk.get(f"/requests/{asked.zara}"))
    assert "It seems to name somebody else" in page
    assert "Chloe" in page
    assert "Whoever" not in page
    decide(desk, asked.zara)
    assert "Everything is decided." in text(desk.get(f"/requests/{asked.zara}"))


def test_nothing_leaves_before_all_is_decided_and_somebody_else_has_signed(asked, desk, signed_in):
    asks(asked)
    assert "Not all of it is decided yet." in text(signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED))
    one = desk.post(f"/requests/{asked.zara}/copy", GIVE)
    assert "Decide about every proposal first" in text(one)
    decide(desk, asked.zara)
    assert "A health professional must say first" in text(desk.post(f"/requests/{asked.zara}/copy", GIVE))
    nurse = signed_in(asked.nurse)
    assert "The named nurse owes an opinion" in text(desk.post(f"/requests/{asked.zara}/copy", {"opinion": "yes"},
                                                               follow=True))
    assert "To be taken out." in text(nurse.get(f"/requests/{asked.zara}/harm"))
    nurse.post(f"/requests/{asked.zara}/harm", SIGNED)
    assert "You gave the opinion on serious harm." in text(nurse.post(f"/requests/{asked.zara}/copy", GIVE))


def test_whoever_was_not_asked_what_could_harm_reads_none_until_it_is_handed_to_them(asked, desk, signed_in, place):
    said(asked.zara, "involvement", role="health_visitor", team="hv-marsh", worker="Priya Nair")
    asks(asked)
    decide(desk, asked.zara)
    desk.post(f"/requests/{asked.zara}/copy", {"opinion": "yes"})
    visitor, page = signed_in(place.priya), f"/requests/{asked.zara}/harm"
    refused = text(visitor.get(page))
    assert "Nobody has asked you for an opinion on this." in refused
    assert "To be taken out" not in refused
    with cursor() as cur:
        rights.look_across(cur)
        cur.execute("update duties_duty set offered_id = %s where pathway = 'harm_considered_in_time'",
                    (place.priya.pk,))
    assert "Nobody has asked you" not in text(visitor.get(page))


@row("LA21", "P7")
def test_the_copy_is_kept_word_for_word_and_answers_the_request(asked, desk, signed_in):
    asks(asked)
    decide(desk, asked.zara)
    signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED)
    preview = text(desk.get(f"/requests/{asked.zara}/copy"))
    assert "Her friend [taken out] came. She is at [taken out] at weekends." in preview
    found = desk.post(f"/requests/{asked.zara}/copy", GIVE)
    given = desk.get(found["Location"])
    words = text(given)
    assert "Dear Zara Hale," in words
    assert "About somebody else, once." in words
    assert "0303 123 1113" in words
    for secret in ("Chloe", "Mill Road", "Safe contact"):
        assert secret not in words
    paper = desk.get(f"{found['Location']}/paper")
    assert paper.content.startswith(b"%PDF")
    assert "Nobody waits for an answer." in text(desk.get("/requests"))
    said(asked.zara, "worried", signs=["silent"], words="Something new.", by=Worker.objects.get(username="ruth.imrie"))
    told = "Shown word for word"
    assert text(desk.get(found["Location"])).partition(told)[2] == words.partition(told)[2]


def test_what_no_rule_has_found_is_taken_out_by_a_person(asked, desk, signed_in):
    asks(asked)
    decide(desk, asked.zara)
    with cursor() as cur:
        laid = giving.Laid(cur, requests.about(cur, [subjects.by_key(cur, asked.zara).id]), AT)
    where = next(f"{one.root}.{piece.key}" for one in laid.record for piece in one.pieces if "weekends" in piece.text)
    more = {"where": where, "words": "weekends", "why": "It tells when he is away."}
    assert "Copy the words as they stand" in text(desk.post(f"/requests/{asked.zara}/copy", more | {"words": "Monday"},
                                                           follow=True))
    assert "at [taken out]." in text(desk.post(f"/requests/{asked.zara}/copy", more, follow=True))


def test_a_way_that_safe_contact_has_closed_is_refused(asked, desk, signed_in):
    asks(asked)
    decide(desk, asked.zara)
    signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED)
    assert "not safe: a safe contact has closed this way" in text(desk.get(f"/requests/{asked.zara}/copy"))
    refused = desk.post(f"/requests/{asked.zara}/copy", GIVE | {"way": "post", "receipt": "RM1"})
    assert "This way is not safe for the person" in text(refused)


def given_on_her_own_page(asked, desk, signed_in) -> str:
    """The code by which she opens it."""
    asks(asked)
    decide(desk, asked.zara)
    signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED)
    found = desk.post(f"/requests/{asked.zara}/copy", GIVE | {"way": "own_door"})["Location"]
    return re.search(r"nobody else: ([0-9a-f-]{14})", text(desk.get(found)))[1]


def at_the_families_door(name: str, born: str, number: str = "") -> Client:
    client = Client()
    session = client.session
    mark = giving.number_mark(number) if number else ""
    session["family"] = {"name": name, "born": born, "number": mark, "since": AT.isoformat(), "seen": AT.isoformat()}
    session.save()
    return client


def test_she_reads_it_on_her_own_page_with_the_code_and_nobody_else_does(asked, desk, signed_in):
    code = given_on_her_own_page(asked, desk, signed_in)
    hers = at_the_families_door("Hale", "2010-03-04")
    assert "Dear Zara Hale," in text(hers.post("/families/own", {"code": code}))
    assert hers.post("/families/own", {"code": code, "paper": "yes"}).content.startswith(b"%PDF")
    for name, born, typed in (("Hale", "1980-01-02", code), ("Foss", "2010-03-04", code), ("Hale", "2010-03-04", "0")):
        answer = at_the_families_door(name, born).post("/families/own", {"code": typed})
        assert answer.status_code == 422
        assert "No copy opens with this code" in text(answer)


def test_her_twin_who_has_her_code_opens_nothing(asked, desk, signed_in):
    code = given_on_her_own_page(asked, desk, signed_in)
    for number, opens in (("9990004323", False), ("9990004307", True)):
        answer = at_the_families_door("Hale", "2010-03-04", number).post("/families/own", {"code": code})
        assert ("Dear Zara Hale," in text(answer)) is opens, number


def test_what_was_given_opens_no_more_once_a_safe_contact_has_closed_the_way_and_does_not_say_why(
        asked, desk, signed_in):
    code = given_on_her_own_page(asked, desk, signed_in)
    hers = at_the_families_door("Hale", "2010-03-04", "9990004307")
    assert "Dear Zara Hale," in text(hers.post("/families/own", {"code": code}))
    said(asked.zara, "safe_contact", at=AT, channels=["online"], by=asked.nurse)
    closed, wrong = (text(hers.post("/families/own", {"code": typed})) for typed in (code, "0" * 12))
    assert closed == wrong
    assert "No copy opens with this code" in closed


def test_whoever_guesses_codes_has_to_wait(asked, desk, signed_in):
    code = given_on_her_own_page(asked, desk, signed_in)
    hers = at_the_families_door("Hale", "2010-03-04")
    for _ in range(5):
        hers.post("/families/own", {"code": "0" * 12})
    assert "Too many wrong codes." in text(hers.post("/families/own", {"code": code}))


def test_a_parent_has_no_copy_on_a_page_of_their_own(asked, desk, signed_in):
    asks(asked, "father", FATHERS)
    decide(desk, asked.zara)
    signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED)
    refused = desk.post(f"/requests/{asked.zara}/copy", GIVE | {"way": "own_door"})
    assert "Only the person themselves can have it on their own page." in text(refused)


def test_a_father_is_given_nothing_that_she_does_not_want(asked, desk):
    asks(asked, "father", FATHERS | {"wishes": "against"})
    assert "The child does not want it" in text(desk.post(f"/requests/{asked.zara}/copy", GIVE))
    answer = {"outcome": "refused", "why": "We cannot give you a copy."}
    desk.post(f"/requests/{asked.zara}/otherwise", answer)
    assert "Nobody waits for an answer." in text(desk.get("/requests"))


def test_nobody_answers_by_only_saying_that_a_copy_was_given(asked):
    asks(asked)
    with pytest.raises(Refused, match="No copy with this mark is kept"):
        says(asked.zara, asked.desk, "record_answered", (duty(asked.zara, "answer"),), outcome="given", way="in_person",
             receipt="Herself", mark="made up")


def test_a_copy_that_was_changed_is_not_shown(asked, desk, signed_in):
    asks(asked)
    decide(desk, asked.zara)
    signed_in(asked.nurse).post(f"/requests/{asked.zara}/harm", SIGNED)
    address = desk.post(f"/requests/{asked.zara}/copy", GIVE)["Location"]
    with cursor() as cur, rights.owning(cur), pytest.raises(Exception, match="only ever added to"), atomic():
        cur.execute("update packs_given set contents = %s", (json.dumps({}),))
    assert desk.get(address.replace(address.split("/")[-1], "0" * 64)).status_code == 403


def test_no_other_role_reads_a_request(asked, place, signed_in):
    asks(asked)
    for worker in (place.priya, place.ruth, place.theo):
        client = signed_in(worker)
        for address in ("/requests", f"/requests/{asked.zara}", f"/requests/{asked.zara}/copy"):
            assert client.get(address).status_code == 403


@row("LA21")
@pytest.mark.parametrize(("back", "may"), [
    ({}, True), ({"everything": "yes"}, False), ({"everything": "no", "with_whom": ["other"]}, False),
    ({"everything": "no", "with_whom": ["gp"]}, True)])
def test_written_authority_that_was_taken_back_since_gives_no_copy_until_it_is_checked_again(asked, back, may):
    asks(asked, who="other", checked=CHECKED | {"entitled": "authority"})
    if back:
        says(asked.zara, asked.nurse, "consent_taken_back", gave="young_person", **back)
    with cursor() as cur:
        rights.look_across(cur)
        laid = giving.Laid(cur, requests.about(cur, [subjects.by_key(cur, asked.zara).id]), AT)
        assert laid.verdict.may is may, laid.verdict
        assert may or "check again" in laid.verdict.why
