"""What the rules make of one matter: consents, an SDQ, the words of a plan, a lesson. Reckoning needs none."""
