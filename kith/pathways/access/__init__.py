"""What is owed by whoever looked, and by those who watch over access."""
