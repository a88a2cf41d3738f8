"""Who looked, on which ground, and who may."""
