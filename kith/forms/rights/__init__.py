"""Records asked for, and their end: a person’s own, and what becomes of it."""
