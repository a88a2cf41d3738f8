"""What is known, about whom: subjects, their identifiers and their entries, which are only ever added to."""
