"""What somebody does about a duty: takes it, hands it over, sets it aside, says that it did not arrive."""
