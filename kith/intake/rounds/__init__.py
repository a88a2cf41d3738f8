"""What the program does by itself, by the clock: each is found again after a stop, and said once."""
