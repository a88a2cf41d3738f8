"""Violence at home: the notices of it, and whom they are about."""
