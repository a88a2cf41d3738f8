"""The program itself: faults, silent feeds, copies that were or were not kept."""
