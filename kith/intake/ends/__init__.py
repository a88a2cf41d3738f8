"""Records that are sealed or destroyed."""
