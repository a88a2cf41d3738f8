"""A child of these stories with people around them, and what is answered when somebody asks who is there."""
from kith.forms.family.network_asked import NetworkAsked
from tests.scenarios.story import Entry, Record, person

ROLES = ("mother", "father", "partners", "siblings", "home", "carer")


def kai(since: str = "Wed 1 Jul 09:00", name: str = "Kai", born: str = "2 years ago", role: str = "health_visitor"
        ) -> Record:
    """A child with a mother, and a health visitor since a day."""
    one = person(name, born=born)
    one.is_whose("mother", person("Amy", born="24 years ago"))
    if role:
        one.has_worker(role, since)
    return one


def asked(one: Record, when: str, **answers) -> Entry:
    """What was answered of the roles that are named; the others were not asked."""
    who = "nobody" if set(answers.values()) == {"not_safe"} else "mother"
    return one.says(NetworkAsked, when, **answers, who_said=who, words="Her own words")


def everything(one: Record, when: str, **answers) -> Entry:
    """Every role but the mother was asked about, and nobody stands in it but what is said here."""
    return asked(one, when, **dict.fromkeys(ROLES[1:], "nobody") | answers)
