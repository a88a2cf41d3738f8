"""What is known, tried."""
