"""From one area to another: a child who comes from somewhere, or goes there."""
