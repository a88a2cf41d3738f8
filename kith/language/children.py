"""How every form of an adult's service asks which child is meant: what is known of them, and what they are to whom."""
from kith.language.questions import Rows, Several, Text, Who

TO_AN_ADULT = {
    "child": "Their own child, born or unborn", "step_child": "A partner’s child", "grandchild": "A grandchild",
    "lives_with": "Lives in the same home", "cared_for": "Is looked after by them",
    "contact_with": "Is visited, or seen elsewhere",
}


def children(asks: str, **rest) -> Rows:
    """One row a child; whoever is recognised in it is also said to be theirs, in each of these ways."""
    return Rows(
        asks, ties="kind", **rest,
        who=Who("Who is the child?", hint="Whatever is known. Leave it empty if not even a first name is.",
                optional=True),
        kind=Several("What is the child to this person?", TO_AN_ADULT),
        lives=Text("Where does the child live, and who looks after them?", unknowns=True),
        other_parent=Text("Who is the child’s other parent?", unknowns=True),
        words=Text("What else is known of the child?", hint="Age, school, what others call them", optional=True))
