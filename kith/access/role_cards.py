"""Role cards: what a role does and does not do, said where somebody asks it for something. Local; not verified."""

CARDS = {
    "looked_after_nurse": ("health assessments and health plans of children in care", "give treatment or counselling"),
    "health_visitor": ("the health of children under five and their families, at home", "see children of school age"),
    "school_nurse": ("the health of children of school age", "give therapy"),
    "midwife": ("care in pregnancy and in the first days after birth", "follow a child after that"),
    "gp": ("the care of everybody on the practice’s list", "visit each child on a plan"),
    "camhs": ("the mental health of children who were referred and accepted", "take what was not referred"),
    "social_worker": ("the child’s plan with the local authority", "give health care"),
    "csc_front_door": ("new concerns, and to whom they go", "carry out a health plan"),
    "adult_mental_health": ("the treatment of the adult", "see the child"),
    "drug_and_alcohol": ("the treatment of whoever comes to it", "fetch somebody who does not want to come"),
}


def card(role: str) -> str:
    """One sentence about a role; empty where nobody has written its card."""
    does = CARDS.get(role)
    return f"What this role does: {does[0]}. What it does not do: {does[1]}." if does else ""
