"""The pages of a young person about themselves: the health passport, and their own door to it."""
