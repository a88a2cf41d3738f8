"""Speaking up: small worries add up and are answered, and a disagreement climbs until somebody has decided."""
