"""Learning: no lesson without a change, no change that nobody reads, and none that is let go again unseen."""
