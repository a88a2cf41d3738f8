"""Needs and plans: what a child needs, what is done about it, and who took that on."""
