"""Who listens to what: what a declaration is made of, what it reads, and which pathway a new entry wakes."""
