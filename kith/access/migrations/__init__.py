"""The tables of the access room, in the order they came to be."""
