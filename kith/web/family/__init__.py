"""A person’s family: in sentences, as a drawing, on paper and in a file."""
