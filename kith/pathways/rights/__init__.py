"""What is owed to whoever asks for a record, and at the end of its time."""
