"""Adults, and the children in their lives: what services for adults say of both."""
