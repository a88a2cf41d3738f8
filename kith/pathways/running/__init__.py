"""What the service desk owes when the program itself fails."""
