"""Grave harm and the law: what is told, seen or feared where a law says what must be done, and that it was done."""
