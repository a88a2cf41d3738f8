"""Learning: what a review or an incident teaches becomes a change, and somebody looks whether it is kept."""
