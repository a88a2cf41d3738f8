"""Concerns from outside: what anybody raised is read, sent on, decided, and told back."""
