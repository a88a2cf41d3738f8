"""The program itself: what the service desk owes when it fails."""
