"""What is asked of an entry before it is kept, signed, or may act on a duty."""
