"""What services for adults say of their clients, and of the children in their lives."""
