"""A flat on a Saturday night, as the pathways see it: what a notice says of each person, under one occasion."""
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.child_in_notice import ChildInNotice
from tests.scenarios.story import Entry, Record, person

SATURDAY = "Sat 11 Jul 22:40"
TOLD = "Sun 12 Jul 04:00"


def family() -> dict[str, Record]:
    """Ana, 20 weeks pregnant, with Leo who is 2; and Dan, whose son Max, 8, lives with his own mother elsewhere."""
    one = {"ana": person("Ana", born="29 years ago"), "dan": person("Dan", born="33 years ago"),
           "leo": person("Leo", born="2 years ago"), "max": person("Max", born="8 years ago"),
           "baby": person("Baby of Ana", expected="2026-11-28"), "elsewhere": person("Ola", born="31 years ago")}
    for child, kind, adult in (
            ("leo", "mother", "ana"), ("leo", "father", "dan"), ("max", "father", "dan"),
            ("max", "mother", "elsewhere"), ("baby", "mother", "ana"), ("leo", "half_sibling", "max")):
        one[child].is_whose(kind, one[adult])
        one[adult].is_whose("half_sibling" if kind == "half_sibling" else "child", one[child])
    one["ana"].says(PregnancyNotified, "Mon 1 Jun 10:00", expected="2026-11-28")
    return one


def named(one: Record, part: str = "harmer", risk: str = "other", occasion: str = "kith:notice:n1",
          when: str = SATURDAY, known: str = TOLD) -> Entry:
    """An adult in the notice."""
    return one.says(AdultInNotice, when, known=known, by=None, occasion=occasion, part=part, risk=risk)


def seen(one: Record, how: str = "seen", risk: str = "other", occasion: str = "kith:notice:n1", when: str = SATURDAY,
         known: str = TOLD) -> Entry:
    """A child in the notice."""
    return one.says(ChildInNotice, when, known=known, by=None, occasion=occasion, how=how, risk=risk)
