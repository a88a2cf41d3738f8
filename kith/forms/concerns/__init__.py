"""Concerns from outside: what anybody may raise by the public door, and each stage of it."""
