"""Consent and sharing: a signature is owed, another asking after life changed, and a word to whoever it is about."""
