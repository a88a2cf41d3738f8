"""What several forms say together: statuses, relations, counts; pathways share these, never each other."""
