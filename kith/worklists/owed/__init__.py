"""What is owed: by one worker, by a team, and one duty of it."""
