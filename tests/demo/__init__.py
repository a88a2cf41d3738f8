"""The invented locality: that it is whole, the same for one seed, and that nobody in it could be real."""
