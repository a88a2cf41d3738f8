"""Records asked for, and their end: what is owed to whoever asks, and when its time is over."""
