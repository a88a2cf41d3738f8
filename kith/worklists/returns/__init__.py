"""Returns that a law asks for: put together from what is known, and what they lack, for whoever can mend it."""
