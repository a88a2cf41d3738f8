"""What is done about a duty: it is taken, handed over, set aside, or said not to have arrived."""
