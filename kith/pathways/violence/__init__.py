"""Violence at home: what follows a notice of it, for every child it concerns."""
