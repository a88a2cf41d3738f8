"""Whom a statement is about: recognised, named, one person or two."""
