"""The person and their family: who is around them, who works with them, and what somebody worries about."""
