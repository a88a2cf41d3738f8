"""What is known of one person, and of those around them."""
