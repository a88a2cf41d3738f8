"""The tables of the records room, in the order they came to be."""
