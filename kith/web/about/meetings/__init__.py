"""Meetings about children: those of one child, one seen whole with each child it is about, and what may be changed."""
