"""One story a file: the people it happened to, and what was said of them. Every date is counted back from now."""
