"""Who looked, and who may: what is owed by whoever looked, and by those who watch over it."""
