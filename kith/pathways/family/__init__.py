"""That somebody knows who is around each child, and that a worry is answered."""
