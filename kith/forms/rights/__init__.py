"""A person's record as they ask for it, and the end of its time."""
