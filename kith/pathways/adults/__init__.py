"""Adults, and the children in their lives: what is owed to the children, and heard of them."""
