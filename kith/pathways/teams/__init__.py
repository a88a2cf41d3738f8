"""What teams owe each other and their own day."""
