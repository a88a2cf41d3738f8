"""The person and their family: that somebody knows who is around each child, and that a worry is answered."""
