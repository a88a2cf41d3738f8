"""What is given to somebody who asks what is kept about them: read, proposed, decided, signed, and kept as given."""
