"""Whose record it is: that nothing stays with the wrong person, with nobody, or lost on the way from paper."""
