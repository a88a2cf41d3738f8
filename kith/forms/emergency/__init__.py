"""What the emergency department and the hospital tell, and what was made of it."""
