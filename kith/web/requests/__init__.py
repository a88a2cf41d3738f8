"""The pages on which somebody’s request for a record is read, decided, signed and given."""
