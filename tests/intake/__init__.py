"""The pipe, with a database: what is said is kept once, reckoned, told, and never lost."""
