"""Kith knows what is owed about every child, by whom and by when, and lets nothing fall silent."""
