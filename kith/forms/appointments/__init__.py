"""What was expected, whether it took place, and what follows where it did not."""
