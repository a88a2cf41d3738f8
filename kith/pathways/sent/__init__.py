"""Referrals, requests and notices: what was sent is opened, read, decided, and the sender hears."""
