"""Relations that pathways look through, by the words relationships are recorded in."""

SIBLINGS = ("sibling", "half_sibling")
CHILDREN = ("child", "cared_for", "contact_with")
ADULTS_AROUND = ("mother", "father", "parent", "carer", "foster_carer", "partner", "lives_with", "contact_with")
