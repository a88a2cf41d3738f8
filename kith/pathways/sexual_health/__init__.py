"""Sexual health: what is owed by a service held in confidence, and when others are told."""
