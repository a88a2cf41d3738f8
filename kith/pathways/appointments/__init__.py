"""Appointments, kept and missed: what did not take place is followed, by a way that is safe."""
