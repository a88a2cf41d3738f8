"""What a consent owes: a signature, another asking after life changed, and a word to whoever it is about."""
