"""What follows a notice of violence at home, for every child it concerns."""
