"""From one area to another: a child who moves stays somebody’s until somebody else says that they are theirs."""
