"""The hospital's invented messages are read by the door as what they were meant to say."""

from kith.demo.messages import text
from kith.demo.sendings import SAME_PERSON, told
from kith.demo.story_visits import Diary, here_now, oddities, quiet_visits, urgent_visits
from kith.demo.visits import visits_by_chance
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.exchange.hl7v2 import mapping, parsing
from tests.demo.towns import AT, made


def read(one):
    return mapping.statement(parsing.parse(text(one).encode()))


def last(visit):
    """What is known of a visit once its last message has come."""
    answers = {}
    for one in told(visit, AT):
        answers |= next(said.raw for said in read(one).says if said.form == "ed_attendance")
    return answers


def story(name, visits=urgent_visits):
    return last(next(visit for visit in visits(Diary(made(100))) if visit.person.given == name))


def test_every_message_maps_and_fills():
    town = made(1500)
    diary = Diary(town)
    visits = [*visits_by_chance(town, list(town.people()), 1), *urgent_visits(diary), *quiet_visits(diary)]
    for one in [*oddities(diary), *(one for visit in visits for one in told(visit, AT))]:
        statement = read(one)
        assert statement.number == one.number
        assert statement.stated_at == one.stated
        for said in statement.says:
            assert fill(FORMS[said.form], said.raw, whole=False).problems == {}


def test_ordinary_visits_are_not_read_as_harm():
    town = made(3000)
    for visit in visits_by_chance(town, list(town.people()), 1):
        answers = last(visit)
        assert not {"self_harm", "overdose", "assault", "domestic_abuse", "intoxication", "unreadable"} & set(answers)


def test_what_the_stories_mean_is_what_the_door_reads():
    assert story("Mia")["injury_kind"] == "bruise"
    assert story("Noah")["injury_kind"] == "burn"
    assert story("Chi")["self_harm"] == "yes"
    assert story("Zofia")["left_before_seen"] == "yes"
    assert story("Dawn")["overdose"] == "yes"
    assert story("Hannah")["domestic_abuse"] == "yes"
    assert (story("Leon")["assault"], story("Leon")["intoxication"]) == ("yes", "yes")
    assert story("Tyler", here_now)["injury_kind"] == "bruise"
    assert "injury" not in story("Idris", quiet_visits)


def test_a_child_is_named_by_number_and_the_misspelt_boy_by_name_alone():
    named = {visit.person.given: read(told(visit, AT)[0]).about for visit in here_now(Diary(made(100)))}
    assert named["Kacper"].nhs_number == made(100).named("Kacper Kowalski").nhs_number
    assert (named["Mohamed"].nhs_number, named["Mohamed"].family_name) == ("", "Aziz")


def test_the_joining_message_names_both_numbers_and_the_arrival_the_first():
    sent = list(oddities(Diary(made(100))))
    joining = next(one for one in sent if one.event == SAME_PERSON)
    arrival = next(one for one in sent if one.visit.number == joining.visit.number)
    assert read(joining).about.nhs_number
    assert read(joining).same_person[0].local == read(arrival).about.local
    assert read(arrival).about.nhs_number == ""


def test_what_never_was_is_struck_out():
    reece = [read(one) for one in oddities(Diary(made(100))) if one.visit.person.given == "Reece"]
    assert [said.how for said in reece[1].says] == ["strike"]
    arrived = next(said for said in reece[0].says if said.form == "ed_attendance")
    assert reece[1].says[0].occasion == arrived.occasion
