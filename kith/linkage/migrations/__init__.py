"""The tables of the linkage room, in the order they came to be."""
