"""The meetings about one child: who was invited, answered and came, what was decided, and every version of minutes."""
