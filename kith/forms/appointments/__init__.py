"""Appointments, kept and missed: what was expected, whether it took place, and what follows where it did not."""
