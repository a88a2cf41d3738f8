"""Who looked, and who may: on which ground, and for how long."""
