"""Whose record it is: pairs, post about nobody we are sure of, moved and sealed records."""
