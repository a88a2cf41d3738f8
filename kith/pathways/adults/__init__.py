"""What services for adults owe the children in their clients' lives, and hear of them."""
