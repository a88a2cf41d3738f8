"""What each door adds to what comes through it, before the one pipe takes it."""
