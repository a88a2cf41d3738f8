"""Which rules of the return one child breaks: a folder by what a rule is about."""
