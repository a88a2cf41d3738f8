"""What declarations mean: fill, order, reckon, say in words. Pure: no framework, clock or database."""
