"""The pages of people who are no users: what was sent to their place, and how they answer it."""
