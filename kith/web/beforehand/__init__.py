"""The pages on which a sheet for a parent is laid out, looked at first, given, and shown again as it was given."""
