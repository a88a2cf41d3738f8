"""What leaves the building: once, to whoever is there, and without a name."""
