"""Relations that pathways look through, by the words relationships are recorded in."""

TWINS = ("twin", "identical_twin")
SIBLINGS = ("sibling", "half_sibling", *TWINS)
PARENTS = ("mother", "father", "parent", "adoptive_parent")
CARERS = ("carer", "foster_carer")
PARTNERS = ("spouse", "partner")
FORMER_PARTNERS = ("former_partner", "divorced")
CHILDREN = ("child", "adopted_child", "step_child", "cared_for", "contact_with")
# Whoever a client of an adult's service may reach, and whoever may reach a child, outside the family too.
CHILDREN_NEAR = (*CHILDREN, "grandchild", "lives_with", "other_relative", "child_of_partner")
ADULTS_AROUND = (*PARENTS, "step_parent", *CARERS, *PARTNERS, "lives_with", "contact_with")
REACHED = (*PARENTS, "step_parent", *CARERS, *PARTNERS)   # who reads what is sent to the family
ADULTS_NEAR = (*ADULTS_AROUND, "grandparent", "other_relative", "partner_of_parent")
