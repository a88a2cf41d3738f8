"""Sexual health: what a service held in confidence records, and the little that others are told of it."""
