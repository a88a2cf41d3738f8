"""What one reckoning is made of: what begins a duty, who owes it, until when, what closes it, and who hears."""
