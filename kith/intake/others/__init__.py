"""What is said of one person and is true of another too."""
