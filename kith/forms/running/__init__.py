"""What the program says of itself: faults, silent feeds, copies that were or were not kept."""
