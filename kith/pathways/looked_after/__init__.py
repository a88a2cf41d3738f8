"""Children in care: what is owed for the health of a child who is looked after."""
