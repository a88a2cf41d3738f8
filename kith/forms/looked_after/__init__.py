"""What is known of the health of a child who is looked after."""
