"""Teams and their days: what they owe each other, and their own day."""
