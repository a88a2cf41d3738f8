"""One visit written once for several children of a family: an entry of each, of whom nothing is said of another."""
from datetime import timedelta
from itertools import count

import pytest

from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.intake.ends import everything, taking
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records import subjects
from kith.records.database import cursor
from tests.intake.place import nhs
from tests.web import invented
from tests.web.invented import AT, said
from tests.web.reading import text

NOTE = {"kind": "home", "note": "The flat is warm, and both eat", "told_when": "now"}
ENTRIES = """
select s.key, e.answers, e.root, e.occasion, e.happened_at from records_entry e
join records_subject s on s.id = e.subject_id where e.form = %s and e.seq = e.root order by e.seq
"""
MINUTES = count()


@pytest.fixture
def family(place) -> dict[str, str]:
    """Mia's brother Kacper, whose health visitor Priya is too, and her sister Lena, of whom another team knows."""
    keys = {"mia": place.mia, "ania": place.ania}
    for n, (name, born, sex) in enumerate((("Kacper", "2022-05-10", "male"), ("Lena", "2019-03-04", "female"))):
        keys[name.lower()] = invented._person("Kowal", name, born, nhs(7100 + n), sex)
        tied(place.mia, "half_sibling", keys[name.lower()])
    said(keys["kacper"], "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    return keys


def tied(one: str, kind: str, other: str) -> None:
    at = AT - timedelta(days=35) + timedelta(minutes=next(MINUTES))
    said(one, "relationship", at=at, kind=kind, who={"key": other})


def entries(form: str = "contact_note") -> dict[str, tuple]:
    with cursor() as cur:
        return {row[0]: row[1:] for row in cur.execute(ENTRIES, (form,)).fetchall()}


def posted(family, **more) -> dict:
    return NOTE | {"about": family["mia"], "_number": "a1", "also": [family["kacper"]], "seen": "yes",
                   "alone": "Mia slept", f"also.{family['kacper']}.seen": "no",
                   f"also.{family['kacper']}.alone": "At nursery"} | more


def test_each_child_has_an_entry_of_their_own_with_what_is_shared_and_what_is_theirs(place, family, signed_in):
    client = signed_in(place.priya)
    saved = client.post("/record/contact_note", posted(family), follow=True)
    assert "Saved, an entry for each of 2 children." in text(saved)
    kept = entries()
    assert kept.keys() == {family["mia"], family["kacper"]}
    mia, kacper = kept[family["mia"]], kept[family["kacper"]]
    assert mia[0] == {"kind": "home", "note": NOTE["note"], "seen": "yes", "alone": "Mia slept"}
    assert kacper[0] == {"kind": "home", "note": NOTE["note"], "seen": "no", "alone": "At nursery"}
    assert mia[2:] == kacper[2:]   # one occasion at one time
    history = text(client.get(f"/people/{family['kacper']}/history"))
    assert "At nursery" in history
    assert "Mia slept" not in history


def test_the_page_says_of_whom_it_is_and_asks_of_each_what_is_theirs(place, family, signed_in):
    page = signed_in(place.priya).get(f"/record/contact_note?about={family['mia']}")
    html = page.content.decode()
    assert "Mia Kowalska-Reid alone" in text(page)
    assert "Kacper Kowal half-brother, 4 years" in text(page)
    assert f'name="also.{family["kacper"]}.seen"' in html
    assert html.count('name="seen"') == 2   # asked once of Mia: yes, or no


def test_whoever_the_writer_may_not_see_is_neither_offered_nor_written_of(place, family, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/record/contact_note?about={family['mia']}").content.decode()
    assert family["lena"] not in page
    refused = client.post("/record/contact_note", posted(family, also=[family["kacper"], family["lena"]]))
    assert refused.status_code == 403
    assert entries() == {}
    stranger = client.post("/record/contact_note", posted(family, also=[family["ania"]]))
    assert (stranger.status_code, entries()) == (403, {})
    assert drafts.kept(place.priya, Page("contact_note", family["mia"]))   # what was written is not lost


@pytest.mark.parametrize("whose", ["mia", "kacper"])
def test_a_child_whose_home_is_secret_is_written_of_alone(place, family, signed_in, whose):
    said(family[whose], "home_secret", at=AT - timedelta(days=2), by=place.priya, why="They fled")
    with cursor() as cur:
        assert subjects.by_key(cur, family[whose]).address_protected
    page = signed_in(place.priya).get(f"/record/contact_note?about={family['mia']}").content.decode()
    assert family["kacper"] not in page
    assert signed_in(place.priya).post("/record/contact_note", posted(family)).status_code == 403
    assert entries() == {}


def test_children_who_must_not_have_contact_are_written_of_apart(place, family, signed_in):
    tied(family["mia"], "no_contact_with", family["kacper"])
    page = signed_in(place.priya).get(f"/record/contact_note?about={family['mia']}").content.decode()
    assert family["kacper"] not in page


def test_what_was_answered_of_a_child_who_is_not_ticked_is_asked_about_and_can_be_taken_out(place, family, signed_in):
    client, address = signed_in(place.priya), "/record/contact_note"
    asked = client.post(address, posted(family, also=[]))
    assert asked.status_code == 422
    assert "You answered something of Kacper Kowal, and did not tick Kacper Kowal." in text(asked)
    assert entries() == {}
    out = client.post(address, posted(family, also=[], remove=f"also.{family['kacper']}")).content.decode()
    assert "At nursery" not in out
    assert NOTE["note"] in out


def test_what_is_wrong_is_said_of_the_child_it_is_wrong_of_and_nothing_is_saved(place, family, signed_in):
    key = family["kacper"]
    moved = {"about": family["mia"], "_number": "b2", "told_when": "now", "also": [key], "to_area": "Northshire",
             "since-day": "1", "since-month": "8", "since-year": "2026", "takes_over": ["health_visitor"],
             "team": "Wick team, 01632 960111", "designated-unknown": "not_known"}
    client = signed_in(place.priya)
    wrong = client.post("/record/moved_area", moved)
    assert wrong.status_code == 422
    assert "Kacper Kowal: Choose an answer: What must somebody there take over?" in text(wrong)
    assert f'href="#also-{key}-takes_over"' in wrong.content.decode()
    assert entries("moved_area") == {}
    whole = moved | {f"also.{key}.takes_over": ["gp"], f"also.{key}.team-unknown": "not_known"}
    assert client.post("/record/moved_area", whole).status_code == 302
    kept = entries("moved_area")
    assert [one[0]["takes_over"] for one in kept.values()] == [["health_visitor"], ["gp"]]
    assert {one[0]["to_area"] for one in kept.values()} == {"Northshire"}


def test_what_is_wrong_of_all_of_them_is_said_once(place, family, signed_in):
    wrong = signed_in(place.priya).post("/record/contact_note", posted(family, note=""))
    assert wrong.status_code == 422
    assert text(wrong).count("Write an answer: What was said and done?") == 2   # in the summary, and at the question
    assert "Kacper Kowal: Write" not in text(wrong)


def test_sent_twice_it_is_saved_once_and_a_child_ticked_later_is_not_lost(place, family, signed_in):
    client = signed_in(place.priya)
    client.post("/record/contact_note", posted(family))
    again = client.post("/record/contact_note", posted(family), follow=True)
    assert "Nothing was saved twice" in text(again)
    assert len(entries()) == 2
    said(family["lena"], "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    client.post("/record/contact_note", posted(family, also=[family["kacper"], family["lena"]]))
    assert entries().keys() == {family["mia"], family["kacper"], family["lena"]}


def test_one_draft_holds_all_of_it_and_is_gone_when_it_was_sent(place, family, signed_in):
    client, page = signed_in(place.priya), Page("contact_note", family["mia"])
    client.post("/drafts/contact_note", posted(family))
    (kept,) = drafts.kept(place.priya, page)
    assert kept.raw["_also"] == [family["kacper"]]
    shown = client.get(f"/record/contact_note?about={family['mia']}").content.decode()
    assert "At nursery" in shown
    assert f'value="{family["kacper"]}"' in shown
    client.post("/record/contact_note", posted(family))
    assert drafts.kept(place.priya, page) == []


def test_each_is_corrected_by_itself(place, family, signed_in):
    client = signed_in(place.priya)
    client.post("/record/contact_note", posted(family))
    root, address = entries()[family["kacper"]][1], "/record/contact_note"
    form = client.get(f"{address}?about={family['kacper']}&corrects={root}").content.decode()
    assert "At nursery" in form
    assert 'name="also"' not in form
    mended = NOTE | {"about": family["kacper"], "corrects": str(root), "_number": "c3", "seen": "yes",
                     "alone": "He was in his room", "what_was_wrong": "He was at home"}
    assert client.post(address, mended).status_code == 302
    assert "He was in his room" in text(client.get(f"/people/{family['kacper']}/history"))
    mia = text(client.get(f"/people/{family['mia']}/history"))
    assert "Mia slept" in mia
    assert "He was in his room" not in mia


def test_last_times_answers_are_of_one_child_and_laid_beside_no_other(place, family, signed_in):
    client = signed_in(place.priya)
    client.post("/record/contact_note", posted(family))
    beside = client.get(f"/record/contact_note?about={family['mia']}&beside").content.decode()
    assert "Last time" in beside
    assert 'name="also"' not in beside


def test_of_several_in_one_statement_all_are_taken_or_none_and_problems_say_whose_they_are(place, family):
    good, bad = Said("contact_note", NOTE | {"told_when": ""}), Said("contact_note", {"kind": "home"})
    good.raw.pop("told_when")
    other = Statement("web", "n1 other", Who(key=family["kacper"]), (bad,), AT)
    with pytest.raises(Problems) as problems:
        receive(Statement("web", "n1", Who(key=family["mia"]), (good,), AT, also=(other,)), by=place.priya, at=AT)
    assert list(problems.value.by_question) == [f"also.{family['kacper']}.note"]
    assert entries() == {}


def test_a_draft_that_speaks_of_an_adopted_child_is_sealed_with_their_record(place, family, signed_in):
    client = signed_in(place.priya)
    client.post("/drafts/contact_note", posted(family))
    with cursor() as cur:
        whole = everything.everything_of(cur, subjects.by_key(cur, family["kacper"]))
        drafted = dict(taking.TAKEN)["intake_draft"]
        found = cur.execute(f"select count(*) from intake_draft t where {drafted}", whole.asked).fetchone()
    assert found == (1,)


def test_the_home_of_all_who_fled_is_made_secret_in_one_moment(place, family, signed_in):
    both = {"about": family["mia"], "_number": "d4", "told_when": "now", "also": [family["kacper"]],
            "unaware": "Her father", f"also.{family['kacper']}.unaware": "His mother’s former partner"}
    assert signed_in(place.priya).post("/record/home_secret", both).status_code == 302
    with cursor() as cur:
        assert all(subjects.by_key(cur, family[one]).address_protected for one in ("mia", "kacper"))
