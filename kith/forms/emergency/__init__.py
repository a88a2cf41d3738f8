"""A&E and hospital: what they tell, and what was made of it."""
